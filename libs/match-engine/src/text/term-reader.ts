import { spelledOut } from './abbreviations';
import type { Analyser } from './analyser';
import { writtenWords } from './analyser';
import type { TextLanguage } from './stopwords';
import { stopwords } from './stopwords';
import { NO_LETTERS, WordTable, longer, withLetter } from './word-table';
import { fold } from './words';

/** Words are worked out once and remembered; after so many that memory is emptied (terms keep their number). */
const REMEMBERED_WORDS = 300_000;

/**
 * Reads whole collections as numbered terms: what `Analyser.terms` gives for a text, in the same order and with the same
 * counts, without a string, list or map for a word that was seen before.
 */
export class TermReader {
  /** Terms of the text read last, and how often each occurs (weighted); only the first ones `read` tells of count. */
  terms = new Int32Array(64);
  counts = new Float64Array(64);
  private count = 0;
  private readonly numbers = new Map<string, number>();
  /** Where a term stands in `terms`, when it does. */
  private places = new Int32Array(1024);
  private readonly table = new WordTable();
  private known: WordMeaning[] = [];
  /** Per word: above 0 for a Dutch stop word, below for an English one; and the sum over the text. */
  private balances = new Int8Array(1024);
  private balance = 0;
  /** Per word: the term it gives when it gives one at full weight, as most words do. */
  private simple = { nl: new Int32Array(1024), en: new Int32Array(1024) };
  private found = new Int32Array(256);
  private readonly letters = new Uint16Array(LONGEST_WORD);

  constructor(private readonly analyser: Analyser) {}

  /** Numbers given so far. */
  get size(): number {
    return this.numbers.size;
  }

  numberOf(stem: string): number | undefined {
    return this.numbers.get(stem);
  }

  /** Reads a text; answers how many different terms it has. */
  read(text: string): number {
    if (this.known.length > REMEMBERED_WORDS) this.forgetWords();
    const length = this.scan(text) ?? this.takeWords(text);
    const language = this.balance < 0 ? 'en' : 'nl';
    const { found } = this;
    const simple = this.simple[language];
    this.count = 0;
    for (let k = 0; k < length; k++) {
      const word = found[k]!;
      const term = simple[word]!;
      if (term >= 0) this.take(term, 1);
      else if (term !== NOTHING) this.takeMeaning(word, language, k, length);
    }
    return this.count;
  }

