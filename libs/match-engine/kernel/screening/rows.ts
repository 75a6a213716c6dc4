import { allocate } from '../memory';

/** Rows stand in chunks; a list of bits has a bit for each row of a chunk. */
export const ROWS: usize = 1 << 13;
export const LIST: usize = ROWS >> 3;
export const LANE: usize = 16;
/** Of every row x, y, z and reach in two bytes each; then the lists of free time, as the host numbers them. */
export const NEARBY: usize = ROWS << 3;

const MOST_CHUNKS = 1 << 12;
const chunks = allocate(MOST_CHUNKS << 2);
export let count = 0;

/** Makes room for a chunk with so many lists; answers its place. */
export function addChunk(lists: i32): usize {
  if (count === MOST_CHUNKS) unreachable();
  const place = allocate(NEARBY + <usize>lists * LIST);
  store<usize>(chunks + ((<usize>count) << 2), place);
  count++;
  return place;
}

export function chunkAt(number: i32): usize {
  return load<usize>(chunks + ((<usize>number) << 2));
}

/** What is found: lists of bits of all rows, each with a lane to spare, as the host reads beyond the last row. */
let found: usize = 0;
let room: usize = 0;

/** Makes room for so many lists of all rows; what was found before is lost. */
export function reserveFound(lists: i32): usize {
  const bytes = <usize>lists * allRows();
  if (bytes > room) {
    room = 2 * bytes;
    found = allocate(room);
  }
  return found;
}

/** Bytes of a list of all rows. */
export function allRows(): usize {
  return <usize>count * LIST + LANE;
}

export function foundAt(list: i32): usize {
  return found + <usize>list * allRows();
}
