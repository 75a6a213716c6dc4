import { ROUGH_MARGIN, inRoughSteps } from './rough-place';

/*
 * The loops over columns that every query runs, each over rows `[from, to)` of a list of row numbers that it shortens in
 * place. They take plain numbers and typed arrays only, have no branch where half of the rows go either way, and answer
 * the new end of the list. Array patterns and objects in here cost the optimising compiler dearly.
 */

/** Writes down the rows that have a bit in both lists, for `words` words of 32 rows, row `first` being the first. */
export function keepHits(
  rows: Int32Array,
  to: number,
  first: number,
  open: Int32Array,
  base: number,
  hits: Int32Array,
  words: number,
): number {
  let end = to;
  for (let word = 0, start = first; word < words; word++, start += 32) {
    let bits = open[base + word]! & hits[word]!;
    while (bits !== 0) {
      rows[end++] = start + 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
    }
  }
  return end;
}

/**
 * Keeps the rows whose straight line to a place is not longer than they travel. `rough` and `exact` have x, y, z and
 * reach of every row (`roughPlace`; the exact reach is squared); where the rough numbers cannot tell, the exact ones do.
 */
export function keepNear(
  rows: Int32Array,
  from: number,
  to: number,
  x: number,
  y: number,
  z: number,
  rough: Uint16Array,
  exact: Float64Array,
): number {
  const roughX = inRoughSteps(x);
  const roughY = inRoughSteps(y);
  const roughZ = inRoughSteps(z);
  let end = from;
  for (let k = from; k < to; k++) {
    const row = rows[k]!;
    const at = 4 * row;
    const dx = roughX - rough[at]!;
    const dy = roughY - rough[at + 1]!;
    const dz = roughZ - rough[at + 2]!;
    const reach = rough[at + 3]!;
    let beyond = dx * dx + dy * dy + dz * dz - reach * reach;
    const margin = 2 * ROUGH_MARGIN * reach + ROUGH_MARGIN * ROUGH_MARGIN;
    if (beyond > -margin && beyond < margin) {
      const ex = x - exact[at]!;
      const ey = y - exact[at + 1]!;
      const ez = z - exact[at + 2]!;
      beyond = ex * ex + ey * ey + ez * ez > exact[at + 3]! ? 1 : -1;
    }
    rows[end] = row;
    end = (end + (beyond > 0 ? 0 : 1)) | 0;
  }
  return end;
}

/** Keeps the rows that have a bit in a list of all rows. */
export function keepMarked(rows: Int32Array, from: number, to: number, bits: Int32Array): number {
  let end = from;
  for (let k = from; k < to; k++) {
    const row = rows[k]!;
    rows[end] = row;
    end += (bits[row >>> 5]! >>> (row & 31)) & 1;
  }
  return end;
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
