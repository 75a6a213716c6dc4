import type { AssignmentInstance } from './instance';

/** Whole numbers in 32 bits when the instance allows: half the memory, and no boxed doubles before the code is warm. */
export type Numbers = Int32Array | Float64Array;
/** Below this size of fits and costs no price, distance or sum of three leaves 32 bits (prices stay within max fit + U). */
export const LARGEST_SMALL_FIT = 2 ** 26;
const SMALL_NEVER = 2 ** 29;
const LARGE_NEVER = 1e15;
/** Edges kept in order at the front of a row from the start; most rows never look further. */
const HOT = 4;
/** Prices may fall by this much (in all) before the keys of a row are worked out again. */
const TOLERATED_FALL = 200;

/**
 * The assignment as a market: buyers (rows) want units from sellers (columns). A buyer parks a unit at an outside cost,
 * a seller's k-th unit has a base cost, both non-decreasing. `profit` and `price` are the duals; kept true throughout:
 * every unused edge has profit + price ≥ value, every used edge ≤, every free unit has price ≤ base cost.
 *
 *   row of a buyer:  | used edges | in order of key, best first | not in order, none above `rest` |
 *                    start        start+used                    hot                               end
 *
 * The key of an edge is value − price at some earlier moment. Prices mostly rise, so a key is a bound from above on the
 * value − price of now, and a search may stop at the first key that is too low. This is why only 3 of 50 edges of a row
 * are looked at. Prices that fall (when capacity is freed) are summed in `fallen`, by which every bound is loosened.
 */
export class Market {
  /** Stands for "at no price"; far above every real price. */
  readonly never: number;
  readonly small: boolean;
  buyers: number;
  sellers: number;
  // Rows.
  start: Int32Array;
  end: Int32Array;
  used: Int32Array;
  hot: Int32Array;
  rest: Numbers;
  fallenAt: Float64Array;
  to: Int32Array;
  value: Int32Array;
  key: Numbers;
  edges = 0;
  fallen = 0;
  // Buyers.
  profit: Numbers;
  wanted: Int32Array;
  parked: Int32Array;
  outStart: Int32Array;
  outCost: Numbers;
  // Sellers.
  price: Numbers;
  /** Base cost of the next free unit, `never` when there is none. */
  next: Numbers;
  stock: Int32Array;
  sold: Int32Array;
  unitStart: Int32Array;
  unitCost: Numbers;
  /** Who holds the k-th sold unit, and the value of that edge. */
  holder: Int32Array;
  holderValue: Numbers;

  constructor({ buyers, sellers, edges, units, outs, small }: MarketSize) {
    const numbers = (length: number): Numbers => (small ? new Int32Array(length) : new Float64Array(length));
    this.small = small;
    this.never = small ? SMALL_NEVER : LARGE_NEVER;
    this.buyers = buyers;
    this.sellers = sellers;
    this.start = new Int32Array(buyers);
    this.end = new Int32Array(buyers);
    this.used = new Int32Array(buyers);
    this.hot = new Int32Array(buyers);
    this.rest = numbers(buyers);
    this.fallenAt = new Float64Array(buyers);
    this.to = new Int32Array(edges);
    this.value = new Int32Array(edges);
    this.key = numbers(edges);
    this.profit = numbers(buyers);
    this.wanted = new Int32Array(buyers);
    this.parked = new Int32Array(buyers);
    this.outStart = new Int32Array(buyers);
    this.outCost = numbers(outs);
    this.price = numbers(sellers);
    this.next = numbers(sellers);
    this.stock = new Int32Array(sellers);
    this.sold = new Int32Array(sellers);
    this.unitStart = new Int32Array(sellers);
    this.unitCost = numbers(units);
    this.holder = new Int32Array(units);
    this.holderValue = numbers(units);
  }

  /** Requests buy trainers: right when demand is the scarcer side. */
  static ofRequests(instance: AssignmentInstance): Market {
    const market = new Market({
      buyers: instance.requests,
      sellers: instance.trainers,
      edges: instance.edgeTrainer.length,
      units: instance.slotCost.length,
      outs: instance.demand.reduce((sum, units) => sum + units, 0),
      small: isSmall(instance),
    });
    return market.fillWithRequests(instance);
  }

  protected fillWithRequests(instance: AssignmentInstance): this {
    const { requests, trainers, demand, capacity, edgeStart, edgeTrainer, edgeFit, slotStart, slotCost } = instance;
    this.to.set(edgeTrainer);
    this.value.set(edgeFit);
    this.edges = edgeTrainer.length;
    this.wanted.set(demand);
    this.outCost.fill(instance.uncoveredCost);
    this.stock.set(capacity);
    this.unitStart.set(slotStart.subarray(0, trainers));
    this.unitCost.set(slotCost);
    this.start.set(edgeStart.subarray(0, requests));
    this.end.set(edgeStart.subarray(1, requests + 1));
    for (let i = 0, at = 0; i < requests; i++) {
      this.outStart[i] = at;
      at += demand[i]!;
    }
    return this.open();
  }

