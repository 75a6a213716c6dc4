/**
 * `node tests/bench/match/skills.mjs <skills.ndjson>` (as `match skills` takes it): Dutch alternative labels, left out of
 * what is searched, must lead to their skill; against TF-IDF over characters 3–5 of the same labels in the same run.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { loadEngine } from './engine.mjs';

const QUERIES = 400;
const TOP = 10;

const { SkillLinker, LabelIndex, characterGrams } = {
  ...(await loadEngine()),
  ...(await loadEngine('skills/label-index.js')),
  ...(await loadEngine('text/character-grams.js')),
};

const skills = [];
const queries = [];
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const { id, labels } = JSON.parse(line);
  const [preferred, ...others] = labels.nl ?? [];
  skills.push({ id, labels: { ...labels, nl: preferred === undefined ? undefined : [preferred] } });
  if (others.length > 0) queries.push({ id, text: others[queries.length % others.length] });
}
const step = Math.max(1, Math.floor(queries.length / QUERIES));
const asked = queries.filter((_, k) => k % step === 0);

const labels = skills.flatMap(({ labels: { nl = [], en = [] } }, owner) =>
  [...nl, ...en].map((label) => ({ owner, features: characterGrams(label) })),
);
const index = new LabelIndex(labels);
const linker = new SkillLinker(skills);

function byCharacters(text) {
  const closeness = index.closest(characterGrams(text), skills.length);
  return [...closeness.keys()]
    .sort((a, b) => closeness[b] - closeness[a])
    .slice(0, TOP)
    .map((k) => skills[k].id);
}

function figures(find) {
  const ranks = asked.map(({ id, text }) => find(text).indexOf(id) + 1);
  const mean = (value) => Number((ranks.reduce((sum, rank) => sum + value(rank), 0) / ranks.length).toFixed(3));
  return { success10: mean((rank) => Number(rank > 0)), mrr: mean((rank) => (rank > 0 ? 1 / rank : 0)) };
}

console.log(
  JSON.stringify({
    skills: skills.length,
    queries: asked.length,
    ours: figures((text) => linker.link(text, TOP, 'nl').map(({ id }) => id)),
    characters: figures(byCharacters),
  }),
);
