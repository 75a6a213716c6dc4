/*
 * The loops over columns that every query runs, each over rows `[from, to)` of a list of row numbers that it shortens in
 * place. They take plain numbers and typed arrays only, have no branch where half of the rows go either way, and answer
 * the new end of the list. Array patterns and objects in here cost the optimising compiler dearly.
 */

/** More than single precision can err by in a straight line or its square (some six metres). */
export const ROUGHLY = 1e-6;

/** Writes down the rows `[first, first + places)` of an open kind that have a mark or a sum. */
export function keepHits(
  rows: Int32Array,
  to: number,
  first: number,
  places: number,
  kindOf: Int32Array,
  isOpen: Uint8Array,
  marks: Uint8Array,
  sums: Int32Array,
): number {
  let end = to;
  for (let place = 0; place < places; place++) {
    rows[end] = first + place;
    end = (end + (isOpen[kindOf[first + place]!]! & (marks[place]! | ((0 - sums[place]!) >>> 31)))) | 0;
  }
  return end;
}

/**
 * Keeps the rows whose straight line to a place is not longer than they travel, all squared. `rough` and `exact` have
 * x, y, z and reach of every row; where the rough numbers cannot tell, the exact ones do.
 */
export function keepNear(
  rows: Int32Array,
  from: number,
  to: number,
  x: number,
  y: number,
  z: number,
  rough: Float32Array,
  exact: Float64Array,
): number {
  let end = from;
  for (let k = from; k < to; k++) {
    const row = rows[k]!;
    const at = 4 * row;
    const dx = x - rough[at]!;
    const dy = y - rough[at + 1]!;
    const dz = z - rough[at + 2]!;
    let beyond = dx * dx + dy * dy + dz * dz - rough[at + 3]!;
    if (beyond > -ROUGHLY && beyond < ROUGHLY) {
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

/** Keeps the rows that have free time on one of the days (modulo 64). */
export function keepOnDays(
  rows: Int32Array,
  from: number,
  to: number,
  freeDays: Int32Array,
  low: number,
  high: number,
): number {
  let end = from;
  for (let k = from; k < to; k++) {
    const row = rows[k]!;
    const days = (freeDays[2 * row]! & low) | (freeDays[2 * row + 1]! & high);
    rows[end] = row;
    end = (end + ((days | (0 - days)) >>> 31)) | 0;
  }
  return end;
}

/** Five numbers a window: latest begin, earliest end, least length (seconds), and the days it lies on. */
export const WINDOW = 5;

/**
 * How many windows find a free stretch between `first` and `end` of `free` (from and to by turns), on the days that have
 * any; decided as `suits` decides it.
 */
export function possibleWindows(
  windows: Int32Array,
  free: Int32Array,
  first: number,
  end: number,
  low: number,
  high: number,
): number {
  let possible = 0;
  for (let w = 0; w < windows.length; w += WINDOW) {
    if (((low & windows[w + 3]!) | (high & windows[w + 4]!)) === 0) continue;
    const latest = windows[w]!;
    const earliest = windows[w + 1]!;
    const length = windows[w + 2]!;
    for (let s = first; s < end; s += 2) {
      if (free[s]! > latest || free[s + 1]! < earliest || free[s + 1]! - free[s]! < length) continue;
      possible++;
      break;
    }
  }
  return possible;
}