  /**
   * Units of trainers buy requests: right when capacity is the scarcer side. Leaving the k-th unit idle earns its slot
   * cost back (dearest first), covering a unit of demand earns U.
   */
  static ofTrainers(instance: AssignmentInstance): Market {
    const { requests, trainers, demand, capacity, edgeStart, edgeTrainer, edgeFit, slotStart, slotCost } = instance;
    const units = demand.reduce((sum, count) => sum + count, 0);
    const market = new Market({
      buyers: trainers,
      sellers: requests,
      edges: edgeTrainer.length,
      units,
      outs: slotCost.length,
      small: isSmall(instance),
    });
    const { start, end, to, value } = market;
    for (let e = 0; e < edgeTrainer.length; e++) end[edgeTrainer[e]!]!++;
    for (let j = 0, at = 0; j < trainers; j++) {
      const count = end[j]!;
      start[j] = end[j] = at;
      at += count;
    }
    for (let i = 0; i < requests; i++) {
      for (let e = edgeStart[i]!; e < edgeStart[i + 1]!; e++) {
        const at = end[edgeTrainer[e]!]!++;
        to[at] = i;
        value[at] = edgeFit[e]!;
      }
    }
    market.edges = edgeTrainer.length;
    market.wanted.set(capacity);
    for (let j = 0; j < trainers; j++) {
      const from = (market.outStart[j] = slotStart[j]!);
      for (let k = 0; k < capacity[j]!; k++) market.outCost[from + k] = -slotCost[from + capacity[j]! - 1 - k]!;
    }
    market.stock.set(demand);
    market.unitCost.fill(-instance.uncoveredCost);
    for (let i = 0, at = 0; i < requests; i++) {
      market.unitStart[i] = at;
      at += demand[i]!;
    }
    return market.open();
  }

  /** Every seller asks its base price; every buyer knows its best few sellers. */
  private open(): this {
    for (let j = 0; j < this.sellers; j++) {
      this.updateNext(j);
      this.price[j] = this.stock[j]! > 0 ? this.next[j]! : this.never;
    }
    for (let i = 0; i < this.buyers; i++) this.openRow(i);
    return this;
  }

  /** Works out all keys of a row and moves the best few to its front, in order. */
  protected openRow(i: number): void {
    const { key, value, to, price } = this;
    const a = this.start[i]! + this.used[i]!;
    const z = this.end[i]!;
    const last = Math.min(a + HOT, z) - 1;
    for (let e = a; e < z; e++) key[e] = value[e]! - price[to[e]!]!;
    for (let e = a + 1; e <= last; e++) this.rise(a, e);
    for (let e = last + 1; e < z; e++) {
      if (key[e]! <= key[last]!) continue;
      this.swap(e, last);
      this.rise(a, last);
    }
    this.hot[i] = last + 1;
    this.rest[i] = last + 1 < z ? key[last]! : -this.never;
    this.fallenAt[i] = this.fallen;
  }

  /** Puts a whole row in order of fresh keys. */
  orderRow(i: number): void {
    const { key, value, to, price } = this;
    const a = this.start[i]! + this.used[i]!;
    const z = this.end[i]!;
    for (let e = a; e < z; e++) key[e] = value[e]! - price[to[e]!]!;
    let gap = 1;
    while (gap < (z - a) / 3) gap = gap * 3 + 1;
    for (; gap > 0; gap = (gap / 3) | 0) {
      for (let e = a + gap; e < z; e++) {
        const k = key[e]!;
        const v = value[e]!;
        const j = to[e]!;
        let at = e;
        while (at - gap >= a && key[at - gap]! < k) {
          this.copy(at - gap, at);
          at -= gap;
        }
        key[at] = k;
        value[at] = v;
        to[at] = j;
      }
    }
    this.hot[i] = z;
    this.rest[i] = -this.never;
    this.fallenAt[i] = this.fallen;
  }

  /** By how much the keys of this row may be too low; a row that has become too vague is put in order. */
  vagueness(i: number): number {
    const fall = this.fallen - this.fallenAt[i]!;
    if (fall <= TOLERATED_FALL) return fall;
    this.orderRow(i);
    return 0;
  }

