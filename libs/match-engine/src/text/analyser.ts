import snowball from 'snowball-stemmers';
import { abbreviationWords, spelledOut } from './abbreviations';
import { CompoundSplitter } from './compounds';
import type { TextLanguage } from './stopwords';
import { languageOf, stopwords } from './stopwords';
import { words } from './words';

/** Weights of the terms a word gives, beside the word itself (1). */
const PART_OF_COMPOUND = 0.6;
const BY_ABBREVIATION = 0.7;

/** A term of a text: a stem, how often it occurs (weighted), and a word as written that gave it. */
export interface Term {
  readonly stem: string;
  readonly count: number;
  readonly word: string;
}

interface Piece {
  readonly stem: string;
  readonly weight: number;
  readonly word: string;
}

const stemmers = { nl: snowball.newStemmer('dutch'), en: snowball.newStemmer('english') };

/** Turns text into terms: words → without stop words → stems, parts of compounds, meanings of abbreviations. */
export class Analyser {
  private readonly splitter: CompoundSplitter;
  private readonly pieces = { nl: new Map<string, readonly Piece[]>(), en: new Map<string, readonly Piece[]>() };

  constructor(extraWords: Iterable<string> = []) {
    this.splitter = new CompoundSplitter(extraWords);
  }

  /** The terms of a text in order of first occurrence; the language is guessed from its stop words unless given. */
  terms(text: string, language?: TextLanguage): Term[] {
    const counts = new Map<string, { count: number; word: string }>();
    for (const { stem, weight, word } of this.sequence(text, language)) {
      const known = counts.get(stem);
      if (known) known.count += weight;
      else counts.set(stem, { count: weight, word });
    }
    return [...counts].map(([stem, { count, word }]) => ({ stem, count, word }));
  }

  /** All pieces in the order of the text. */
  sequence(text: string, language?: TextLanguage): Piece[] {
    const tokens = words(text.replace(/([A-Za-z])&([A-Za-z])/g, '$1$2'));
    const spoken = language ?? languageOf(tokens);
    const pieces: Piece[] = [];
    for (let k = 0; k < tokens.length; k++) {
      const token = tokens[k]!;
      for (const piece of this.piecesOf(token, spoken)) pieces.push(piece);
      for (const phrase of spelledOut.get(token) ?? []) {
        if (phrase.words.length > 1 && phrase.words.every((word, at) => tokens[k + at] === word))
          pieces.push({ stem: phrase.short, weight: 1, word: phrase.short });
      }
    }
    return pieces;
  }

  stem(word: string, language: TextLanguage): string {
    return stemmers[language].stem(word);
  }

  private piecesOf(token: string, language: TextLanguage): readonly Piece[] {
    const known = this.pieces[language].get(token);
    if (known) return known;
    const pieces = stopwords[language].has(token) && !abbreviationWords.has(token) ? [] : this.analyse(token, language);
    this.pieces[language].set(token, pieces);
    return pieces;
  }

  private analyse(token: string, language: TextLanguage): Piece[] {
    if (token.length < 2) return [];
    const meanings = abbreviationWords.get(token);
    const stem = meanings ? token : this.stem(token, language);
    const pieces: Piece[] = [{ stem, weight: 1, word: token }];
    const seen = new Set([stem]);
    const add = (word: string, weight: number) => {
      const part = this.stem(word, language);
      if (seen.has(part) || stopwords[language].has(word)) return;
      seen.add(part);
      pieces.push({ stem: part, weight, word: token });
    };
    for (const part of language === 'nl' ? this.splitter.split(token) : []) add(part, PART_OF_COMPOUND);
    for (const word of meanings ?? []) add(word, BY_ABBREVIATION);
    return pieces;
  }
}
