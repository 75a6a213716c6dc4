import type { Span } from '../fit/match';

const DAY_MS = 86_400_000;
const DAYS = 64;
/** A list more than there are days: who has any free time at all. */
const LISTS = DAYS + 1;
/** Rows of a chunk, and its words of 32 rows per list. */
const CHUNK_BITS = 13;
const CHUNK_WORDS = 1 << (CHUNK_BITS - 5);

/** Days modulo 64 (UTC) as two words of 32 bits. */
export type DayMask = readonly [low: number, high: number];

export const EVERY_DAY: DayMask = [-1, -1];

/** On which days the spans have any time. */
export function dayMask(spans: readonly Span[]): DayMask {
  let [low, high] = [0, 0];
  for (const [from, to] of spans) {
    const first = Math.floor(from / DAY_MS);
    const last = Math.floor((to - 1) / DAY_MS);
    if (last - first >= DAYS - 1) return EVERY_DAY;
    for (let day = first; day <= last; day++) {
      if ((day & 32) === 0) low |= 1 << (day & 31);
      else high |= 1 << (day & 31);
    }
  }
  return [low, high];
}

/** Who has any free time on which day (modulo 64): a list of bits a day, so that a query reads only the days it asks for. */
export class FreeDays {
  private readonly chunks: Uint32Array[] = [];

  /** Rows only rise. */
  add(row: number, [low, high]: DayMask): void {
    const chunk = row >>> CHUNK_BITS;
    while (this.chunks.length <= chunk) this.chunks.push(new Uint32Array(LISTS * CHUNK_WORDS));
    const bits = this.chunks[chunk]!;
    const word = (row >>> 5) & (CHUNK_WORDS - 1);
    const bit = 1 << (row & 31);
    for (let days = low; days !== 0; days &= days - 1) bits[dayOf(days) * CHUNK_WORDS + word]! |= bit;
    for (let days = high; days !== 0; days &= days - 1) bits[(32 + dayOf(days)) * CHUNK_WORDS + word]! |= bit;
    if ((low | high) !== 0) bits[DAYS * CHUNK_WORDS + word]! |= bit;
  }

  /** Writes a bit for every row into `to`: who has free time on one of the days. */
  onDays(days: DayMask, to: Int32Array): void {
    const lists = Array.from({ length: DAYS }, (_, day) => day).filter((day) => (days[day >> 5]! >>> (day & 31)) & 1);
    if (lists.length === DAYS) lists.splice(0, DAYS, DAYS);
    to.fill(0);
    this.chunks.forEach((bits, chunk) => {
      for (const list of lists) addBits(bits, list * CHUNK_WORDS, to, chunk * CHUNK_WORDS);
    });
  }

  /** Words that `onDays` writes. */
  get words(): number {
    return this.chunks.length * CHUNK_WORDS;
  }

  get bytes(): number {
    return this.chunks.length * LISTS * CHUNK_WORDS * 4;
  }
}

function addBits(bits: Uint32Array, from: number, to: Int32Array, at: number): void {
  for (let word = 0; word < CHUNK_WORDS; word++) to[at + word]! |= bits[from + word]!;
}

function dayOf(days: number): number {
  return 31 - Math.clz32(days & -days);
}
