import { compiled, started } from '../wasm';
import { readingKernel } from './reading-kernel-code';
import type { TextLanguage } from './stopwords';
import { fold } from './words';

/** What the compiled kernel offers (`libs/match-engine/kernel/reading`); places are bytes in its memory. */
interface ReadingExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  reserveText(bytes: number): void;
  reserveTerms(size: number): void;
  scan(bytes: number): number;
  recordOf(place: number, length: number): number;
  countTerms(words: number): number;
  isEnglish(): number;
  wordCount(): number;
  columnAt(number: number): number;
  allocate(bytes: number): number;
}

const columns = { text: 0, letters: 1, records: 2, asked: 3, terms: 4, counts: 5, folded: 6 } as const;
/** Where the parts of a record stand, and what a meaning can be besides a term; see `kernel/reading/words.ts`. */
const parts = { length: 0, balance: 4, nl: 8, en: 12, letters: 16 } as const;
const UNKNOWN = -2;
const NOTHING = -1;
/** Letters of a record are filled up to a multiple of these. */
const LANE = 16;

export interface TermPiece {
  readonly term: number;
  readonly weight: number;
}

/** Words that give a term where they stand one after the other, as their records. */
export interface TermPhrase {
  readonly words: readonly number[];
  readonly term: number;
}

const reading = compiled(readingKernel);
const encoder = new TextEncoder();

/**
 * The words of a collection in the memory of one kernel, which divides texts, numbers words and counts terms. A word is
 * known by the place of its record. Views are made anew when memory has moved, as it does when it grows; old ones then
 * begin at 0.
 */
export class ReadingKernel {
  /** Terms of the text counted last, and how often each occurs (weighted); only so many as were counted. */
  terms = new Int32Array(0);
  counts = new Float64Array(0);
  private readonly run = started<ReadingExports>(reading);
  private bytes = Buffer.from(this.run.memory.buffer);
  private view = new DataView(this.run.memory.buffer);
  private text: Uint8Array = this.bytes;

  constructor() {
    const place = this.run.columnAt(columns.folded);
    FOLDED.forEach((letter, code) => this.view.setUint16(place + 2 * code, letter, true));
  }

  /** Different words so far. */
  get size(): number {
    return this.run.wordCount();
  }

  /** Bytes of its memory. */
  get room(): number {
    return this.view.byteLength;
  }

  /** Takes the words of a text; answers how many, or undefined when it has characters that the kernel cannot fold. */
  scan(text: string): number | undefined {
    this.reserve(2 * text.length);
    const { read, written } = encoder.encodeInto(text, this.text);
    const words = read < text.length ? -1 : this.run.scan(written);
    return words < 0 ? undefined : words;
  }

  /** Takes words as strings, whatever their letters. */
  take(words: readonly string[]): number {
    this.reserve(words.reduce((sum, { length }) => sum + 2 * length + LANE, 0));
    words.forEach((word, k) => {
      const record = this.recordOf(word);
      this.refresh();
      this.view.setInt32(this.run.columnAt(columns.records) + 4 * k, record, true);
    });
    return words.length;
  }

  recordOf(word: string): number {
    const letters = packedLetters(word);
    this.reserve(letters.length + LANE);
    const place = this.run.columnAt(columns.letters);
    this.bytes.set(letters, place);
    return this.run.recordOf(place, letters.length);
  }

  /**
   * Counts the terms of so many words taken last; answers how many different ones, or the words that something must be
   * told of first: their balance, then what they give in the language of the text.
   */
  count(words: number): number | readonly number[] {
    const count = this.run.countTerms(words);
    const place = this.run.columnAt(columns.terms);
    this.refresh();
    if (this.terms.byteOffset !== place) {
      const { buffer } = this.run.memory;
      this.terms = new Int32Array(buffer, place);
      this.counts = new Float64Array(buffer, this.run.columnAt(columns.counts));
    }
    return count < 0 ? this.asked(-1 - count) : count;
  }