  /** Notes that the price of an edge rose: its key is now `k`, so it sinks to its place among the ordered edges. */
  sink(e: number, hot: number, k: number): void {
    const { key, value, to } = this;
    const v = value[e]!;
    const j = to[e]!;
    let at = e;
    while (at + 1 < hot && key[at + 1]! > k) {
      key[at] = key[at + 1]!;
      value[at] = value[at + 1]!;
      to[at] = to[at + 1]!;
      at++;
    }
    key[at] = k;
    value[at] = v;
    to[at] = j;
  }

  updateNext(j: number): void {
    const sold = this.sold[j]!;
    this.next[j] = sold < this.stock[j]! ? this.unitCost[this.unitStart[j]! + sold]! : this.never;
  }

  /** Cost of parking one more unit of a buyer; `never` when all are parked. */
  outside(i: number): number {
    const parked = this.parked[i]!;
    return parked < this.wanted[i]! ? this.outCost[this.outStart[i]! + parked]! : this.never;
  }

  /** Buyer i takes the next free unit of seller j. */
  take(i: number, j: number): void {
    const k = this.unitStart[j]! + this.sold[j]!++;
    this.holder[k] = i;
    this.holderValue[k] = this.useEdge(i, j);
    this.updateNext(j);
  }

  /** Buyer i takes over the unit of seller j that `from` holds. */
  takeOver(from: number, i: number, j: number): void {
    let k = this.unitStart[j]!;
    while (this.holder[k] !== from) k++;
    this.freeEdge(from, j);
    this.holder[k] = i;
    this.holderValue[k] = this.useEdge(i, j);
  }

  /** Buyer i gives its unit of seller j back. */
  giveBack(i: number, j: number): void {
    const first = this.unitStart[j]!;
    let k = first;
    while (this.holder[k] !== i) k++;
    const last = first + --this.sold[j]!;
    this.holder[k] = this.holder[last]!;
    this.holderValue[k] = this.holderValue[last]!;
    this.freeEdge(i, j);
    this.updateNext(j);
  }

  /** Moves the edge to the used front of the row; answers its value. */
  private useEdge(i: number, j: number): number {
    const { key, value, to } = this;
    const a = this.start[i]! + this.used[i]!++;
    let e = a;
    while (to[e] !== j) e++;
    const v = value[e]!;
    if (e >= this.hot[i]!) {
      // From the part without order: the edge there takes the place of the first ordered one, which is then too low.
      this.swap(a, e);
      this.rest[i] = Math.max(this.rest[i]!, key[e]!);
      if (this.hot[i]! < a + 1) this.hot[i] = a + 1;
      return v;
    }
    for (; e > a; e--) this.copy(e - 1, e);
    value[a] = v;
    to[a] = j;
    return v;
  }

  /** Moves a used edge back among the ordered ones. */
  private freeEdge(i: number, j: number): void {
    const { value, to } = this;
    let e = this.start[i]!;
    while (to[e] !== j) e++;
    const v = value[e]!;
    const a = this.start[i]! + --this.used[i]!;
    value[e] = value[a]!;
    to[e] = to[a]!;
    value[a] = v;
    to[a] = j;
    this.sink(a, this.hot[i]!, v - this.price[j]!);
  }

  protected copy(from: number, onto: number): void {
    this.key[onto] = this.key[from]!;
    this.value[onto] = this.value[from]!;
    this.to[onto] = this.to[from]!;
  }

  protected swap(a: number, b: number): void {
    const { key, value, to } = this;
    const k = key[a]!;
    const v = value[a]!;
    const j = to[a]!;
    this.copy(b, a);
    key[b] = k;
    value[b] = v;
    to[b] = j;
  }

  private rise(a: number, e: number): void {
    const { key, value, to } = this;
    const k = key[e]!;
    if (e === a || key[e - 1]! >= k) return;
    const v = value[e]!;
    const j = to[e]!;
    let at = e;
    while (at > a && key[at - 1]! < k) {
      this.copy(at - 1, at);
      at--;
    }
    key[at] = k;
    value[at] = v;
    to[at] = j;
  }
}

/** How much of everything a market has room for. */
export interface MarketSize {
  readonly buyers: number;
  readonly sellers: number;
  readonly edges: number;
  readonly units: number;
  readonly outs: number;
  readonly small: boolean;
}

/** Whether every price and distance of this instance fits in 32 bits. */
export function isSmall({ uncoveredCost, edgeFit, slotCost }: AssignmentInstance): boolean {
  let largest = Math.abs(uncoveredCost);
  for (let e = 0; e < edgeFit.length; e++) largest = Math.max(largest, Math.abs(edgeFit[e]!));
  for (let k = 0; k < slotCost.length; k++) largest = Math.max(largest, Math.abs(slotCost[k]!));
  return largest < LARGEST_SMALL_FIT;
}
