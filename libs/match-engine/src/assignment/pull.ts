import { MinHeap } from './heap';
import type { Columns } from './live-columns';
import type { Market, Numbers } from './market';

/**
 * Fills a free unit that is priced above its cost: a shortest path backwards from the seller to whoever gains most by
 * moving along it — a parked unit, or another seller's dearest unit — and, when nobody gains enough, lowers the price.
 * The mirror image of `Augmenter`; only sellers enter the heap.
 */
export class Puller {
  private readonly heap: MinHeap;
  private sellerSeen: Int32Array;
  private buyerSeen: Int32Array;
  private sellerDistance: Numbers;
  private buyerDistance: Numbers;
  /** Buyer through which a seller was reached, seller through which a buyer was reached. */
  private sellerFrom: Int32Array;
  private buyerFrom: Int32Array;
  private sellerList: Int32Array;
  private buyerList: Int32Array;
  private stamp = 0;
  private sellersReached = 0;
  private buyersReached = 0;
  private shortest = 0;
  private endSeller = -1;
  private endBuyer = -1;

  constructor(
    private readonly market: Market,
    private readonly columns: Columns,
  ) {
    const { buyers, sellers } = market;
    const numbers = (length: number): Numbers => (market.small ? new Int32Array(length) : new Float64Array(length));
    this.heap = new MinHeap(sellers, market.small);
    this.sellerSeen = new Int32Array(sellers);
    this.sellerDistance = numbers(sellers);
    this.sellerFrom = new Int32Array(sellers);
    this.sellerList = new Int32Array(sellers);
    this.buyerSeen = new Int32Array(buyers);
    this.buyerDistance = numbers(buyers);
    this.buyerFrom = new Int32Array(buyers);
    this.buyerList = new Int32Array(buyers);
  }

  /** Makes room after buyers were added. */
  grow(): void {
    const { buyers, small } = this.market;
    if (buyers <= this.buyerSeen.length) return;
    this.buyerSeen = new Int32Array(2 * buyers);
    this.buyerDistance = small ? new Int32Array(2 * buyers) : new Float64Array(2 * buyers);
    this.buyerFrom = new Int32Array(2 * buyers);
    this.buyerList = new Int32Array(2 * buyers);
  }

  pull(origin: number): void {
    this.search(origin);
    this.moveDuals();
    this.follow(origin);
  }

  private search(origin: number): void {
    const { market, heap } = this;
    this.stamp++;
    this.sellersReached = this.buyersReached = 0;
    this.shortest = market.price[origin]! - market.next[origin]!;
    this.endSeller = this.endBuyer = -1;
    heap.clear();
    this.sellerSeen[origin] = this.stamp;
    this.sellerDistance[origin] = 0;
    this.sellerFrom[origin] = -1;
    this.sellerList[this.sellersReached++] = origin;
    let distance = 0;
    for (let j = origin; j >= 0;) {
      const sold = market.sold[j]!;
      if (j !== origin && sold > 0) {
        const end = distance + market.price[j]! - market.unitCost[market.unitStart[j]! + sold - 1]!;
        if (end < this.shortest) {
          this.shortest = end;
          this.endSeller = j;
          this.endBuyer = -1;
        }
      }
      this.scan(j, distance);
      distance = heap.top();
      j = distance < this.shortest ? heap.pop() : -1;
    }
  }

  /** Buyers who could use a unit of seller j, and the sellers they would leave for it. */
  private scan(j: number, distance: number): void {
    const { market, columns, stamp } = this;
    const asked = distance + market.price[j]!;
    for (let at = columns.first(j); at >= 0; at = columns.next(at)) {
      const i = columns.buyer(at);
      const d = asked + market.profit[i]! - columns.value(at);
      if (d >= this.shortest || market.wanted[i] === 0 || holds(market, i, j)) continue;
      if (this.buyerSeen[i] !== stamp) {
        this.buyerSeen[i] = stamp;
        this.buyerList[this.buyersReached++] = i;
      } else if (this.buyerDistance[i]! <= d) continue;
      this.buyerDistance[i] = d;
      this.buyerFrom[i] = j;
      this.leave(i, d);
    }
  }

  private leave(i: number, distance: number): void {
    const { market, stamp } = this;
    const parked = market.parked[i]!;
    if (parked > 0) {
      const gain = market.profit[i]! + market.outCost[market.outStart[i]! + parked - 1]!;
      const end = distance - Math.min(0, gain);
      if (end < this.shortest) {
        this.shortest = end;
        this.endBuyer = i;
        this.endSeller = -1;
      }
    }
    const first = market.start[i]!;
    for (let e = first; e < first + market.used[i]!; e++) {
      const j = market.to[e]!;
      const slack = market.value[e]! - market.profit[i]! - market.price[j]!;
      const d = slack > 0 ? distance + slack : distance;
      if (d >= this.shortest) continue;
      if (this.sellerSeen[j] !== stamp) {
        this.sellerSeen[j] = stamp;
        this.sellerList[this.sellersReached++] = j;
        this.heap.forget(j);
      } else if (this.sellerDistance[j]! <= d) continue;
      this.sellerDistance[j] = d;
      this.sellerFrom[j] = i;
      this.heap.push(j, d);
    }
  }

  private moveDuals(): void {
    const { market } = this;
    let deepest = 0;
    for (let t = 0; t < this.buyersReached; t++) {
      const i = this.buyerList[t]!;
      const move = this.shortest - this.buyerDistance[i]!;
      if (move > 0) market.profit[i]! += move;
    }
    for (let t = 0; t < this.sellersReached; t++) {
      const j = this.sellerList[t]!;
      const move = this.shortest - this.sellerDistance[j]!;
      if (move <= 0) continue;
      market.price[j]! -= move;
      if (move > deepest) deepest = move;
    }
    market.fallen += deepest;
  }

  /** Walks from the end to the origin: each buyer on the path takes the unit it was reached through. */
  private follow(origin: number): void {
    const { market } = this;
    if (this.endBuyer < 0 && this.endSeller < 0) return;
    let i = this.endBuyer;
    if (i >= 0) market.parked[i]!--;
    else {
      i = this.sellerFrom[this.endSeller]!;
      market.giveBack(i, this.endSeller);
    }
    for (;;) {
      const j = this.buyerFrom[i]!;
      if (j === origin) {
        market.take(i, j);
        return;
      }
      const next = this.sellerFrom[j]!;
      market.takeOver(next, i, j);
      i = next;
    }
  }
}

/** Whether the buyer already uses the seller; rows begin with the used edges. */
function holds(market: Market, i: number, j: number): boolean {
  const first = market.start[i]!;
  for (let e = first; e < first + market.used[i]!; e++) if (market.to[e] === j) return true;
  return false;
}
