import { allocate } from '../memory';
import { LANE, LIST, NEARBY, allRows, chunkAt, count, foundAt } from './rows';

/** The numbers of lists that a window asks for, written by the host. */
const MOST_LISTS = 1 << 10;
export const plan = allocate(MOST_LISTS << 2);

/** Nobody is free yet. */
export function beginWindows(maybe: i32, unsure: i32): void {
  memory.fill(foundAt(maybe), 0, allRows());
  memory.fill(foundAt(unsure), 0, allRows());
}

/**
 * Adds a window: who may be free for it is in all, or any, of the first lists of the plan; who surely is, of those that
 * follow. The latter gets a list of its own.
 */
export function addWindow(maybeLists: i32, sureLists: i32, isAll: bool, maybe: i32, unsure: i32, sure: i32): void {
  const surePlan = plan + ((<usize>maybeLists) << 2);
  for (let chunk = 0; chunk < count; chunk++) {
    const lists = chunkAt(chunk) + NEARBY;
    for (let at: usize = 0; at < LIST; at += LANE) {
      const possible = combined(lists + at, plan, maybeLists, isAll);
      const certain = combined(lists + at, surePlan, sureLists, isAll);
      const to = <usize>chunk * LIST + at;
      v128.store(foundAt(sure) + to, certain);
      addTo(foundAt(maybe) + to, possible);
      addTo(foundAt(unsure) + to, v128.andnot(possible, certain));
    }
  }
}

/** Who is in all of some lists, or in any; nobody is in none. */
function combined(lists: usize, plan: usize, length: i32, isAll: bool): v128 {
  if (length === 0) return i32x4.splat(0);
  let bits = v128.load(lists + load<u32>(plan) * LIST);
  for (let k = 1; k < length; k++) {
    const other = v128.load(lists + load<u32>(plan + ((<usize>k) << 2)) * LIST);
    bits = isAll ? v128.and(bits, other) : v128.or(bits, other);
  }
  return bits;
}

function addTo(place: usize, bits: v128): void {
  v128.store(place, v128.or(v128.load(place), bits));
}
