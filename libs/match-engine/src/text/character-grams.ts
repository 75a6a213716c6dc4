import { words } from './words';

/** Character 3- to 5-grams of the words with their borders marked: forgiving of spelling, inflection and compounds. */
export function characterGrams(text: string): Map<string, number> {
  const grams = new Map<string, number>();
  for (const word of words(text)) {
    const bordered = ` ${word} `;
    for (let n = 3; n <= 5; n++) {
      for (let at = 0; at + n <= bordered.length; at++) {
        const gram = bordered.slice(at, at + n);
        grams.set(gram, (grams.get(gram) ?? 0) + 1);
      }
    }
  }
  return grams;
}
