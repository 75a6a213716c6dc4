import { newHeap } from './heap';
import { at, integers, put } from './input';
import {
  EDGE,
  UNIT,
  buyer,
  buyers,
  countLooks,
  edge,
  orderRow,
  outside,
  price,
  seller,
  sellers,
  setPrice,
  sink,
  take,
  takeOver,
  unit,
} from './market';
import { N, NEVER } from './number';

const nearest = newHeap();
let buyerList: usize = 0;
let sellerList: usize = 0;
/** Buyers at exactly the distance of now: no need for the heap. */
let level: usize = 0;
let room = -1;
let levelCount = 0;
let buyersReached = 0;
let sellersReached = 0;
let stamp = 0;
/** Length of the best complete path so far, and where it ends: free unit of a seller, or outside option of a buyer. */
let shortest: N = 0;
let endSeller = -1;
let endBuyer = -1;
/** Whether a row is put in order after it was looked at whole: pays off while everything is placed, not for one event. */
let isOrdering = true;

/** Makes room for searches in the market of now. */
export function growAugmenter(): void {
  nearest.grow(buyers);
  if (buyers <= room) return;
  if (room < 0) sellerList = integers(sellers);
  room = room < 0 ? buyers : 2 * buyers;
  buyerList = integers(room);
  level = integers(room);
}

export function stopOrdering(): void {
  isOrdering = false;
}

/**
 * Places one more unit of a buyer by a shortest augmenting path (Dijkstra on reduced costs, Edmonds and Karp 1972;
 * bounded and lazily ordered as in Jonker and Volgenant 1987), then moves the duals so that all stays true.
 * Only buyers enter the heap: reaching a seller at once reaches the holders of its units.
 */
export function augment(origin: i32): void {
  search(origin);
  moveDuals();
  follow(origin);
}

function search(origin: i32): void {
  stamp++;
  buyersReached = sellersReached = levelCount = 0;
  shortest = NEVER;
  endSeller = endBuyer = -1;
  nearest.clear();
  const b = buyer(origin);
  b.seen = stamp;
  b.distance = 0;
  b.from = -1;
  put(buyerList, buyersReached++, origin);
  let distance: N = 0;
  for (let i = origin; i >= 0;) {
    scan(i, distance);
    if (levelCount > 0) {
      i = at(level, --levelCount);
      continue;
    }
    i = -1;
    while (i < 0 && nearest.top() < shortest) {
      distance = nearest.top();
      const next = nearest.pop();
      // Reached again at the distance of then, after it entered the heap: already done.
      if (buyer(next).distance === distance) i = next;
    }
  }
}

/** Looks at the edges of a buyer while they can still shorten the path. */
function scan(i: i32, distance: N): void {
  const b = buyer(i);
  const gain = distance + b.profit;
  const out = gain + outside(b);
  if (out < shortest) {
    shortest = out;
    endBuyer = i;
    endSeller = -1;
  }
  const a = b.free;
  const hot = b.hot;
  let e = a;
  for (; e < hot && gain - edge(e).key < shortest; e += EDGE) {
    const j = edge(e).seller;
    const k = <N>edge(e).value - price(j);
    edge(e).key = k;
    if (gain - k < shortest) reach(j, i, gain - k, distance);
  }
  countLooks(1 + <i32>((e - a) / EDGE));
  for (let back = min<usize>(e, hot - EDGE); back > a;) {
    back -= EDGE;
    if (edge(back).key < edge(back + EDGE).key) sink(back, hot, edge(back).key);
  }
  if (hot === b.end || gain - b.rest >= shortest) return;
  countLooks(<i32>((b.end - hot) / EDGE));
  for (e = hot; e < b.end; e += EDGE) {
    const j = edge(e).seller;
    const far = gain + price(j) - <N>edge(e).value;
    if (far < shortest) reach(j, i, far, distance);
  }
  if (isOrdering) orderRow(i);
}

function reach(j: i32, from: i32, distance: N, now: N): void {
  const s = seller(j);
  if (s.seen !== stamp) {
    s.seen = stamp;
    put(sellerList, sellersReached++, j);
  } else if (s.distance <= distance) return;
  s.distance = distance;
  s.from = from;
  const asked = price(j);
  const whenFree = distance + s.next - asked;
  if (whenFree < shortest) {
    shortest = whenFree;
    endSeller = j;
    endBuyer = -1;
  }
  if (whenFree <= distance) return;
  const end = s.units + UNIT * <usize>s.sold;
  for (let u = s.units; u < end; u += UNIT) {
    const i = unit(u).holder;
    const b = buyer(i);
    const slack = unit(u).held - b.profit - asked;
    const d = slack > 0 ? distance + slack : distance;
    if (d >= shortest) continue;
    if (b.seen !== stamp) {
      b.seen = stamp;
      put(buyerList, buyersReached++, i);
      nearest.forget(i);
    } else if (b.distance <= d) continue;
    b.distance = d;
    b.from = j;
    if (d <= now) put(level, levelCount++, i);
    else nearest.push(i, d);
  }
}

function moveDuals(): void {
  for (let t = 0; t < buyersReached; t++) {
    const b = buyer(at(buyerList, t));
    const move = shortest - b.distance;
    if (move > 0) b.profit -= move;
  }
  for (let t = 0; t < sellersReached; t++) {
    const j = at(sellerList, t);
    const move = shortest - seller(j).distance;
    if (move > 0) setPrice(j, price(j) + move);
  }
}

/** Walks the path back from its end: every buyer on it takes the unit it was reached through. */
function follow(origin: i32): void {
  let i = endBuyer;
  if (i >= 0) {
    buyer(i).parked++;
  } else {
    i = seller(endSeller).from;
    take(i, endSeller);
  }
  while (i !== origin) {
    const j = buyer(i).from;
    const to = seller(j).from;
    takeOver(i, to, j);
    i = to;
  }
}
