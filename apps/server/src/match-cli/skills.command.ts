import type { LabelledSkill } from '@onderling/match-engine';
import { SkillLinker } from '@onderling/match-engine';
import type { Shape } from './ndjson-file';
import { id, listOf, oneOf, readNdjson, shaped, text } from './ndjson-file';
import { writingTo } from './out-file';

const labels = { check: listOf(text), isOptional: true };
const skillShape: Shape = {
  id: { check: id },
  labels: { check: shaped({ nl: labels, en: labels }) },
  broader: { check: listOf(text), isOptional: true },
  related: { check: listOf(text), isOptional: true },
};
const textShape: Shape = {
  id: { check: id },
  text: { check: text },
  language: { check: oneOf('nl', 'en'), isOptional: true },
};

/** `match skills`: the skills every text is about. */
export async function linkFiles(
  skillsFile: string,
  textsFile: string,
  { out, top }: { out: string; top: number },
): Promise<object> {
  const skills: LabelledSkill[] = [];
  for await (const skill of readNdjson<LabelledSkill>(skillsFile, skillShape)) skills.push(skill);
  const linker = new SkillLinker(skills);
  let texts = 0;
  await writingTo(out, async (file) => {
    for await (const line of readNdjson<{ id: string; text: string; language?: 'nl' | 'en' }>(textsFile, textShape)) {
      file.write(`${JSON.stringify({ text: line.id, skills: linker.link(line.text, top, line.language) })}\n`);
      texts++;
    }
  });
  return { skills: skills.length, texts };
}
