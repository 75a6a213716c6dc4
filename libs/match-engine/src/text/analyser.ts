import * as snowball from 'snowball-stemmers';
import { abbreviationWords, spelledOut } from './abbreviations';
import { CompoundSplitter } from './compounds';
import { dutchStem } from './dutch-stemmer';
import type { TextLanguage } from './stopwords';
import { stopwords } from './stopwords';
import { subjectWords } from './thesaurus';
import { words } from './words';

/** Weights of the terms a word gives, beside the word itself (1). */
const PART_OF_COMPOUND = 0.6;
const BY_ABBREVIATION = 0.7;
/** Of a subject of the thesaurus, shared among the subjects of the word. */
const BY_SUBJECT = 0.5;

/** Words are worked out once and remembered; after so many the memory is emptied. */
const REMEMBERED_WORDS = 300_000;
/** For readers that keep the words of their own collection: enough for the words of a small one, read again and again. */
const REMEMBERED_PIECES = 20_000;

/** A term of a text: a stem, how often it occurs (weighted), and a word as written that gave it. */
export interface Term {
  readonly stem: string;
  readonly count: number;
  readonly word: string;
}

export interface Piece {
  readonly stem: string;
  readonly weight: number;
  readonly word: string;
}

/** A word with what it gives in either language (worked out when first needed) and how Dutch it is. */
interface Token {
  readonly word: string;
  readonly balance: number;
  readonly phrases: readonly { readonly words: readonly string[]; readonly short: string }[];
  nl: readonly Piece[] | undefined;
  en: readonly Piece[] | undefined;
}

/** Node gives a CommonJS package as `default`, Jest as its names. */
const stemming = snowball.default ?? snowball;
const english = stemming.newStemmer('english');
const stemmers = { nl: dutchStem, en: (word: string) => english.stem(word) };

/** Subjects of a stem: the thesaurus by stems, most of which several of its words share. */
const subjectsOf = [...subjectWords].reduce((map, [word, subjects]) => {
  const stem = stemmers.nl(word);
  return map.set(stem, new Set([...(map.get(stem) ?? []), ...subjects]));
}, new Map<string, ReadonlySet<number>>());
const none: ReadonlySet<number> = new Set();

/** Turns text into terms: words → without stop words → stems, parts of compounds, meanings of abbreviations, subjects. */
export class Analyser {
  private readonly splitter: CompoundSplitter;
  private readonly known = new Map<string, Token>();
  private readonly pieces = { nl: new Map<string, readonly Piece[]>(), en: new Map<string, readonly Piece[]>() };

  /**
   * @param extraWords words that may be parts of compounds
   * @param knowsSubjects whether words also give their subjects of the thesaurus; they are common terms, which suit
   *   comparing whole collections but would slow down the search among all trainers
   */
  constructor(
    extraWords: Iterable<string> = [],
    private readonly knowsSubjects = false,
  ) {
    this.splitter = new CompoundSplitter(extraWords);
  }

  /** The terms of a text in order of first occurrence; the language is guessed from its stop words unless given. */
  terms(text: string, language?: TextLanguage): Term[] {
    const terms = new Map<string, Term & { count: number }>();
    for (const { stem, weight, word } of this.sequence(text, language)) {
      const known = terms.get(stem);
      if (known) known.count += weight;
      else terms.set(stem, { stem, count: weight, word });
    }
    return [...terms.values()];
  }

  /** All pieces in the order of the text. */
  sequence(text: string, language?: TextLanguage): Piece[] {
    const found = writtenWords(text);
    const tokens = found.map((word) => this.token(word));
    const spoken = language ?? (tokens.reduce((sum, { balance }) => sum + balance, 0) < 0 ? 'en' : 'nl');
    const pieces: Piece[] = [];
    for (let k = 0; k < tokens.length; k++) {
      const token = tokens[k]!;
      for (const piece of (token[spoken] ??= this.piecesOf(token.word, spoken))) pieces.push(piece);
      for (const phrase of token.phrases) {
        if (phrase.words.every((word, at) => found[k + at] === word))
          pieces.push({ stem: phrase.short, weight: 1, word: phrase.short });
      }
    }
    return pieces;
  }

  /** What is known of a word, worked out once. */
  private token(word: string): Token {
    let token = this.known.get(word);
    if (!token) {
      const balance = Number(stopwords.nl.has(word)) - Number(stopwords.en.has(word));
      const phrases = (spelledOut.get(word) ?? []).filter((phrase) => phrase.words.length > 1);
      token = { word, balance, phrases, nl: undefined, en: undefined };
      if (this.known.size >= REMEMBERED_WORDS) this.known.clear();
      this.known.set(word, token);
    }
    return token;
  }

  stem(word: string, language: TextLanguage): string {
    return stemmers[language](word);
  }

  /** What one word gives in a language, whatever stands beside it. */
  piecesOf(token: string, language: TextLanguage): readonly Piece[] {
    const known = this.pieces[language];
    let pieces = known.get(token);
    if (!pieces) {
      const isStopWord = stopwords[language].has(token) && !abbreviationWords[language].has(token);
      pieces = isStopWord ? [] : this.analyse(token, language);
      if (known.size >= REMEMBERED_PIECES) known.clear();
      known.set(token, pieces);
    }
    return pieces;
  }

  private analyse(token: string, language: TextLanguage): Piece[] {
    if (token.length < 2) return [];
    const meanings = abbreviationWords[language].get(token);
    const stem = meanings ? token : this.stem(token, language);
    const pieces: Piece[] = [{ stem, weight: 1, word: token }];
    const seen = new Set([stem]);
    const add = (part: string, weight: number) => {
      if (seen.has(part)) return;
      seen.add(part);
      pieces.push({ stem: part, weight, word: token });
    };
    const addWord = (word: string, weight: number) => {
      if (!stopwords[language].has(word)) add(this.stem(word, language), weight);
    };
    for (const part of language === 'nl' ? this.splitter.split(token) : []) addWord(part, PART_OF_COMPOUND);
    for (const word of meanings ?? []) addWord(word, BY_ABBREVIATION);
    for (const known of this.knowsSubjects && language === 'nl' ? [...pieces] : []) {
      const subjects = subjectsOf.get(known.stem) ?? none;
      for (const subject of subjects) add(`#${subject}`, (BY_SUBJECT * known.weight) / subjects.size);
    }
    return pieces;
  }
}

/** The words of a text as the analyser takes them: "P&C" is one word. */
export function writtenWords(text: string): string[] {
  return words(text.includes('&') ? text.replace(/([A-Za-z])&([A-Za-z])/g, '$1$2') : text);
}

/** For everybody without words of their own: what it remembers never changes what it answers. */
export const plainAnalyser = new Analyser();
