import type { TextEmbedder } from '@onderling/match-engine';
import { AffinityModel, tellingWords } from '@onderling/match-engine';
import type { Shape } from './ndjson-file';
import { id, listOf, readNdjson, text } from './ndjson-file';
import { writingTo } from './out-file';
import { readWordVectors } from './vectors-file';

interface Expert {
  readonly id: string;
  readonly texts: readonly string[];
}
interface Need {
  readonly id: string;
  readonly text: string;
}
const expertShape: Shape = { id: { check: id }, texts: { check: listOf(text) } };
const needShape: Shape = { id: { check: id }, text: { check: text } };

export interface AffinityFileOptions {
  readonly out: string;
  readonly top?: number;
  /** A file of word vectors; without it texts are compared by their words and characters alone. */
  readonly embeddings?: string;
}

/** `match affinity`: the text part of the fit of every expert with every need (or the best `top` experts a need). */
export async function affinityFiles(
  expertsFile: string,
  needsFile: string,
  { out, top, embeddings }: AffinityFileOptions,
): Promise<object> {
  const experts: Expert[] = [];
  for await (const expert of readNdjson<Expert>(expertsFile, expertShape)) experts.push(expert);
  const texts = experts.flatMap((expert) => expert.texts);
  const embedder = embeddings === undefined ? undefined : await embedderOf(embeddings, texts, needsFile);
  const model = new AffinityModel(experts, undefined, await embedder?.embed(texts));
  let needs = 0;
  await writingTo(out, async (file) => {
    for await (const need of readNdjson<Need>(needsFile, needShape)) {
      const [meaning] = (await embedder?.embed([need.text])) ?? [];
      const scores = model.score(need.text, meaning);
      const shown =
        top === undefined ? scores : scores.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, top);
      for (const { id: expert, score } of shown) file.write(`${csv(expert)},${csv(need.id)},${score.toFixed(8)}\n`);
      needs++;
    }
  });
  return { experts: experts.length, needs };
}

/** Reads the vectors of the words that occur, so that a file of millions of words fits in memory. */
async function embedderOf(file: string, texts: readonly string[], needsFile: string): Promise<TextEmbedder> {
  const wanted = new Set(texts.flatMap(tellingWords));
  for await (const need of readNdjson<Need>(needsFile, needShape))
    for (const word of tellingWords(need.text)) wanted.add(word);
  return readWordVectors(file, wanted);
}

/** RFC 4180 quoting. */
function csv(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
