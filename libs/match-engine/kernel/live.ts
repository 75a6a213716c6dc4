import { augment, growAugmenter, stopOrdering } from './augment';
import { addEntry, openColumns, removeEntry } from './columns';
import { at, integers, put } from './input';
import {
  Buyer,
  EDGE,
  UNIT,
  addToRow,
  buyer,
  buyers,
  edge,
  giveBack,
  growBuyers,
  openRow,
  price,
  removeFromRow,
  seller,
  sellers,
  setPrice,
  unit,
  updateNext,
  useEdge,
} from './market';
import { allocate } from './memory';
import { N, NEVER } from './number';
import { growPuller, pull } from './pull';

/** Sellers that an event sets free, until they are settled. */
let freed: usize = 0;
let freedRoom = 0;

/**
 * Makes the solved market ready for events. Sellers that had nothing to sell get the lowest price at which no buyer
 * would change its mind, so that capacity can come without disturbing anybody.
 */
export function startLive(): void {
  const idle = allocate(<usize>sellers);
  for (let j = 0; j < sellers; j++) {
    if (price(j) < NEVER) continue;
    store<u8>(idle + <usize>j, 1);
    setPrice(j, 0);
  }
  for (let i = 0; i < buyers; i++) {
    const b = buyer(i);
    if (b.wanted === 0) continue;
    for (let e = b.free; e < b.end; e += EDGE) {
      const j = edge(e).seller;
      if (load<u8>(idle + <usize>j) !== 0) setPrice(j, max<N>(price(j), <N>edge(e).value - b.profit));
    }
  }
  for (let i = 0; i < buyers; i++) openRow(i);
  openColumns();
  growAugmenter();
  growPuller();
  stopOrdering();
}

/** Adds a request whose `count` edges (trainer, fit) stand at `edges`; answers its number. */
export function addRequest(wanted: i32, edges: usize, count: i32, uncoveredCost: f64): i32 {
  const i = growBuyers();
  growAugmenter();
  growPuller();
  const b = buyer(i);
  b.row = b.start = b.free = b.end = allocate(EDGE * <usize>count);
  for (let k = 0; k < count; k++) {
    addToRow(b, at(edges, 2 * k), at(edges, 2 * k + 1));
    addEntry(at(edges, 2 * k), i, at(edges, 2 * k + 1));
  }
  b.wanted = wanted;
  b.outs = allocate(sizeof<N>() * <usize>wanted);
  for (let k = 0; k < wanted; k++) store<N>(b.outs + sizeof<N>() * <usize>k, <N>uncoveredCost);
  openRow(i);
  openProfit(b);
  for (let k = 0; k < wanted; k++) augment(i);
  return i;
}

/** The request is withdrawn or met elsewhere: whoever served it falls free, fixed or not. */
export function withdrawRequest(i: i32): void {
  const b = buyer(i);
  let count = 0;
  reserveFreed(<i32>((b.free - b.row) / EDGE));
  for (let e = b.row; e < b.end; e += EDGE) removeEntry(edge(e).seller, i);
  for (let e = b.row; e < b.start; e += EDGE) put(freed, count++, edge(e).seller);
  for (let k = 0; k < count; k++) releaseUnit(at(freed, k));
  while (b.free > b.start) {
    put(freed, count, edge(b.start).seller);
    giveBack(i, at(freed, count++));
  }
  b.wanted = b.parked = 0;
  b.row = b.start = b.free = b.hot = b.end;
  b.rest = -NEVER;
  for (let k = 0; k < count; k++) settle(at(freed, k));
}

/** The trainer will not serve this request; whether or not it did, the pair is never made again. */
export function declinePair(i: i32, j: i32): void {
  const b = buyer(i);
  const isFixed = standsIn(b.row, b.start, j);
  const served = isFixed || standsIn(b.start, b.free, j);
  if (isFixed) {
    dropFixed(b, j);
    releaseUnit(j);
    b.wanted++;
    openProfit(b);
  } else {
    if (served) giveBack(i, j);
    removeFromRow(b, j);
  }
  removeEntry(j, i);
  if (!served) return;
  block(j);
  augment(i);
  updateNext(j);
  settle(j);
}

/** The trainer takes this many in all; what is fixed stays. Units beyond the old ones cost what stands at `costs`. */
export function changeCapacity(j: i32, capacity: i32, costs: usize, count: i32): void {
  const s = seller(j);
  const stock = max(0, capacity - s.fixed);
  const ousted = max(0, s.sold - stock);
  reserveFreed(ousted);
  for (let k = 0; k < ousted; k++) put(freed, k, oust(j));
  if (stock > s.stock) addUnits(j, stock, costs, count);
  s.stock = stock;
  block(j);
  for (let k = 0; k < ousted; k++) augment(at(freed, k));
  updateNext(j);
  settle(j);
}

/** 0 when the pair can be fixed, else why not; the host has the same numbers (`live.ts`). */
export function whyNotFixed(i: i32, j: i32): i32 {
  const b = buyer(i);
  if (!standsIn(b.row, b.end, j)) return 1;
  if (standsIn(b.row, b.start, j)) return 2;
  if (b.wanted === 0) return 3;
  return seller(j).stock === 0 ? 4 : 0;
}