  /** Language of the text counted last. */
  get language(): TextLanguage {
    return this.run.isEnglish() ? 'en' : 'nl';
  }

  word(record: number): string {
    const length = this.view.getInt32(record + parts.length, true);
    const letters = this.bytes.toString('latin1', record + parts.letters, record + parts.letters + length);
    return letters.startsWith('\0') ? unpacked(letters) : letters;
  }

  hasBalance(record: number): boolean {
    return this.view.getInt32(record + parts.balance, true) !== UNKNOWN;
  }

  /** @param balance above 0 for a Dutch stop word, below for an English one */
  setBalance(record: number, balance: number): void {
    this.view.setInt32(record + parts.balance, balance, true);
  }

  /** What a word gives in a language, and the phrases that begin with it. Terms are numbers below `terms`. */
  setMeaning(
    record: number,
    language: TextLanguage,
    pieces: readonly TermPiece[],
    phrases: readonly TermPhrase[],
    terms: number,
  ): void {
    const isSimple = phrases.length === 0 && pieces.length <= 1 && (pieces[0]?.weight ?? 1) === 1;
    const meaning = isSimple ? (pieces[0]?.term ?? NOTHING) : -this.writeMeaning(pieces, phrases);
    this.run.reserveTerms(terms);
    this.refresh();
    this.view.setInt32(record + parts[language], meaning, true);
  }

  /** See `Meaning` in `kernel/reading/terms.ts`. */
  private writeMeaning(pieces: readonly TermPiece[], phrases: readonly TermPhrase[]): number {
    const length = 8 + 12 * pieces.length + phrases.reduce((sum, { words }) => sum + 8 + 4 * words.length, 0);
    const place = this.run.allocate(length);
    this.refresh();
    let at = place;
    const write = (value: number) => {
      this.view.setInt32(at, value, true);
      at += 4;
    };
    [pieces.length, phrases.length].forEach(write);
    for (const { term, weight } of pieces) {
      this.view.setFloat64(at, weight, true);
      at += 8;
      write(term);
    }
    for (const { term, words } of phrases) [term, words.length, ...words].forEach(write);
    return place;
  }

  private asked(count: number): number[] {
    return [...new Int32Array(this.run.memory.buffer, this.run.columnAt(columns.asked), count)];
  }

  private reserve(bytes: number): void {
    this.run.reserveText(bytes);
    const place = this.run.columnAt(columns.text);
    this.refresh();
    if (this.text.byteOffset !== place || this.text.length < bytes)
      this.text = this.bytes.subarray(place, place + bytes);
  }

  private refresh(): void {
    const { buffer } = this.run.memory;
    if (this.view.buffer === buffer) return;
    this.bytes = Buffer.from(buffer);
    this.view = new DataView(buffer);
  }
}

/** A letter that may fold into several or depends on its neighbours: left to `words`. */
const UNUSUAL = 0xffff;
/** What a character of the Latin scripts becomes in a word: its letter without accent, or 0 when it ends the word. */
const FOLDED = Uint16Array.from({ length: 0x250 }, (_, code) => {
  const letter = fold(String.fromCharCode(code));
  if (letter.length > 1) return UNUSUAL;
  return /^[\p{L}\p{N}]$/u.test(letter) ? letter.charCodeAt(0) : 0;
});

/** A word as a record has it: a byte a letter, or two after a 0 when it has other letters. */
function packedLetters(word: string): Uint8Array {
  const codes = Array.from({ length: word.length }, (_, k) => word.charCodeAt(k));
  const isPlain = codes.every((code) => code <= 0xff);
  return Uint8Array.from(isPlain ? codes : [0, ...codes.flatMap((code) => [code & 0xff, code >> 8])]);
}

/** The word of which a record has two bytes a letter. */
function unpacked(letters: string): string {
  return Array.from({ length: letters.length >> 1 }, (_, k) =>
    String.fromCharCode(letters.charCodeAt(2 * k + 1) | (letters.charCodeAt(2 * k + 2) << 8)),
  ).join('');
}
