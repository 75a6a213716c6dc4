import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { MeanOfWords, tellingWords } from '@onderling/match-engine';
import { FileProblem } from './file-problem';

/**
 * Reads static word vectors in the text format of word2vec and fastText: a line "words dimension", then a word and its
 * numbers a line, commonest words first. Only vectors of `wanted` words are kept; of words that differ in capitals or
 * accents alone the first counts.
 */
export async function readWordVectors(file: string, wanted: ReadonlySet<string>): Promise<MeanOfWords> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  const vectors = new Map<string, Float32Array>();
  let header: { readonly count: number; readonly dimension: number } | undefined;
  let line = 0;
  for await (const content of lines) {
    line++;
    if (!header) {
      header = headerOf(file, content);
      continue;
    }
    if (content.trim() === '') throw new FileProblem(file, line, 1, 'expected a word and its numbers');
    const end = content.indexOf(' ');
    const [word, ...more] = tellingWords(content.slice(0, Math.max(0, end)));
    if (word !== undefined && more.length === 0 && wanted.has(word) && !vectors.has(word))
      vectors.set(word, numbersOf(file, line, content, end, header.dimension));
  }
  if (!header) throw new FileProblem(file, 1, 1, 'is empty: the first line must be "words dimension"');
  if (line - 1 !== header.count)
    throw new FileProblem(file, line + 1, 1, `has ${line - 1} words instead of the ${header.count} of its first line`);
  return new MeanOfWords(vectors, header.dimension);
}

function headerOf(file: string, content: string) {
  const found = /^([1-9]\d{0,8}) ([1-9]\d{0,4})\s*$/.exec(content);
  if (!found) throw new FileProblem(file, 1, 1, 'the first line must be "words dimension", two whole numbers above 0');
  return { count: Number(found[1]), dimension: Number(found[2]) };
}

function numbersOf(file: string, line: number, content: string, end: number, dimension: number): Float32Array {
  const parts = content.slice(end).trim().split(' ');
  if (parts.length !== dimension)
    throw new FileProblem(file, line, end + 2, `expected ${dimension} numbers after the word, found ${parts.length}`);
  let column = end + 2;
  return Float32Array.from(parts, (part) => {
    const number = part === '' ? NaN : Number(part);
    if (!Number.isFinite(number)) throw new FileProblem(file, line, column, `"${part}" is not a number`);
    column += part.length + 1;
    return number;
  });
}
