import { allocate } from '../memory';

/** Bytes that are worked on at once, and how many of them one word of bits tells of. */
const LANE: usize = 16;
const WINDOW: usize = 64;

/** The text at hand as UTF-8, which the host writes; its letters, folded, a byte each and 0 for what is none. */
export let text: usize = 0;
export let letters: usize = 0;
/** Where words begin and end among the letters, by turns. */
export let edges: usize = 0;
/** The record of every word (`words.ts`), and those of words that the host must be asked about. */
export let records: usize = 0;
export let asked: usize = 0;
let room: i32 = 0;
/** More than any word of a known phrase takes. */
const LEAST_ROOM = 1024;

/** What a Latin character becomes: its letter without accent, or 0; or above a byte. The host writes it. */
export const FOLDED_CHARACTERS: u32 = 0x250;
export const folded = memory.data(0x4a0);

/** Makes room for a text of so many bytes; what stood there is lost when there was not enough. */
export function reserveText(bytes: i32): void {
  if (bytes < room) return;
  room = max(LEAST_ROOM, 2 * bytes);
  const bytesWithRest = <usize>room + 2 * WINDOW;
  text = allocate(bytesWithRest);
  letters = allocate(bytesWithRest);
  edges = allocate(bytesWithRest << 2);
  records = allocate(bytesWithRest << 1);
  asked = allocate(bytesWithRest << 1);
}

/** Folds the letters of a text; answers how many characters it has, or −1 when some are not of those known here. */
export function fold(bytes: i32): i32 {
  const end = text + bytes;
  memory.fill(end, 0, WINDOW);
  const ampersand = i8x16.splat(0x26);
  for (let from = text, to = letters; from < end; from += LANE, to += LANE) {
    const characters = v128.load(from);
    if (i8x16.bitmask(characters) !== 0) return foldLatin(bytes);
    // "P&C" is one word, "P & C" two: left to the host.
    if (v128.any_true(i8x16.eq(characters, ampersand))) return -1;
    const lower = v128.or(characters, i8x16.splat(0x20));
    const isLetter = i8x16.lt_u(i8x16.sub(lower, i8x16.splat(0x61)), i8x16.splat(26));
    const isDigit = i8x16.lt_u(i8x16.sub(characters, i8x16.splat(0x30)), i8x16.splat(10));
    v128.store(to, v128.and(lower, v128.or(isLetter, isDigit)));
  }
  return bytes;
}

/** The same character by character; those of two bytes are looked up as well. */
function foldLatin(bytes: i32): i32 {
  const end = text + bytes;
  let to = letters;
  for (let from = text; from < end; from++, to++) {
    let code = <u32>load<u8>(from);
    if (code === 0x26) return -1;
    if (code >= 0xe0) return -1;
    if (code >= 0x80) code = ((code & 0x1f) << 6) | (load<u8>(++from) & 0x3f);
    if (code >= FOLDED_CHARACTERS) return -1;
    const letter = load<u16>(folded + (code << 1));
    if (letter > 0xff) return -1;
    store<u8>(to, letter);
  }
  return <i32>(to - letters);
}

/** Finds the words among so many letters; answers how many there are. */
export function divide(length: i32): i32 {
  memory.fill(letters + length, 0, WINDOW);
  let edge = edges;
  let carry: u64 = 0;
  for (let at = 0; at <= length; at += <i32>WINDOW) {
    const place = letters + at;
    const bits =
      lettersIn(place) | (lettersIn(place + 16) << 16) | (lettersIn(place + 32) << 32) | (lettersIn(place + 48) << 48);
    let turns = bits ^ ((bits << 1) | carry);
    carry = bits >> 63;
    for (; turns !== 0; turns &= turns - 1, edge += 4) store<i32>(edge, at + <i32>ctz(turns));
  }
  return (<i32>(edge - edges)) >> 3;
}

function lettersIn(place: usize): u64 {
  return <u64>i8x16.bitmask(i8x16.ne(v128.load(place), i8x16.splat(0)));
}
