import { AffinityModel } from '@onderling/match-engine';
import type { Shape } from './ndjson-file';
import { id, listOf, readNdjson, text } from './ndjson-file';
import { writingTo } from './out-file';

const expertShape: Shape = { id: { check: id }, texts: { check: listOf(text) } };
const needShape: Shape = { id: { check: id }, text: { check: text } };

/** `match affinity`: the text part of the fit of every expert with every need (or the best `top` experts a need). */
export async function affinityFiles(
  expertsFile: string,
  needsFile: string,
  { out, top }: { out: string; top?: number },
): Promise<object> {
  const experts: { id: string; texts: string[] }[] = [];
  for await (const expert of readNdjson<{ id: string; texts: string[] }>(expertsFile, expertShape))
    experts.push(expert);
  const model = new AffinityModel(experts);
  let needs = 0;
  await writingTo(out, async (file) => {
    for await (const need of readNdjson<{ id: string; text: string }>(needsFile, needShape)) {
      const scores = model.score(need.text);
      const shown =
        top === undefined ? scores : scores.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, top);
      for (const { id: expert, score } of shown) file.write(`${csv(expert)},${csv(need.id)},${score.toFixed(8)}\n`);
      needs++;
    }
  });
  return { experts: experts.length, needs };
}

/** RFC 4180 quoting. */
function csv(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
