/*
 * The loops over columns that every query runs: over the bits of a segment, then over rows `[from, to)` of a list of row
 * numbers. They take plain numbers and typed arrays only and have no branch where half of the rows go either way. Array
 * patterns and objects in here cost the optimising compiler dearly.
 */

/**
 * Of bits of some rows, `first` being the first one, keeps those that have one in a list of all rows too; answers how
 * many. `words` words of 32 rows; the list has a word to spare.
 */
export function keepMarked(bits: Int32Array, words: number, first: number, list: Int32Array): number {
  const from = first >>> 5;
  const shift = first & 31;
  let count = 0;
  for (let word = 0; word < words; word++) {
    const kept = bits[word]! & ((list[from + word]! >>> shift) | ((list[from + word + 1]! << 1) << (31 - shift)));
    bits[word] = kept;
    count += ones(kept);
  }
  return count;
}

/**
 * Of the same bits drops those of doubtful rows (in a list of all rows) whose straight line to a place is longer than
 * they travel; answers how many. `exact` has x, y, z and squared reach of every row.
 */
export function dropFar(
  bits: Int32Array,
  words: number,
  first: number,
  doubtful: Int32Array,
  x: number,
  y: number,
  z: number,
  exact: Float64Array,
): number {
  const from = first >>> 5;
  const shift = first & 31;
  let count = 0;
  for (let word = 0; word < words; word++) {
    const all = (doubtful[from + word]! >>> shift) | ((doubtful[from + word + 1]! << 1) << (31 - shift));
    for (let doubts = bits[word]! & all; doubts !== 0; doubts &= doubts - 1) {
      const lowest = doubts & -doubts;
      const at = 4 * (first + 32 * word + 31 - Math.clz32(lowest));
      const dx = x - exact[at]!;
      const dy = y - exact[at + 1]!;
      const dz = z - exact[at + 2]!;
      if (!(dx * dx + dy * dy + dz * dz > exact[at + 3]!)) continue;
      bits[word]! &= ~lowest;
      count++;
    }
  }
  return count;
}

/** Writes down the rows that have a bit, from place `to` of `rows` on; answers the new end. */
export function writeRows(rows: Int32Array, to: number, first: number, bits: Int32Array, words: number): number {
  let end = to;
  for (let word = 0, start = first; word < words; word++, start += 32)
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) rows[end++] = start + 31 - Math.clz32(rest & -rest);
  return end;
}

/** How many bits a word has. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/**
 * Copies the first number of the records of rows (`step` numbers each): a loop so short that the processor waits for many
 * records at once, and the next one has them in the cache.
 */
export function gather(
  rows: Int32Array,
  from: number,
  to: number,
  records: Int32Array,
  step: number,
  copies: Int32Array,
): void {
  for (let k = from; k < to; k++) copies[k] = records[step * rows[k]!]!;
}

/** In how many of some lists of all rows (`words` words each, one after the other) each row has a bit. */
export function countMarks(
  rows: Int32Array,
  from: number,
  to: number,
  lists: Int32Array,
  words: number,
  counts: Int32Array,
): void {
  for (let k = from; k < to; k++) {
    const row = rows[k]!;
    let count = 0;
    for (let word = row >>> 5; word < lists.length; word += words) count += (lists[word]! >>> (row & 31)) & 1;
    counts[k] = count;
  }
}

/** Three numbers a window: latest begin, earliest end, least length (seconds). */
export const WINDOW = 3;

/**
 * How many windows find a free stretch between `first` and `end` of `spans` (from and to by turns), decided as `suits`
 * decides it.
 */
export function possibleWindows(windows: Int32Array, spans: Int32Array, first: number, end: number): number {
  let possible = 0;
  for (let w = 0; w < windows.length; w += WINDOW) {
    const latest = windows[w]!;
    const earliest = windows[w + 1]!;
    const length = windows[w + 2]!;
    for (let s = first; s < end; s += 2) {
      if (spans[s]! > latest || spans[s + 1]! < earliest || spans[s + 1]! - spans[s]! < length) continue;
      possible++;
      break;
    }
  }
  return possible;
}
