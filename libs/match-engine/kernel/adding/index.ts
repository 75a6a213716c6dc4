import { allocate } from '../memory';

/*
 * Adds up what the texts of one segment score: the documents that have a term stand in a list, two bytes each, and
 * beside it their impacts, a byte each. Who has any term is marked by a byte first: it need not wait for its neighbours.
 */
export { allocate, mark, release } from '../memory';

const MOST_ROWS: usize = 1 << 13;
const marks = allocate(MOST_ROWS);
/** The same marks as bits. */
const hits = allocate(MOST_ROWS >> 3);
/** The score of every document of the segment, four bytes each. */
let sums: usize = 0;
let room = 0;
const LEAST_ROOM = 1024;

/** Begins a segment of so many rows, with room for `1 << shift` documents each. */
export function begin(rows: i32, shift: i32): void {
  const documents = rows << shift;
  if (documents > room) {
    while (room < documents) room = max(LEAST_ROOM, 2 * room);
    sums = allocate((<usize>room) << 2);
  }
  memory.fill(sums, 0, (<usize>documents) << 2);
  memory.fill(marks, 0, MOST_ROWS);
}

/** Adds `weight · impact` for so many documents of a list. */
export function addUp(documents: usize, impacts: usize, count: i32, weight: i32, shift: i32): void {
  const end = impacts + count;
  for (; impacts < end; impacts++, documents += 2) {
    const document = <usize>load<u16>(documents);
    const sum = sums + (document << 2);
    store<i32>(sum, load<i32>(sum) + weight * <i32>load<u8>(impacts));
    store<u8>(marks + (document >> shift), 1);
  }
}

/** Writes the marks as bits. */
export function finish(): void {
  for (let row: usize = 0; row < MOST_ROWS; row += 16)
    store<u16>(hits + (row >> 3), i8x16.bitmask(i8x16.ne(v128.load(marks + row), i8x16.splat(0))));
}

/** Where a column stands in memory; the host has the same numbers (`adding-kernel.ts`). */
export function columnAt(number: i32): usize {
  switch (number) {
    case 0:
      return sums;
    default:
      return hits;
  }
}
