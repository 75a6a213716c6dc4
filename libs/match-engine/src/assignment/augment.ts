import { MinHeap } from './heap';
import type { Market, Numbers } from './market';

/**
 * Places one more unit of a buyer by a shortest augmenting path (Dijkstra on reduced costs, Edmonds and Karp 1972;
 * bounded and lazily ordered as in Jonker and Volgenant 1987), then moves the duals so that all stays true.
 * Only buyers enter the heap: reaching a seller at once reaches the holders of its units.
 */
export class Augmenter {
  private readonly heap: MinHeap;
  private buyerSeen: Int32Array;
  private sellerSeen: Int32Array;
  private buyerDistance: Numbers;
  private sellerDistance: Numbers;
  /** Seller through which a buyer was reached, and buyer through which a seller was reached. */
  private buyerFrom: Int32Array;
  private sellerFrom: Int32Array;
  private buyerList: Int32Array;
  private sellerList: Int32Array;
  /** Buyers at exactly the distance of now: no need for the heap. */
  private level: Int32Array;
  private levelCount = 0;
  private stamp = 0;
  private buyersReached = 0;
  private sellersReached = 0;
  /** Length of the best complete path so far, and where it ends: free unit of a seller, or outside option of a buyer. */
  private shortest = 0;
  private endSeller = -1;
  private endBuyer = -1;

  constructor(private readonly market: Market) {
    const { buyers, sellers } = market;
    this.heap = new MinHeap(buyers, market.small);
    this.buyerSeen = new Int32Array(buyers);
    this.buyerDistance = this.numbers(buyers);
    this.buyerFrom = new Int32Array(buyers);
    this.buyerList = new Int32Array(buyers);
    this.level = new Int32Array(2 * buyers + 1);
    this.sellerSeen = new Int32Array(sellers);
    this.sellerDistance = this.numbers(sellers);
    this.sellerFrom = new Int32Array(sellers);
    this.sellerList = new Int32Array(sellers);
  }

  private numbers(length: number): Numbers {
    return this.market.small ? new Int32Array(length) : new Float64Array(length);
  }

  /** Makes room after the market grew. */
  grow(): void {
    const { buyers, sellers } = this.market;
    this.heap.grow(buyers);
    if (buyers > this.buyerSeen.length) {
      this.buyerSeen = new Int32Array(2 * buyers);
      this.buyerDistance = this.numbers(2 * buyers);
      this.buyerFrom = new Int32Array(2 * buyers);
      this.buyerList = new Int32Array(2 * buyers);
      this.level = new Int32Array(4 * buyers + 1);
    }
    if (sellers > this.sellerSeen.length) {
      this.sellerSeen = new Int32Array(2 * sellers);
      this.sellerDistance = this.numbers(2 * sellers);
      this.sellerFrom = new Int32Array(2 * sellers);
      this.sellerList = new Int32Array(2 * sellers);
    }
    this.stamp = 0;
    this.buyerSeen.fill(0);
    this.sellerSeen.fill(0);
  }

  augment(origin: number): void {
    this.search(origin);
    this.moveDuals();
    this.follow(origin);
  }

  private search(origin: number): void {
    const { market, heap } = this;
    this.stamp++;
    this.buyersReached = this.sellersReached = this.levelCount = 0;
    this.shortest = market.never;
    this.endSeller = this.endBuyer = -1;
    heap.clear();
    this.buyerSeen[origin] = this.stamp;
    this.buyerDistance[origin] = 0;
    this.buyerFrom[origin] = -1;
    this.buyerList[this.buyersReached++] = origin;
    let distance = 0;
    for (let i = origin; i >= 0;) {
      const gain = distance + market.profit[i]!;
      const out = gain + market.outside(i);
      if (out < this.shortest) {
        this.shortest = out;
        this.endBuyer = i;
        this.endSeller = -1;
      }
      this.scan(i, gain, distance);
      if (this.levelCount > 0) {
        i = this.level[--this.levelCount]!;
        continue;
      }
      i = -1;
      while (i < 0 && heap.top() < this.shortest) {
        distance = heap.top();
        const nearest = heap.pop();
        // Reached again at the distance of then, after it entered the heap: already done.
        if (this.buyerDistance[nearest] === distance) i = nearest;
      }
    }
  }

