import { allocate } from './memory';
import { N, NEVER } from './number';

/** Edges kept in order at the front of a row from the start; most rows never look further. */
const HOT = 4;

/** What a buyer could buy: `key` is value − price at some earlier moment. */
@unmanaged
export class Edge {
  key: N;
  seller: i32;
  value: i32;
}

@unmanaged
export class Buyer {
  /** The dual: what a unit more would gain this buyer. */
  profit: N;
  /** No edge outside the order has a higher key. */
  rest: N;
  /** Places in the row: beginning, first edge that is not fixed, first unused one, end of the ordered ones, end. */
  row: usize;
  start: usize;
  free: usize;
  hot: usize;
  end: usize;
  wanted: i32;
  parked: i32;
  /** Costs of parking (`N` each), non-decreasing. */
  outs: usize;
  // Of the search of now.
  distance: N;
  seen: i32;
  from: i32;
}

@unmanaged
export class Seller {
  /** Base cost of the next free unit, `NEVER` when there is none. */
  next: N;
  stock: i32;
  sold: i32;
  units: usize;
  /** How many units just below `units` are taken for good. */
  fixed: i32;
  // Of the search of now.
  distance: N;
  seen: i32;
  from: i32;
}

/** A unit of a seller: its base cost and, once sold, who holds it and the value of that edge. */
@unmanaged
export class Unit {
  cost: N;
  held: N;
  holder: i32;
}

export const EDGE: usize = offsetof<Edge>();
export const UNIT: usize = offsetof<Unit>();
const BUYER: usize = offsetof<Buyer>();
const SELLER: usize = offsetof<Seller>();

/**
 * The assignment as a market: buyers (rows) want units from sellers (columns). A buyer parks a unit at an outside cost,
 * a seller's k-th unit has a base cost, both non-decreasing. Profits and prices are the duals; kept true throughout:
 * every unused edge has profit + price ≥ value, every used edge ≤, every free unit has price ≤ base cost.
 *
 *   row of a buyer:  | fixed | used edges | in order of key, best first | not in order, none above `rest` |
 *                    row     start        free                          hot                               end
 *
 * Prices mostly rise, so a key is a bound from above on the value − price of now, and a search may stop at the first key
 * that is too low. This is why only 3 of 50 edges of a row are looked at. Where a price falls, the rows that could use
 * it are loosened: nothing is known of their order until they are put in order again.
 */
export let buyers = 0;
export let sellers = 0;
let buyerBase: usize = 0;
let buyerRoom = 0;
let sellerBase: usize = 0;
let prices: usize = 0;
/** Edges looked at since the host last asked: work is told in these, as nothing here has a clock. */
export let looks = 0;

export function reserveMarket(buyerCount: i32, sellerCount: i32): void {
  buyers = buyerRoom = buyerCount;
  sellers = sellerCount;
  buyerBase = allocate(BUYER * <usize>buyerCount);
  sellerBase = allocate(SELLER * <usize>sellerCount);
  prices = allocate(sizeof<N>() * <usize>sellerCount);
}

export function buyer(i: i32): Buyer {
  return changetype<Buyer>(buyerBase + BUYER * <usize>i);
}

export function seller(j: i32): Seller {
  return changetype<Seller>(sellerBase + SELLER * <usize>j);
}

export function price(j: i32): N {
  return load<N>(prices + sizeof<N>() * <usize>j);
}

export function setPrice(j: i32, value: N): void {
  store<N>(prices + sizeof<N>() * <usize>j, value);
}

export function edge(e: usize): Edge {
  return changetype<Edge>(e);
}

export function unit(u: usize): Unit {
  return changetype<Unit>(u);
}

/** Room for one buyer more; answers its number. The record is zero. */
export function growBuyers(): i32 {
  if (buyers === buyerRoom) {
    const old = buyerBase;
    buyerRoom = 2 * buyerRoom + 64;
    buyerBase = allocate(BUYER * <usize>buyerRoom);
    memory.copy(buyerBase, old, BUYER * <usize>buyers);
  }
  return buyers++;
}

export function countLooks(count: i32): void {
  looks += count;
}

export function takeLooks(): i32 {
  const count = looks;
  looks = 0;
  return count;
}

/** Every seller asks its base price; every buyer knows its best few sellers. */
export function openRows(): void {
  for (let j = 0; j < sellers; j++) {
    updateNext(j);
    setPrice(j, seller(j).next);
  }
  for (let i = 0; i < buyers; i++) openRow(i);
}

/** Works out all keys of a row and moves the best few to its front, in order. */
export function openRow(i: i32): void {
  const b = buyer(i);
  const a = b.free;
  const z = b.end;
  const limit = a + HOT * EDGE;
  const h = limit < z ? limit : z;
  for (let e = a; e < z; e += EDGE) {
    const x = edge(e);
    x.key = <N>x.value - price(x.seller);
  }
  for (let e = a + EDGE; e < h; e += EDGE) rise(a, e);
  const last = h - EDGE;
  for (let e = h; e < z; e += EDGE) {
    if (edge(e).key <= edge(last).key) continue;
    swap(e, last);
    rise(a, last);
  }
  b.hot = h;
  b.rest = h < z ? edge(last).key : -NEVER;
}

