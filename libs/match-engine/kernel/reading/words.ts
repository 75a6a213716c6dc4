import { allocate } from '../memory';
import { edges, letters, records } from './text';

/**
 * Every different word has a record, which stands where it was first met: words met often are met early, so that few
 * pages hold what is read most of the time. The letters follow, filled up with zeros to a multiple of sixteen.
 */
@unmanaged
export class Word {
  length: i32;
  /** Above 0 for a Dutch stop word, below for an English one; `UNKNOWN` for a new word. */
  balance: i32;
  /** What it means in either language; see `terms.ts`. */
  dutch: i32;
  english: i32;
}
const LETTERS: usize = offsetof<Word>();
/** Nothing is known yet; the host is asked. */
export const UNKNOWN: i32 = -2;

/** A slot: some bits of the hash above, the place of a record below, or 0. */
const PLACE: u64 = 0xffffffff;
let slots: usize = 0;
let slotCount: u32 = 0;
export let size: u32 = 0;

/** Sixteen ones, then as many zeros: what begins at 16 − k keeps k letters. */
const ones = memory.data<u8>([
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0,
]);

/** Finds the records of so many words of the text at hand. */
export function lookUp(words: i32): void {
  for (let k = 0; k < words; k++) {
    const edge = edges + ((<usize>k) << 3);
    const begin = load<i32>(edge);
    store<usize>(records + ((<usize>k) << 2), recordOf(letters + begin, load<i32>(edge, 4) - begin));
  }
}

/** The record of a word, a new one for a new word. What follows the letters may be read, but does not count. */
export function recordOf(place: usize, length: i32): usize {
  if (slots === 0) spreadOut();
  const hash = hashOf(place, length);
  let slot = slotOf(<u32>hash);
  let entry = load<u64>(slot);
  for (let k = <u32>hash; entry !== 0;) {
    if ((entry ^ hash) >> 32 === 0 && isSame(<usize>(entry & PLACE), place, length)) return <usize>(entry & PLACE);
    slot = slotOf(++k);
    entry = load<u64>(slot);
  }
  return add(place, length, hash, slot);
}

function slotOf(number: u32): usize {
  return slots + ((<usize>(number & (slotCount - 1))) << 3);
}

function isSame(record: usize, place: usize, length: i32): bool {
  if (changetype<Word>(record).length !== length) return false;
  for (let k = 0; k < length; k += 16)
    if (v128.any_true(v128.xor(v128.load(record + LETTERS + k), lettersAt(place + k, length - k)))) return false;
  return true;
}

function add(place: usize, length: i32, hash: u64, slot: usize): usize {
  const record = allocate(LETTERS + ((<usize>length + 15) & ~15));
  const word = changetype<Word>(record);
  word.length = length;
  word.balance = word.dutch = word.english = UNKNOWN;
  for (let k = 0; k < length; k += 16) v128.store(record + LETTERS + k, lettersAt(place + k, length - k));
  store<u64>(slot, (hash & ~PLACE) | (<u64>record));
  if (++size > slotCount - (slotCount >> 2)) spreadOut();
  return record;
}

function spreadOut(): void {
  const old = slots;
  const end = slots + ((<usize>slotCount) << 3);
  slotCount = max(1 << 12, 2 * slotCount);
  slots = allocate((<usize>slotCount) << 3);
  for (let from = old; from < end; from += 8) {
    const entry = load<u64>(from);
    if (entry === 0) continue;
    const record = <usize>(entry & PLACE);
    let slot = <u32>hashOf(record + LETTERS, changetype<Word>(record).length);
    while (load<u64>(slotOf(slot)) !== 0) slot++;
    store<u64>(slotOf(slot), entry);
  }
}

/** Up to sixteen letters, the rest zero. */
function lettersAt(place: usize, count: i32): v128 {
  return v128.and(v128.load(place), v128.load(ones + 16 - min(count, 16)));
}

function hashOf(place: usize, length: i32): u64 {
  let hash: u64 = length;
  for (let k = 0; k < length; k += 16) {
    const chunk = lettersAt(place + k, length - k);
    hash = (hash ^ i64x2.extract_lane(chunk, 0)) * 0x9e3779b97f4a7c15;
    hash = (hash ^ (hash >> 29) ^ i64x2.extract_lane(chunk, 1)) * 0xbf58476d1ce4e5b9;
    hash ^= hash >> 32;
  }
  return hash;
}
