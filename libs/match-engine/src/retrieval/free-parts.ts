import { isEver, isWithinEver } from '../fit/facts';
import type { Span } from '../fit/match';

/** Free time is looked at in parts of a day (UTC). */
const PART_MS = 4 * 3_600_000;
/** Parts are counted modulo 64 days, a slot each. */
const SLOTS = 64 * 6;
/** Two lists of bits a slot: who has any free time in it, who is free for the whole of it; and who has any free time at all. */
const SOME = 0;
const WHOLE = 1;
const EVER = 2 * SLOTS;
const LISTS = EVER + 1;
/** Rows of a chunk, and its words of 32 rows per list. */
const CHUNK_BITS = 13;
const CHUNK_WORDS = 1 << (CHUNK_BITS - 5);
const UNKNOWN = -(2 ** 31);

/** What `find` tells of every row, a bit each. */
export interface FreeBits {
  /** Who may be free for one of the windows; all others are not. */
  readonly maybe: Int32Array;
  /** Of whom that cannot be told of every window without looking at the spans. */
  readonly unsure: Int32Array;
  /** For each window (of `maybe.length` words) who is surely free for it. */
  readonly sure: Int32Array;
}

/** The lists that tell who may be free for a window and who is so surely: who is in all of them, or in any. */
interface Plan {
  readonly maybe: readonly number[];
  readonly sure: readonly number[];
  readonly isAll: boolean;
}
/** Nobody is surely free, and only who has no free time at all is not. */
const LOOK: Plan = { maybe: [EVER], sure: [], isAll: true };

/**
 * Who has free time in which part of which day, and who is free for the whole of it, so that a query decides most rows
 * from bits and looks at the spans of few.
 */
export class FreeParts {
  private readonly chunks: Int32Array[] = [];
  /** The part (since 1970) that the bits for "whole" of a slot are about: the first that somebody had free time in. */
  private readonly meant = new Int32Array(SLOTS).fill(UNKNOWN);
  private found: FreeBits = { maybe: new Int32Array(0), unsure: new Int32Array(0), sure: new Int32Array(0) };
  private readonly possible = new Int32Array(CHUNK_WORDS);

  /** Rows only rise; the spans are normalised. */
  add(row: number, spans: readonly Span[]): void {
    const chunk = row >>> CHUNK_BITS;
    while (this.chunks.length <= chunk) this.chunks.push(new Int32Array(LISTS * CHUNK_WORDS));
    const word = (row >>> 5) & (CHUNK_WORDS - 1);
    const bit = 1 << (row & 31);
    for (const span of spans) this.addSpan(this.chunks[chunk]!, word, bit, span);
    if (spans.length > 0) this.chunks[chunk]![EVER * CHUNK_WORDS + word]! |= bit;
  }

  /** Who is free when, for all rows; holds until asked again. */
  find(windows: readonly Span[], sessionMs: number): FreeBits {
    const plans = windows.map((window) => this.planOf(window, sessionMs));
    if (plans.length === 0) plans.push({ ...LOOK, sure: [EVER] });
    const words = this.chunks.length * CHUNK_WORDS;
    const { maybe, unsure, sure } = this.emptied(words, plans.length);
    const { possible } = this;
    for (let chunk = 0, at = 0; at < words; chunk++, at += CHUNK_WORDS) {
      const bits = this.chunks[chunk]!;
      for (let number = 0; number < plans.length; number++) {
        const plan = plans[number]!;
        combine(bits, plan.maybe, plan.isAll, possible, 0);
        combine(bits, plan.sure, plan.isAll, sure, words * number + at);
        note(possible, sure, words * number + at, maybe, unsure, at);
      }
    }
    return this.found;
  }

  private emptied(words: number, windows: number): FreeBits {
    const { maybe, unsure, sure } = this.found;
    if (maybe.length !== words || sure.length !== words * windows)
      return (this.found = {
        maybe: new Int32Array(words),
        unsure: new Int32Array(words),
        sure: new Int32Array(words * windows),
      });
    for (const bits of [maybe, unsure, sure]) bits.fill(0);
    return this.found;
  }

  get bytes(): number {
    return this.chunks.length * LISTS * CHUNK_WORDS * 4;
  }

  private addSpan(bits: Int32Array, word: number, bit: number, span: Span): void {
    const { meant } = this;
    const [from, to] = span;
    const always = isEver(span);
    const first = Math.floor(from / PART_MS);
    const end = Math.min(first + SLOTS, Math.ceil(to / PART_MS));
    for (let part = first; part < end; part++) {
      const slot = part % SLOTS;
      // Who is free since ever says nothing about which days will be asked for.
      if (meant[slot] === UNKNOWN && from > 0) meant[slot] = part;
      const begin = meant[slot]! * PART_MS;
      const at = 2 * slot * CHUNK_WORDS + word;
      bits[at + SOME * CHUNK_WORDS]! |= bit;
      if (always || (begin >= from && begin + PART_MS <= to)) bits[at + WHOLE * CHUNK_WORDS]! |= bit;
    }
  }

  /** What `suits` asks, as far as parts can tell. */
  private planOf(window: Span, sessionMs: number): Plan {
    const [from, to] = window;
    const first = Math.floor(from / PART_MS);
    const end = Math.ceil(to / PART_MS);
    if (!(from < to) || !isWithinEver(window) || end - first > SLOTS) return LOOK;
    const parts = Array.from({ length: end - first }, (_, k) => first + k);
    const maybe = parts.map((part) => 2 * (part % SLOTS) + SOME);
    const isMeant = (part: number) => this.meant[part % SLOTS] === part;
    const wholly = (some: readonly number[]) => some.map((part) => 2 * (part % SLOTS) + WHOLE);
    // A session that takes the whole window is free when all of its parts are; a longer window needs one of them.
    if (to - from <= sessionMs) return { maybe, sure: parts.every(isMeant) ? wholly(parts) : [], isAll: true };
    const inside = parts.filter((part) => isMeant(part) && part * PART_MS >= from && (part + 1) * PART_MS <= to);
    return { maybe, sure: sessionMs <= PART_MS ? wholly(inside) : [], isAll: false };
  }
}

/** Writes who is in all of some lists, or in any of them; nobody is in none. */
function combine(bits: Int32Array, lists: readonly number[], isAll: boolean, to: Int32Array, at: number): void {
  for (let number = 0; number < lists.length; number++) {
    const from = lists[number]! * CHUNK_WORDS;
    if (number === 0) copyWords(bits, from, to, at);
    else if (isAll) andWords(bits, from, to, at);
    else orWords(bits, from, to, at);
  }
}

function copyWords(bits: Int32Array, from: number, to: Int32Array, at: number): void {
  for (let word = 0; word < CHUNK_WORDS; word++) to[at + word] = bits[from + word]!;
}

function andWords(bits: Int32Array, from: number, to: Int32Array, at: number): void {
  for (let word = 0; word < CHUNK_WORDS; word++) to[at + word]! &= bits[from + word]!;
}

function orWords(bits: Int32Array, from: number, to: Int32Array, at: number): void {
  for (let word = 0; word < CHUNK_WORDS; word++) to[at + word]! |= bits[from + word]!;
}

function note(
  possible: Int32Array,
  sure: Int32Array,
  from: number,
  maybe: Int32Array,
  unsure: Int32Array,
  at: number,
): void {
  for (let word = 0; word < CHUNK_WORDS; word++) {
    maybe[at + word]! |= possible[word]!;
    unsure[at + word]! |= possible[word]! & ~sure[from + word]!;
  }
}
