import { spelledOut } from './abbreviations';
import type { Analyser } from './analyser';
import { writtenWords } from './analyser';
import type { TextLanguage } from './stopwords';
import { stopwords } from './stopwords';
import { WordScanner } from './word-scanner';
import { longer } from './word-table';

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
  private readonly words = new WordScanner();
  private known: WordMeaning[] = [];
  /** Per word: above 0 for a Dutch stop word, below for an English one. */
  private balances = new Int8Array(1024);
  /** Per word: the term it gives when it gives one at full weight, as most words do. */
  private simple = { nl: new Int32Array(1024), en: new Int32Array(1024) };

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
    const length = this.words.scan(text) ?? this.words.takeWords(writtenWords(text));
    if (this.words.size > this.known.length) this.learnAll(length);
    const language = this.languageOf(length);
    const { found } = this.words;
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

  private languageOf(length: number): TextLanguage {
    const { balances } = this;
    const { found } = this.words;
    let balance = 0;
    for (let k = 0; k < length; k++) balance += balances[found[k]!]!;
    return balance < 0 ? 'en' : 'nl';
  }

  /** Learns the new words of the text at hand, then what stands for phrases that begin with one. */
  private learnAll(length: number): void {
    const { found } = this.words;
    const first = this.known.length;
    for (let k = 0; k < length; k++) if (found[k] === this.known.length) this.learn(this.words.word(k));
    for (let word = first; word < this.known.length; word++) this.learnPhrases(this.known[word]!);
  }

  private learn(word: string): void {
    const number = this.known.push({ word, phrases: [], nl: undefined, en: undefined }) - 1;
    if (number === this.balances.length) this.makeRoomForWords();
    this.balances[number] = Number(stopwords.nl.has(word)) - Number(stopwords.en.has(word));
    this.simple.nl[number] = this.simple.en[number] = UNKNOWN;
  }

  private learnPhrases(meaning: WordMeaning): void {
    const phrases = (spelledOut.get(meaning.word) ?? []).filter((phrase) => phrase.words.length > 1);
    if (phrases.length === 0) return;
    meaning.phrases = phrases.map(({ words, short }) => ({
      words: words.map((word) => this.numberOfWord(word)),
      term: this.termNumber(short),
    }));
  }

  private numberOfWord(word: string): number {
    const number = this.words.numberOf(word);
    if (number === this.known.length) this.learn(word);
    return number;
  }

  /** Takes all that a word gives; the first time, that is worked out. */
  private takeMeaning(word: number, language: TextLanguage, at: number, length: number): void {
    const meaning = this.known[word]!;
    const { found } = this.words;
    const pieces = (meaning[language] ??= this.piecesOf(meaning.word, language));
    for (const { term, weight } of pieces) this.take(term, weight);
    for (const { words, term } of meaning.phrases)
      if (at + words.length <= length && words.every((other, k) => found[at + k] === other)) this.take(term, 1);
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
    this.words.clear();
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
