import * as terms from './terms';
import * as text from './text';
import { lookUp, size } from './words';

export { allocate } from '../memory';
export { countTerms, reserveTerms } from './terms';
export { reserveText } from './text';
export { recordOf } from './words';

/** Finds the words of a text of so many bytes and looks them up; −1 when it has characters that are not known here. */
export function scan(bytes: i32): i32 {
  const length = text.fold(bytes);
  if (length < 0) return -1;
  const words = text.divide(length);
  lookUp(words);
  return words;
}

/** Where a column stands in memory; the host has the same numbers (`reading-kernel.ts`). */
export function columnAt(number: i32): usize {
  switch (number) {
    case 0:
      return text.text;
    case 1:
      return text.letters;
    case 2:
      return text.records;
    case 3:
      return text.asked;
    case 4:
      return terms.terms;
    case 5:
      return terms.counts;
    default:
      return text.folded;
  }
}

export function isEnglish(): bool {
  return terms.isEnglish;
}

export function wordCount(): u32 {
  return size;
}
