import { allocate } from '../memory';
import { asked, records } from './text';
import { UNKNOWN, Word } from './words';

/*
 * What a word means in a language: from 0 the number of the one term it gives at full weight, as most words do;
 * `NOTHING`; `UNKNOWN`; or below, the place of a `Meaning`, negated.
 */
const NOTHING: i32 = -1;

/** What a word gives that gives more, or begins phrases: pieces, then phrases, each followed by its words' records. */
@unmanaged
class Meaning {
  pieces: i32;
  phrases: i32;
}
@unmanaged
class Piece {
  weight: f64;
  term: i32;
}
@unmanaged
class Phrase {
  term: i32;
  words: i32;
}

/** The terms of the text read last and how often each occurs (weighted). */
export let terms: usize = 0;
export let counts: usize = 0;
export let isEnglish = false;
let count = 0;
let room = 0;
/** Where a term stands among the terms, when it does. */
let places: usize = 0;
let knownTerms = 0;

/** Makes room for terms with numbers below `size`. */
export function reserveTerms(size: i32): void {
  if (size <= knownTerms) return;
  knownTerms = 2 * size;
  places = allocate((<usize>knownTerms) << 2);
}

/**
 * Counts the terms of so many words; answers how many different ones there are. When the host must tell something about
 * words first, it answers how many these are, negated (less 1); they stand in `asked`.
 */
export function countTerms(words: i32): i32 {
  count = 0;
  let unknown = 0;
  let balance = 0;
  for (let k = 0; k < words; k++) {
    const word = wordAt(k);
    if (word.balance === UNKNOWN) ask(word, unknown++);
    balance += word.balance;
  }
  if (unknown > 0) return -1 - unknown;
  isEnglish = balance < 0;
  for (let k = 0; k < words; k++) {
    const word = wordAt(k);
    const meaning = isEnglish ? word.english : word.dutch;
    if (meaning >= 0) take(meaning, 1);
    else if (meaning === UNKNOWN) ask(word, unknown++);
    else if (meaning !== NOTHING) takeAll(-meaning, k, words);
  }
  return unknown > 0 ? -1 - unknown : count;
}

function wordAt(k: i32): Word {
  return changetype<Word>(load<usize>(records + ((<usize>k) << 2)));
}

function ask(word: Word, number: i32): void {
  store<usize>(asked + ((<usize>number) << 2), changetype<usize>(word));
}

function takeAll(place: usize, at: i32, words: i32): void {
  const meaning = changetype<Meaning>(place);
  place += offsetof<Meaning>();
  for (let k = 0; k < meaning.pieces; k++, place += offsetof<Piece>()) {
    const piece = changetype<Piece>(place);
    take(piece.term, piece.weight);
  }
  for (let k = 0; k < meaning.phrases; k++) {
    const phrase = changetype<Phrase>(place);
    place += offsetof<Phrase>();
    if (at + phrase.words <= words && stands(place, phrase.words, at)) take(phrase.term, 1);
    place += (<usize>phrase.words) << 2;
  }
}

function stands(phrase: usize, words: i32, at: i32): bool {
  return memory.compare(phrase, records + ((<usize>at) << 2), (<usize>words) << 2) === 0;
}

function take(term: i32, weight: f64): void {
  const at = places + ((<usize>term) << 2);
  const place = <usize>load<u32>(at);
  if (place < <usize>count && load<i32>(terms + (place << 2)) === term) {
    store<f64>(counts + (place << 3), load<f64>(counts + (place << 3)) + weight);
    return;
  }
  if (count === room) makeRoom();
  store<i32>(at, count);
  store<i32>(terms + ((<usize>count) << 2), term);
  store<f64>(counts + ((<usize>count) << 3), weight);
  count++;
}

function makeRoom(): void {
  const old = room;
  room = max(512, 2 * room);
  terms = copied(terms, (<usize>old) << 2, (<usize>room) << 2);
  counts = copied(counts, (<usize>old) << 3, (<usize>room) << 3);
}

function copied(place: usize, bytes: usize, room: usize): usize {
  const copy = allocate(room);
  memory.copy(copy, place, bytes);
  return copy;
}
