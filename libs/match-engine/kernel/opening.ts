import { at, integers, put } from './input';
import {
  Buyer,
  EDGE,
  buyer,
  buyers,
  countLooks,
  edge,
  orderRow,
  outside,
  price,
  seller,
  setPrice,
  sink,
  take,
  takeOver,
  unit,
} from './market';
import { N, NEVER } from './number';

/** Bids per buyer after which the opening auction leaves the rest to the exact search. */
const BIDS_PER_BUYER = 12;

/** Units that are not placed yet. */
export let unplaced = 0;
/** Units the auction could not place, by buyer. */
export let left: usize = 0;
export let leftCount = 0;
let bidders: usize = 0;
let waiting = 0;
let bidsLeft: i64 = 0;

/** The best and second-best gain of a buyer at today's prices, parking included; −1 is parking. */
let first: N = 0;
let second: N = 0;
let best = -1;

/**
 * Row reduction of Jonker and Volgenant (1987): an auction with increment 0. A buyer of one unit takes its best seller;
 * if that one is sold out, it bids the price up to its second best and the former holder bids again. Cheap, and it
 * places most units. Only single-unit buyers against single-unit holders keep the duals true here; all others are
 * left, once per unit, for the search to place.
 */
export function openAuction(): void {
  for (let i = 0; i < buyers; i++) unplaced += buyer(i).wanted;
  left = integers(unplaced);
  bidders = integers(buyers);
  for (let i = buyers - 1; i >= 0; i--) if (buyer(i).wanted === 1) put(bidders, waiting++, i);
  bidsLeft = <i64>BIDS_PER_BUYER * <i64>waiting;
}

/** Takes at most `most` bids; answers how many buyers still wait for their turn. */
export function holdAuction(most: i32): i32 {
  while (waiting > 0 && most-- > 0) bid(at(bidders, --waiting));
  return waiting;
}

/** Whoever waits, and all who want several, are left to the search. */
export function closeAuction(): void {
  while (waiting > 0) put(left, leftCount++, at(bidders, --waiting));
  for (let i = 0; i < buyers; i++) {
    const wanted = buyer(i).wanted;
    if (wanted === 1) continue;
    findBest(i);
    buyer(i).profit = first;
    for (let count = 0; count < wanted; count++) put(left, leftCount++, i);
  }
  for (let k = 0; k < leftCount; k++) {
    findBest(at(left, k));
    buyer(at(left, k)).profit = first;
  }
}

export function placedOne(): void {
  unplaced--;
}

function bid(i: i32): void {
  if (bidsLeft-- <= 0) {
    put(left, leftCount++, i);
    return;
  }
  findBest(i);
  const b = buyer(i);
  const j = best;
  b.profit = first;
  if (j < 0) {
    b.parked++;
    unplaced--;
    return;
  }
  const s = seller(j);
  if (s.next <= price(j)) {
    take(i, j);
    unplaced--;
    return;
  }
  const rise = min<N>(first - second, s.next - price(j));
  if (rise > 0 && s.sold === 1) {
    const from = unit(s.units).holder;
    if (buyer(from).wanted === 1) {
      setPrice(j, price(j) + rise);
      b.profit = first - rise;
      takeOver(from, i, j);
      put(bidders, waiting++, from);
      return;
    }
  }
  put(left, leftCount++, i);
}

function findBest(i: i32): void {
  const b = buyer(i);
  refresh(b);
  const a = b.free;
  if (b.hot < b.end && (a + EDGE >= b.hot || edge(a + EDGE).key < b.rest)) orderRow(i);
  const out = -outside(b);
  const top = a < b.end ? edge(a).key : -NEVER;
  if (top > out) {
    best = edge(a).seller;
    first = top;
    second = max<N>(a + EDGE < b.end ? edge(a + EDGE).key : -NEVER, out);
  } else {
    best = -1;
    first = out;
    second = top;
  }
  countLooks(2);
}

/** Brings the two foremost keys up to date; what has become dearer sinks. */
function refresh(b: Buyer): void {
  const end = min<usize>(b.free + 2 * EDGE, b.hot);
  for (let e = b.free; e < end;) {
    const k = <N>edge(e).value - price(edge(e).seller);
    if (k < edge(e).key) sink(e, b.hot, k);
    else e += EDGE;
  }
}
