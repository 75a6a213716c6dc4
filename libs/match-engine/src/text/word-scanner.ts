import { NO_LETTERS, WordTable, longer, withLetter } from './word-table';
import { fold } from './words';

/**
 * Divides texts into words and numbers these, letter by letter: what `writtenWords` gives, without a string for a word
 * seen before. Works through a text in passes: short loops that do not wait for each other's memory are what is quick.
 */
export class WordScanner {
  /** Numbers of the words of the text scanned last. */
  found = new Int32Array(512);
  private readonly table = new WordTable();
  /** Characters of the text at hand, folded as far as it was read. */
  private letters = new Uint8Array(1024);
  /** Of every word: where it begins in `letters`, where it ends, and its hash. */
  private from = new Int32Array(512);
  private to = new Int32Array(512);
  private hashes = new Int32Array(512);
  /** The words of that text when they were given as strings. */
  private written: readonly string[] | undefined;

  /** Different words so far; new ones get the next number. */
  get size(): number {
    return this.table.size;
  }

  /** Answers how many words there are; undefined when a text has characters that this way cannot fold. */
  scan(text: string): number | undefined {
    if (text.length >= this.letters.length) this.makeRoom(2 * text.length);
    this.written = undefined;
    if (!this.takeCharacters(text)) return undefined;
    const words = this.divide(text.length);
    if (words !== undefined) this.table.numberAll(this.letters, this.from, this.to, this.hashes, words, this.found);
    return words;
  }

  /** Word k of the text scanned last. */
  word(k: number): string {
    return this.written?.[k] ?? String.fromCharCode(...this.letters.subarray(this.from[k], this.to[k]));
  }

  /** Takes a list of words, whatever their letters, for the text scanned last. */
  takeWords(words: readonly string[]): number {
    while (words.length > this.found.length) this.found = longer(this.found);
    this.written = words;
    words.forEach((word, k) => (this.found[k] = this.numberOf(word)));
    return words.length;
  }

  numberOf(word: string): number {
    const letters = bytesOf(word);
    return this.table.number(letters, 0, letters.length, letters.reduce(withLetter, NO_LETTERS));
  }

  clear(): void {
    this.table.clear();
  }

  /** Writes down the characters of a text, a byte each, and a 0; false when some do not fit. */
  private takeCharacters(text: string): boolean {
    const { letters } = this;
    const { read, written } = encoder.encodeInto(text, letters);
    letters[text.length] = 0;
    if (read === text.length && written === text.length) return true;
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k);
      const letter = code < FOLDED.length ? FOLDED[code]! : UNUSUAL;
      if (letter > 0xff) return false;
      letters[k] = code === AMPERSAND ? code : letter;
    }
    return true;
  }

  /** Folds the letters and finds the words; undefined where a sign may join two. */
  private divide(length: number): number | undefined {
    const { letters, from, to, hashes } = this;
    let words = 0;
    let begin = 0;
    let hash = NO_LETTERS;
    for (let k = 0; k <= length; k++) {
      const character = letters[k]!;
      const letter = FOLDED_BYTES[character]!;
      if (letter !== 0) {
        letters[k] = letter;
        hash = withLetter(hash, letter);
        continue;
      }
      if (character === AMPERSAND) return undefined;
      from[words] = begin;
      to[words] = k;
      hashes[words] = hash;
      words += begin < k ? 1 : 0;
      begin = k + 1;
      hash = NO_LETTERS;
    }
    return words;
  }

  /** For a text of so many characters, which has at most half as many words. */
  private makeRoom(characters: number): void {
    this.letters = new Uint8Array(characters + 1);
    this.found = new Int32Array(characters);
    this.from = new Int32Array(characters);
    this.to = new Int32Array(characters);
    this.hashes = new Int32Array(characters);
  }
}

const AMPERSAND = 0x26;
/** A letter that may fold into several or depends on its neighbours: left to `words`. */
const UNUSUAL = 0xffff;

/** What a character of the Latin scripts becomes in a word: its letter without accent, or 0 when it ends the word. */
const FOLDED = Uint16Array.from({ length: 0x250 }, (_, code) => {
  const letter = fold(String.fromCharCode(code));
  if (letter.length > 1) return UNUSUAL;
  return /^[\p{L}\p{N}]$/u.test(letter) ? letter.charCodeAt(0) : 0;
});
/** The same for what was folded before, or is plain. */
const FOLDED_BYTES = Uint8Array.from(FOLDED.subarray(0, 0x100));

const encoder = new TextEncoder();

/** A word as the table takes it: a byte a letter, or two after a 0 when it has other letters. */
function bytesOf(word: string): Uint8Array {
  const letters = Array.from({ length: word.length }, (_, k) => word.charCodeAt(k));
  if (letters.every((letter) => letter <= 0xff)) return Uint8Array.from(letters);
  return Uint8Array.from([0, ...letters.flatMap((letter) => [letter & 0xff, letter >> 8])]);
}