/** Puts a whole row in order of fresh keys (Shell sort). */
export function orderRow(i: i32): void {
  const b = buyer(i);
  const a = b.free;
  const z = b.end;
  for (let e = a; e < z; e += EDGE) {
    const x = edge(e);
    x.key = <N>x.value - price(x.seller);
  }
  const count = (z - a) / EDGE;
  let gap: usize = 1;
  while (gap < count / 3) gap = gap * 3 + 1;
  for (; gap > 0; gap /= 3) {
    const step = gap * EDGE;
    for (let e = a + step; e < z; e += EDGE) {
      const x = edge(e);
      const k = x.key;
      if (edge(e - step).key >= k) continue;
      const j = x.seller;
      const v = x.value;
      let at = e;
      while (at - step >= a && edge(at - step).key < k) {
        copy(at - step, at);
        at -= step;
      }
      write(at, k, j, v);
    }
  }
  b.hot = z;
  b.rest = -NEVER;
}

/** Nothing is known of the order of this row any more, because a price it could use has fallen. */
export function loosen(b: Buyer): void {
  b.hot = b.free;
  b.rest = NEVER;
}

/** Notes that the price of an edge rose: its key is now `k`, so it sinks to its place among the ordered edges. */
export function sink(e: usize, hot: usize, k: N): void {
  const j = edge(e).seller;
  const v = edge(e).value;
  let at = e;
  while (at + EDGE < hot && edge(at + EDGE).key > k) {
    copy(at + EDGE, at);
    at += EDGE;
  }
  write(at, k, j, v);
}

export function updateNext(j: i32): void {
  const s = seller(j);
  s.next = s.sold < s.stock ? unit(s.units + UNIT * <usize>s.sold).cost : NEVER;
}

/** Cost of parking one more unit of a buyer; `NEVER` when all are parked. */
export function outside(b: Buyer): N {
  return b.parked < b.wanted ? load<N>(b.outs + sizeof<N>() * <usize>b.parked) : NEVER;
}

/** Buyer i takes the next free unit of seller j. */
export function take(i: i32, j: i32): void {
  const s = seller(j);
  hold(s.units + UNIT * <usize>s.sold, i, j);
  s.sold++;
  updateNext(j);
}

/** Buyer i takes over the unit of seller j that `from` holds. */
export function takeOver(from: i32, i: i32, j: i32): void {
  let u = seller(j).units;
  while (unit(u).holder !== from) u += UNIT;
  freeEdge(from, j);
  hold(u, i, j);
}

/** Buyer i gives its unit of seller j back. */
export function giveBack(i: i32, j: i32): void {
  const s = seller(j);
  let u = s.units;
  while (unit(u).holder !== i) u += UNIT;
  s.sold--;
  const last = unit(s.units + UNIT * <usize>s.sold);
  unit(u).holder = last.holder;
  unit(u).held = last.held;
  freeEdge(i, j);
  updateNext(j);
}

function hold(u: usize, i: i32, j: i32): void {
  unit(u).holder = i;
  unit(u).held = <N>useEdge(i, j);
}

/** Moves the edge to the used front of the row; answers its value. */
export function useEdge(i: i32, j: i32): i32 {
  const b = buyer(i);
  const a = b.free;
  b.free = a + EDGE;
  let e = a;
  while (edge(e).seller !== j) e += EDGE;
  const v = edge(e).value;
  if (e >= b.hot) {
    // From the part without order: the edge there takes the place of the first ordered one, which is then too low.
    swap(a, e);
    if (b.rest < edge(e).key) b.rest = edge(e).key;
    if (b.hot < b.free) b.hot = b.free;
    return v;
  }
  for (; e > a; e -= EDGE) copy(e - EDGE, e);
  write(a, 0, j, v);
  return v;
}

/** Adds an edge at the end of a row that has room. */
export function addToRow(b: Buyer, j: i32, value: i32): void {
  write(b.end, 0, j, value);
  b.end += EDGE;
}

/** Takes an unused edge out of its row for good. */
export function removeFromRow(b: Buyer, j: i32): void {
  let e = b.free;
  while (e < b.end && edge(e).seller !== j) e += EDGE;
  if (e === b.end) return;
  if (e < b.hot) {
    b.hot -= EDGE;
    for (; e < b.hot; e += EDGE) copy(e + EDGE, e);
  }
  b.end -= EDGE;
  copy(b.end, e);
}

/** Moves a used edge back among the ordered ones. */
function freeEdge(i: i32, j: i32): void {
  const b = buyer(i);
  let e = b.start;
  while (edge(e).seller !== j) e += EDGE;
  const a = b.free - EDGE;
  b.free = a;
  swap(e, a);
  sink(a, b.hot, <N>edge(a).value - price(j));
}

function copy(from: usize, onto: usize): void {
  write(onto, edge(from).key, edge(from).seller, edge(from).value);
}

function write(e: usize, key: N, j: i32, value: i32): void {
  edge(e).key = key;
  edge(e).seller = j;
  edge(e).value = value;
}

export function swap(a: usize, b: usize): void {
  const k = edge(a).key;
  const j = edge(a).seller;
  const v = edge(a).value;
  copy(b, a);
  write(b, k, j, v);
}

function rise(a: usize, e: usize): void {
  const k = edge(e).key;
  if (e === a || edge(e - EDGE).key >= k) return;
  const j = edge(e).seller;
  const v = edge(e).value;
  let at = e;
  while (at > a && edge(at - EDGE).key < k) {
    copy(at - EDGE, at);
    at -= EDGE;
  }
  write(at, k, j, v);
}