/** The pair is made and stays: its request wants one less, its trainer has one less to give. */
export function fixPair(i: i32, j: i32): void {
  const b = buyer(i);
  const s = seller(j);
  let ousted = -1;
  let dropped = -1;
  if (standsIn(b.start, b.free, j)) {
    giveBack(i, j);
    // Sold again below, to the same buyer for good: the others keep their units.
  } else {
    dropped = dropUnit(i);
    if (s.sold > 0 && price(j) < s.next) ousted = oust(j);
  }
  fixEdge(i, j);
  removeEntry(j, i);
  b.wanted--;
  takeFirstUnit(j);
  block(j);
  if (dropped >= 0) block(dropped);
  if (ousted >= 0) augment(ousted);
  updateNext(j);
  settle(j);
  if (dropped < 0) return;
  updateNext(dropped);
  settle(dropped);
}

/** Lets the free units of a trainer that are asked above their cost find a taker, or lowers the price to the cost. */
function settle(j: i32): void {
  while (price(j) > seller(j).next) pull(j);
}

/** Keeps free units out of sight until `updateNext`. */
function block(j: i32): void {
  seller(j).next = NEVER;
}

/** The highest profit at which no unused edge tempts and, while units are wanted, parking does not either. */
function openProfit(b: Buyer): void {
  let best: N = b.wanted > 0 ? -load<N>(b.outs) : -NEVER;
  for (let e = b.free; e < b.end; e += EDGE) best = max<N>(best, <N>edge(e).value - price(edge(e).seller));
  b.profit = best;
}

/**
 * Takes a unit of seller j back from the holder who gains least by it, and raises the price by that gain: otherwise the
 * edge, now unused, would tempt at the prices of now and the duals would no longer prove anything.
 */
function oust(j: i32): i32 {
  const s = seller(j);
  let who = -1;
  let least: N = NEVER;
  for (let k = 0; k < s.sold; k++) {
    const u = unit(s.units + UNIT * <usize>k);
    const gain = u.held - buyer(u.holder).profit - price(j);
    if (gain >= least) continue;
    least = gain;
    who = u.holder;
  }
  if (least > 0) setPrice(j, price(j) + least);
  giveBack(who, j);
  return who;
}

/** The request gives up a unit: a parked one, else the one it gains least by, whose seller is answered. */
function dropUnit(i: i32): i32 {
  const b = buyer(i);
  if (b.parked > 0) {
    b.parked--;
    return -1;
  }
  let which = -1;
  let least: N = NEVER;
  for (let e = b.start; e < b.free; e += EDGE) {
    const gain = <N>edge(e).value - b.profit - price(edge(e).seller);
    if (gain >= least) continue;
    least = gain;
    which = edge(e).seller;
  }
  if (least > 0) b.profit += least;
  giveBack(i, which);
  return which;
}

/** Moves an unused edge to the fixed part of the row. */
function fixEdge(i: i32, j: i32): void {
  useEdge(i, j);
  const b = buyer(i);
  for (let e = b.start; e < b.free; e += EDGE) {
    if (edge(e).seller !== j) continue;
    const v = edge(e).value;
    edge(e).seller = edge(b.start).seller;
    edge(e).value = edge(b.start).value;
    edge(b.start).seller = j;
    edge(b.start).value = v;
    break;
  }
  b.start += EDGE;
}

/** A fixed edge leaves the row. */
function dropFixed(b: Buyer, j: i32): void {
  let e = b.row;
  while (edge(e).seller !== j) e += EDGE;
  edge(e).seller = edge(b.row).seller;
  edge(e).value = edge(b.row).value;
  b.row += EDGE;
}

/** The first unit is taken for good; those who hold units move up by one. */
function takeFirstUnit(j: i32): void {
  const s = seller(j);
  setPrice(j, max<N>(price(j), unit(s.units).cost));
  for (let k = s.sold; k > 0; k--) moveHolder(s.units + UNIT * <usize>(k - 1), s.units + UNIT * <usize>k);
  s.units += UNIT;
  s.stock--;
  s.fixed++;
}

/** A unit that was taken for good is free again; those who hold units move down by one. */
function releaseUnit(j: i32): void {
  const s = seller(j);
  s.units -= UNIT;
  for (let k = 0; k < s.sold; k++) moveHolder(s.units + UNIT * <usize>(k + 1), s.units + UNIT * <usize>k);
  s.stock++;
  s.fixed--;
  updateNext(j);
}

function moveHolder(from: usize, to: usize): void {
  unit(to).holder = unit(from).holder;
  unit(to).held = unit(from).held;
}

/** Moves the units of a seller to where there is room for more. */
function addUnits(j: i32, stock: i32, costs: usize, count: i32): void {
  const s = seller(j);
  const all = s.fixed + stock;
  const kept = s.fixed + s.stock;
  const old = s.units - UNIT * <usize>s.fixed;
  const fresh = allocate(UNIT * <usize>all);
  memory.copy(fresh, old, UNIT * <usize>kept);
  let last: N = kept > 0 ? unit(old + UNIT * <usize>(kept - 1)).cost : count > 0 ? <N>load<f64>(costs) : 0;
  for (let k = kept; k < all; k++) {
    if (count > 0) last = max<N>(last, <N>load<f64>(costs + ((<usize>min(k, count - 1)) << 3)));
    unit(fresh + UNIT * <usize>k).cost = last;
  }
  s.units = fresh + UNIT * <usize>s.fixed;
}

function standsIn(from: usize, to: usize, j: i32): bool {
  for (let e = from; e < to; e += EDGE) if (edge(e).seller === j) return true;
  return false;
}

function reserveFreed(count: i32): void {
  if (count <= freedRoom) return;
  freedRoom = 2 * count;
  freed = integers(freedRoom);
}