  /** Looks at the edges of a buyer while they can still shorten the path; `gain` = distance + profit. */
  private scan(i: number, gain: number, distance: number): void {
    const { market } = this;
    const vague = market.vagueness(i);
    const { key, value, to, price } = market;
    const a = market.start[i]! + market.used[i]!;
    const hot = market.hot[i]!;
    const bound = gain - vague;
    let e = a;
    for (; e < hot && bound - key[e]! < this.shortest; e++) {
      const k = value[e]! - price[to[e]!]!;
      key[e] = k;
      if (gain - k < this.shortest) this.reach(to[e]!, i, gain - k, distance);
    }
    for (let back = Math.min(e, hot - 1) - 1; back >= a; back--)
      if (key[back]! < key[back + 1]!) market.sink(back, hot, key[back]!);
    const end = market.end[i]!;
    if (hot === end || bound - market.rest[i]! >= this.shortest) return;
    for (e = hot; e < end; e++) {
      const k = value[e]! - price[to[e]!]!;
      if (gain - k < this.shortest) this.reach(to[e]!, i, gain - k, distance);
    }
    market.orderRow(i);
  }

  private reach(j: number, from: number, distance: number, now: number): void {
    const { market, stamp } = this;
    if (this.sellerSeen[j] !== stamp) {
      this.sellerSeen[j] = stamp;
      this.sellerList[this.sellersReached++] = j;
    } else if (this.sellerDistance[j]! <= distance) return;
    this.sellerDistance[j] = distance;
    this.sellerFrom[j] = from;
    const price = market.price[j]!;
    const whenFree = distance + market.next[j]! - price;
    if (whenFree < this.shortest) {
      this.shortest = whenFree;
      this.endSeller = j;
      this.endBuyer = -1;
    }
    if (whenFree <= distance) return;
    const { holder, holderValue, profit } = market;
    const first = market.unitStart[j]!;
    const end = first + market.sold[j]!;
    for (let k = first; k < end; k++) {
      const i = holder[k]!;
      const slack = holderValue[k]! - profit[i]! - price;
      const d = slack > 0 ? distance + slack : distance;
      if (d >= this.shortest) continue;
      if (this.buyerSeen[i] !== stamp) {
        this.buyerSeen[i] = stamp;
        this.buyerList[this.buyersReached++] = i;
        this.heap.forget(i);
      } else if (this.buyerDistance[i]! <= d) continue;
      this.buyerDistance[i] = d;
      this.buyerFrom[i] = j;
      if (d <= now) this.level[this.levelCount++] = i;
      else this.heap.push(i, d);
    }
  }

  private moveDuals(): void {
    const { profit, price } = this.market;
    for (let t = 0; t < this.buyersReached; t++) {
      const i = this.buyerList[t]!;
      const move = this.shortest - this.buyerDistance[i]!;
      if (move > 0) profit[i]! -= move;
    }
    for (let t = 0; t < this.sellersReached; t++) {
      const j = this.sellerList[t]!;
      const move = this.shortest - this.sellerDistance[j]!;
      if (move > 0) price[j]! += move;
    }
  }

  /** Walks the path back from its end: every buyer on it takes the unit it was reached through. */
  private follow(origin: number): void {
    const { market } = this;
    let i = this.endBuyer;
    if (i >= 0) {
      market.parked[i]!++;
    } else {
      i = this.sellerFrom[this.endSeller]!;
      market.take(i, this.endSeller);
    }
    while (i !== origin) {
      const j = this.buyerFrom[i]!;
      const to = this.sellerFrom[j]!;
      market.takeOver(i, to, j);
      i = to;
    }
  }
}
