/**
 * `node tests/bench/match/skills.mjs <skills.ndjson>` (as `match skills` takes it): Dutch labels that are left out of
 * what is searched must lead to their skill; against TF-IDF over characters 3–5 of the same labels in the same run.
 * Once alternative labels are left out, once all Dutch labels of every tenth skill, which only its English ones can find.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { loadEngine } from './engine.mjs';

const QUERIES = 400;
const TOP = 10;

const { SkillLinker, LabelIndex, characterGrams, dampedCosine } = {
  ...(await loadEngine()),
  ...(await loadEngine('skills/label-index.js')),
  ...(await loadEngine('text/character-grams.js')),
  ...(await loadEngine('text/weighing.js')),
};

const catalogue = [];
for await (const line of createInterface({ input: createReadStream(process.argv[2]) }))
  catalogue.push(JSON.parse(line));

const dutch = ({ labels }) => labels.nl ?? [];
const keeping = (skill, nl) => ({ id: skill.id, labels: { en: skill.labels.en, nl: nl.length ? nl : undefined } });

function withoutSynonyms() {
  const queries = [];
  for (const skill of catalogue) {
    const [, ...others] = dutch(skill);
    if (others.length > 0) queries.push({ id: skill.id, text: others[queries.length % others.length] });
  }
  return { skills: catalogue.map((skill) => keeping(skill, dutch(skill).slice(0, 1))), queries };
}

function withoutDutch() {
  const known = catalogue.filter((skill) => dutch(skill).length > 0 && skill.labels.en?.length > 0);
  const left = new Set(known.filter((_, k) => k % 10 === 0));
  return {
    skills: catalogue.map((skill) => keeping(skill, left.has(skill) ? [] : dutch(skill))),
    queries: [...left].map((skill) => ({ id: skill.id, text: dutch(skill)[0] })),
  };
}

function byCharacters(skills) {
  const labels = skills.flatMap(({ labels: { nl = [], en = [] } }, owner) =>
    [...nl, ...en].map((label) => ({ owner, features: characterGrams(label) })),
  );
  const index = new LabelIndex(labels, dampedCosine);
  return (text) => {
    const closeness = index.closest(characterGrams(text), skills.length);
    return [...closeness.keys()]
      .sort((a, b) => closeness[b] - closeness[a])
      .slice(0, TOP)
      .map((k) => skills[k].id);
  };
}

function byLinker(skills) {
  const linker = new SkillLinker(skills);
  return (text) => linker.link(text, TOP, 'nl').map(({ id }) => id);
}

function figures(asked, find) {
  const ranks = asked.map(({ id, text }) => find(text).indexOf(id) + 1);
  const mean = (value) => Number((ranks.reduce((sum, rank) => sum + value(rank), 0) / ranks.length).toFixed(3));
  return { success10: mean((rank) => Number(rank > 0)), mrr: mean((rank) => (rank > 0 ? 1 / rank : 0)) };
}

for (const { name, skills, queries } of [
  { name: 'alternative labels', ...withoutSynonyms() },
  { name: 'no Dutch labels', ...withoutDutch() },
]) {
  const step = Math.max(1, Math.floor(queries.length / QUERIES));
  const asked = queries.filter((_, k) => k % step === 0);
  console.log(
    JSON.stringify({
      leftOut: name,
      skills: skills.length,
      queries: asked.length,
      ours: figures(asked, byLinker(skills)),
      characters: figures(asked, byCharacters(skills)),
    }),
  );
}
