import { ENTRY, column, entry } from './columns';
import { newHeap } from './heap';
import { at, integers, put } from './input';
import {
  EDGE,
  UNIT,
  buyer,
  buyers,
  countLooks,
  edge,
  giveBack,
  loosen,
  price,
  seller,
  sellers,
  setPrice,
  take,
  takeOver,
  unit,
} from './market';
import { N } from './number';

const nearest = newHeap();
let sellerList: usize = 0;
let buyerList: usize = 0;
let room = -1;
let sellersReached = 0;
let buyersReached = 0;
/** Counts down, so that it never meets the stamps of `augment` in the same records. */
let stamp = 0;
let shortest: N = 0;
let endSeller = -1;
let endBuyer = -1;

/** Makes room for searches in the market of now. */
export function growPuller(): void {
  if (room < 0) {
    sellerList = integers(sellers);
    nearest.grow(sellers);
  }
  if (buyers <= room) return;
  room = room < 0 ? buyers : 2 * buyers;
  buyerList = integers(room);
}

/**
 * Fills a free unit that is priced above its cost: a shortest path backwards from the seller to whoever gains most by
 * moving along it — a parked unit, or another seller's dearest unit — and, when nobody gains enough, lowers the price.
 * The mirror image of `augment`; only sellers enter the heap.
 */
export function pull(origin: i32): void {
  search(origin);
  moveDuals();
  follow(origin);
}

function search(origin: i32): void {
  stamp--;
  sellersReached = buyersReached = 0;
  shortest = price(origin) - seller(origin).next;
  endSeller = endBuyer = -1;
  nearest.clear();
  const s = seller(origin);
  s.seen = stamp;
  s.distance = 0;
  s.from = -1;
  put(sellerList, sellersReached++, origin);
  let distance: N = 0;
  for (let j = origin; j >= 0;) {
    const sold = seller(j).sold;
    if (j !== origin && sold > 0) {
      const end = distance + price(j) - unit(seller(j).units + UNIT * <usize>(sold - 1)).cost;
      if (end < shortest) {
        shortest = end;
        endSeller = j;
        endBuyer = -1;
      }
    }
    scan(j, distance);
    distance = nearest.top();
    j = distance < shortest ? nearest.pop() : -1;
  }
}

/** Buyers who could use a unit of seller j, and the sellers they would leave for it. */
function scan(j: i32, distance: N): void {
  const asked = distance + price(j);
  const c = column(j);
  countLooks(1 + <i32>((c.end - c.start) / ENTRY));
  for (let p = c.start; p < c.end; p += ENTRY) {
    const i = entry(p).buyer;
    const b = buyer(i);
    // The price may fall now: whatever the row knows of its order is then no bound any more.
    loosen(b);
    const d = asked + b.profit - <N>entry(p).value;
    if (d >= shortest || uses(i, j)) continue;
    if (b.seen !== stamp) {
      b.seen = stamp;
      put(buyerList, buyersReached++, i);
    } else if (b.distance <= d) continue;
    b.distance = d;
    b.from = j;
    leave(i, d);
  }
}

function leave(i: i32, distance: N): void {
  const b = buyer(i);
  if (b.parked > 0) {
    const gain = b.profit + load<N>(b.outs + sizeof<N>() * <usize>(b.parked - 1));
    const end = gain < 0 ? distance - gain : distance;
    if (end < shortest) {
      shortest = end;
      endBuyer = i;
      endSeller = -1;
    }
  }
  for (let e = b.start; e < b.free; e += EDGE) {
    const j = edge(e).seller;
    const s = seller(j);
    const slack = <N>edge(e).value - b.profit - price(j);
    const d = slack > 0 ? distance + slack : distance;
    if (d >= shortest) continue;
    if (s.seen !== stamp) {
      s.seen = stamp;
      put(sellerList, sellersReached++, j);
      nearest.forget(j);
    } else if (s.distance <= d) continue;
    s.distance = d;
    s.from = i;
    nearest.push(j, d);
  }
}

function moveDuals(): void {
  for (let t = 0; t < buyersReached; t++) {
    const b = buyer(at(buyerList, t));
    const move = shortest - b.distance;
    if (move > 0) b.profit += move;
  }
  for (let t = 0; t < sellersReached; t++) {
    const j = at(sellerList, t);
    const move = shortest - seller(j).distance;
    if (move > 0) setPrice(j, price(j) - move);
  }
}

/** Walks from the end to the origin: each buyer on the path takes the unit it was reached through. */
function follow(origin: i32): void {
  if (endBuyer < 0 && endSeller < 0) return;
  let i = endBuyer;
  if (i >= 0) buyer(i).parked--;
  else {
    i = seller(endSeller).from;
    giveBack(i, endSeller);
  }
  for (;;) {
    const j = buyer(i).from;
    if (j === origin) {
      take(i, j);
      return;
    }
    const next = seller(j).from;
    takeOver(next, i, j);
    i = next;
  }
}

/** Whether the buyer already uses the seller; rows begin with the used edges. */
function uses(i: i32, j: i32): bool {
  const b = buyer(i);
  for (let e = b.start; e < b.free; e += EDGE) if (edge(e).seller === j) return true;
  return false;
}
