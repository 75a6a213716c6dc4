import { spelledOut } from './abbreviations';
import type { Analyser } from './analyser';
import { writtenWords } from './analyser';
import type { TermPhrase } from './reading-kernel';
import { ReadingKernel } from './reading-kernel';
import { stopwords } from './stopwords';

/** Words are worked out once and remembered; after so many that memory is emptied (terms keep their number). */
const REMEMBERED_WORDS = 300_000;

/**
 * Reads whole collections as numbered terms: what `Analyser.terms` gives for a text, in the same order and with the same
 * counts, without a string, list or map for a word that was seen before.
 */
export class TermReader {
  private readonly numbers = new Map<string, number>();
  private kernel = new ReadingKernel();

  constructor(private readonly analyser: Analyser) {}

  /** Terms of the text read last; only the first ones `read` tells of count. */
  get terms(): Int32Array {
    return this.kernel.terms;
  }

  /** How often each of those occurs (weighted). */
  get counts(): Float64Array {
    return this.kernel.counts;
  }

  get bytes(): number {
    return this.kernel.room;
  }

  numberOf(stem: string): number | undefined {
    return this.numbers.get(stem);
  }

  /** Reads a text; answers how many different terms it has. */
  read(text: string): number {
    if (this.kernel.size > REMEMBERED_WORDS) this.kernel = new ReadingKernel();
    const { kernel } = this;
    const words = kernel.scan(text) ?? kernel.take(writtenWords(text));
    for (;;) {
      const count = kernel.count(words);
      if (typeof count === 'number') return count;
      for (const word of count) this.learn(word);
    }
  }

  /** Tells the kernel what it asks next about a word (its record). */
  private learn(record: number): void {
    const { kernel } = this;
    const word = kernel.word(record);
    if (!kernel.hasBalance(record))
      return kernel.setBalance(record, Number(stopwords.nl.has(word)) - Number(stopwords.en.has(word)));
    const { language } = kernel;
    const pieces = this.analyser
      .piecesOf(word, language)
      .map(({ stem, weight }) => ({ term: this.termNumber(stem), weight }));
    const phrases = (spelledOut.get(word) ?? [])
      .filter((phrase) => phrase.words.length > 1)
      .map(({ words, short }): TermPhrase => {
        return { words: words.map((other) => kernel.recordOf(other)), term: this.termNumber(short) };
      });
    kernel.setMeaning(record, language, pieces, phrases, this.numbers.size);
  }

  private termNumber(stem: string): number {
    const known = this.numbers.get(stem);
    if (known !== undefined) return known;
    this.numbers.set(stem, this.numbers.size);
    return this.numbers.size - 1;
  }
}
