import { WordTable } from './word-table';
import { fold } from './words';

/**
 * Divides texts into words and numbers these, letter by letter: what `writtenWords` gives, without a string for a word
 * seen before. Works through a text in passes: short loops that do not wait for each other's memory are what is quick.
 */
export class WordScanner {
  /** Numbers of the words of the text scanned last. */
  found = new Int32Array(512);
  private readonly table = new WordTable();
  /** Characters of the text at hand. */
  private characters = new Uint8Array(1024);
  /** Letters of its words, every word filled up with zeros to a multiple of four; as numbers; and where words end there. */
  private letters = new Uint8Array(2048 + 4);
  private packed = new Int32Array(this.letters.buffer);
  private ends = new Int32Array(512);
  /** The words of that text when they were given as strings. */
  private written: readonly string[] | undefined;

  /** Different words so far; new ones get the next number. */
  get size(): number {
    return this.table.size;
  }

  /** Answers how many words there are; undefined when a text has characters that this way cannot fold. */
  scan(text: string): number | undefined {
    this.written = undefined;
    if (text.length >= this.characters.length) this.makeRoom(2 * text.length);
    if (!this.takeCharacters(text)) return undefined;
    const words = this.divide(text.length);
    if (words !== undefined) this.table.number(this.packed, this.ends, words, this.found);
    return words;
  }

  /** Word k of the text scanned last. */
  word(k: number): string {
    if (this.written) return this.written[k]!;
    const letters = this.letters.subarray(k === 0 ? 0 : 4 * this.ends[k - 1]!, 4 * this.ends[k]!);
    return String.fromCharCode(...letters.filter((letter) => letter !== 0));
  }

  /** Takes a list of words, whatever their letters, for the text scanned last. */
  takeWords(words: readonly string[]): number {
    this.written = words;
    this.found = Int32Array.from({ length: Math.max(words.length, this.ends.length) }, (_, k) =>
      k < words.length ? this.numberOf(words[k]!) : 0,
    );
    return words.length;
  }

  numberOf(word: string): number {
    const letters = packedLetters(word);
    const number = new Int32Array(1);
    this.table.number(letters, Int32Array.of(letters.length), 1, number);
    return number[0]!;
  }

  clear(): void {
    this.table.clear();
  }

  /** Writes down the characters of a text, a byte each, and a 0; false when some do not fit. */
  private takeCharacters(text: string): boolean {
    const { characters } = this;
    const { read, written } = encoder.encodeInto(text, characters);
    characters[text.length] = 0;
    if (read === text.length && written === text.length) return true;
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k);
      const letter = code < FOLDED.length ? FOLDED[code]! : UNUSUAL;
      if (letter > 0xff) return false;
      characters[k] = code === AMPERSAND ? code : letter;
    }
    return true;
  }

  /** Finds the words and folds their letters; undefined where a sign may join two. */
  private divide(length: number): number | undefined {
    const { characters, letters, ends } = this;
    let words = 0;
    let begin = 0;
    let end = 0;
    for (let k = 0; k <= length; k++) {
      const character = characters[k]!;
      const letter = FOLDED_BYTES[character]!;
      if (letter !== 0) {
        letters[end++] = letter;
        continue;
      }
      if (character === AMPERSAND) return undefined;
      if (end === begin) continue;
      letters[end] = letters[end + 1] = letters[end + 2] = 0;
      begin = end = (end + 3) & ~3;
      ends[words++] = end >> 2;
    }
    return words;
  }

  /** For a text of so many characters: at least every other one ends a word, which takes four bytes. */
  private makeRoom(characters: number): void {
    this.characters = new Uint8Array(characters);
    this.letters = new Uint8Array(2 * characters + 4);
    this.packed = new Int32Array(this.letters.buffer);
    this.ends = new Int32Array(characters);
    this.found = new Int32Array(characters);
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
function packedLetters(word: string): Int32Array {
  const codes = Array.from({ length: word.length }, (_, k) => word.charCodeAt(k));
  const isPlain = codes.every((code) => code <= 0xff);
  const bytes = isPlain ? codes : [0, ...codes.flatMap((code) => [code & 0xff, code >> 8])];
  const letters = new Uint8Array((bytes.length + 3) & ~3);
  letters.set(bytes);
  return new Int32Array(letters.buffer);
}
