import { allocate } from './memory';
import { integers } from './input';
import { EDGE, buyer, buyers, edge, sellers } from './market';

/** Who could use a seller, and at what value: the edges the other way round, for searches that run backwards. */
@unmanaged
export class Column {
  start: usize;
  end: usize;
  limit: usize;
}

@unmanaged
export class Entry {
  buyer: i32;
  value: i32;
}

export const ENTRY: usize = offsetof<Entry>();
const COLUMN: usize = offsetof<Column>();
/** Entries a column that is full gets as extra room. */
const SPARE = 8;
let columns: usize = 0;

export function column(j: i32): Column {
  return changetype<Column>(columns + COLUMN * <usize>j);
}

export function entry(p: usize): Entry {
  return changetype<Entry>(p);
}

export function openColumns(): void {
  columns = allocate(COLUMN * <usize>sellers);
  let count: usize = 0;
  for (let i = 0; i < buyers; i++) {
    for (let e = buyer(i).start; e < buyer(i).end; e += EDGE, count++) column(edge(e).seller).limit += ENTRY;
  }
  let place = integers(2 * <i32>count);
  for (let j = 0; j < sellers; j++) {
    const c = column(j);
    c.start = c.end = place;
    place += c.limit;
    c.limit = place;
  }
  for (let i = 0; i < buyers; i++) {
    for (let e = buyer(i).start; e < buyer(i).end; e += EDGE) addEntry(edge(e).seller, i, edge(e).value);
  }
}

export function addEntry(j: i32, i: i32, value: i32): void {
  const c = column(j);
  if (c.end === c.limit) growColumn(c);
  entry(c.end).buyer = i;
  entry(c.end).value = value;
  c.end += ENTRY;
}

export function removeEntry(j: i32, i: i32): void {
  const c = column(j);
  for (let p = c.start; p < c.end; p += ENTRY) {
    if (entry(p).buyer !== i) continue;
    c.end -= ENTRY;
    entry(p).buyer = entry(c.end).buyer;
    entry(p).value = entry(c.end).value;
    return;
  }
}

function growColumn(c: Column): void {
  const size = c.end - c.start;
  const room = 2 * size + SPARE * ENTRY;
  const start = allocate(room);
  memory.copy(start, c.start, size);
  c.start = start;
  c.end = start + size;
  c.limit = start + room;
}