  /** Numbers the words of a text letter by letter; undefined when it has letters this way cannot fold. */
  private scan(text: string): number | undefined {
    const { letters } = this;
    this.balance = 0;
    let words = 0;
    let length = 0;
    let hash = NO_LETTERS;
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k);
      const letter = code < FOLDED.length ? FOLDED[code]! : UNUSUAL;
      if (letter > 0) {
        if (letter === UNUSUAL || length === LONGEST_WORD) return undefined;
        letters[length++] = letter;
        hash = withLetter(hash, letter);
      } else if (length > 0) {
        this.find(words++, length, hash);
        length = 0;
        hash = NO_LETTERS;
      }
    }
    if (length > 0) this.find(words++, length, hash);
    return words;
  }

  /** The same for any text, by way of the words as strings. */
  private takeWords(text: string): number {
    const words = writtenWords(text);
    this.balance = 0;
    words.forEach((word, k) => this.setFound(k, this.numberOfWord(word)));
    return words.length;
  }

  private numberOfWord(word: string): number {
    const letters = new Uint16Array(word.length);
    let hash = NO_LETTERS;
    for (let k = 0; k < word.length; k++) {
      letters[k] = word.charCodeAt(k);
      hash = withLetter(hash, letters[k]!);
    }
    const number = this.table.number(letters, word.length, hash);
    if (number === this.known.length) this.learn(word);
    return number;
  }

  private find(k: number, length: number, hash: number): void {
    const number = this.table.number(this.letters, length, hash);
    if (number === this.known.length) this.learn(String.fromCharCode(...this.letters.subarray(0, length)));
    this.setFound(k, number);
  }

  private setFound(k: number, number: number): void {
    if (k === this.found.length) this.found = longer(this.found);
    this.found[k] = number;
    this.balance += this.balances[number]!;
  }

  private learn(word: string): void {
    const number = this.known.length;
    if (number === this.balances.length) this.makeRoomForWords();
    this.balances[number] = Number(stopwords.nl.has(word)) - Number(stopwords.en.has(word));
    this.simple.nl[number] = this.simple.en[number] = UNKNOWN;
    const meaning: WordMeaning = { word, phrases: [], nl: undefined, en: undefined };
    this.known.push(meaning);
    const phrases = (spelledOut.get(word) ?? []).filter((phrase) => phrase.words.length > 1);
    if (phrases.length === 0) return;
    meaning.phrases = phrases.map(({ words, short }) => ({
      words: words.map((other) => this.numberOfWord(other)),
      term: this.termNumber(short),
    }));
  }

  /** Takes all that a word gives; the first time, that is worked out. */
  private takeMeaning(word: number, language: TextLanguage, at: number, length: number): void {
    const meaning = this.known[word]!;
    const pieces = (meaning[language] ??= this.piecesOf(meaning.word, language));
    for (const { term, weight } of pieces) this.take(term, weight);
    for (const { words, term } of meaning.phrases)
      if (at + words.length <= length && words.every((other, k) => this.found[at + k] === other)) this.take(term, 1);
    const isSimple = meaning.phrases.length === 0 && pieces.length <= 1 && (pieces[0]?.weight ?? 1) === 1;
    this.simple[language][word] = isSimple ? (pieces[0]?.term ?? NOTHING) : MANIFOLD;
    if (isSimple) meaning[language] = undefined;
  }

  private piecesOf(word: string, language: TextLanguage): TermPiece[] {
    return this.analyser.piecesOf(word, language).map(({ stem, weight }) => ({ term: this.termNumber(stem), weight }));
  }

  private termNumber(stem: string): number {
    const known = this.numbers.get(stem);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(stem, number);
    if (number === this.places.length) this.places = longer(this.places);
    return number;
  }

  private take(term: number, weight: number): void {
    const place = this.places[term]!;
    if (place < this.count && this.terms[place] === term) {
      this.counts[place]! += weight;
      return;
    }
    if (this.count === this.terms.length) this.makeRoom();
    this.places[term] = this.count;
    this.terms[this.count] = term;
    this.counts[this.count++] = weight;
  }

  private makeRoom(): void {
    this.terms = longer(this.terms);
    this.counts = longer(this.counts);
  }

  private makeRoomForWords(): void {
    this.balances = longer(this.balances);
    this.simple = { nl: longer(this.simple.nl), en: longer(this.simple.en) };
  }

  private forgetWords(): void {
    this.table.clear();
    this.known = [];
  }
}

interface TermPiece {
  readonly term: number;
  readonly weight: number;
}

interface WordMeaning {
  readonly word: string;
  /** Phrases that begin with the word, as numbers of words, and the term they give. */
  phrases: readonly { readonly words: readonly number[]; readonly term: number }[];
  /** Worked out when first met in the language; only kept for words that are not simple. */
  nl: readonly TermPiece[] | undefined;
  en: readonly TermPiece[] | undefined;
}

/** Instead of the one term of a simple word: it gives nothing, more than one, or that is not known yet. */
const NOTHING = -1;
const MANIFOLD = -2;
const UNKNOWN = -3;
const LONGEST_WORD = 200;
/** A letter or sign that may fold into several or depends on its neighbours: left to `words`. */
const UNUSUAL = 0xffff;

/** What a character of the Latin scripts becomes in a word: its letter without accent, or 0 when it ends the word. */
const FOLDED = Uint16Array.from({ length: 0x250 }, (_, code) => {
  const letter = fold(String.fromCharCode(code));
  if (letter === '&' || letter.length > 1) return UNUSUAL;
  return /^[\p{L}\p{N}]$/u.test(letter) ? letter.charCodeAt(0) : 0;
});
