import type { AssignmentInstance } from './instance';
import type { LiveRequest } from './live';
import { InvalidInstance } from './instance';
import { LARGEST_SMALL_FIT, Market, isSmall } from './market';

type Column = Int32Array | Float64Array;

/** A market to which buyers can be added and whose sellers can change their stock. Rows and units move when they grow. */
export class LiveMarket extends Market {
  private outs = 0;
  private units = 0;

  static from(instance: AssignmentInstance): LiveMarket {
    const outs = instance.demand.reduce((sum, units) => sum + units, 0);
    const market = new LiveMarket({
      buyers: instance.requests,
      sellers: instance.trainers,
      edges: instance.edgeTrainer.length,
      units: instance.slotCost.length,
      outs,
      small: isSmall(instance),
    });
    market.outs = outs;
    market.units = instance.slotCost.length;
    return market.fillWithRequests(instance);
  }

  /**
   * Gives sellers that had nothing to sell the lowest price at which no buyer would change its mind, so that capacity
   * can come without disturbing anybody. Call once, after the market is solved.
   */
  priceIdleSellers(): void {
    const idle = Uint8Array.from(this.price, (price) => (price >= this.never ? 1 : 0));
    for (let j = 0; j < this.sellers; j++) if (idle[j]) this.price[j] = 0;
    for (let i = 0; i < this.buyers; i++) {
      for (let e = this.start[i]! + this.used[i]!; e < this.end[i]!; e++) {
        const j = this.to[e]!;
        if (idle[j] && this.wanted[i]! > 0) this.price[j] = Math.max(this.price[j]!, this.value[e]! - this.profit[i]!);
      }
    }
    for (let i = 0; i < this.buyers; i++) this.openRow(i);
  }

  /** Adds a row; the caller then places its units. */
  addBuyer({ demand, edges }: LiveRequest, uncoveredCost: number): number {
    const limit = this.small ? LARGEST_SMALL_FIT : 2 ** 31;
    for (const { trainer, fit } of edges) {
      if (trainer < 0 || trainer >= this.sellers) throw new InvalidInstance(`trainer ${trainer} does not exist`);
      if (!(Math.abs(fit) < limit)) throw new InvalidInstance(`fit ${fit} is out of range`);
    }
    const i = this.buyers++;
    this.growBuyers();
    this.edges = this.ensureEdges(this.edges + edges.length) - edges.length;
    this.start[i] = this.edges;
    for (const { trainer, fit } of edges) {
      this.to[this.edges] = trainer;
      this.value[this.edges++] = fit;
    }
    this.end[i] = this.edges;
    this.used[i] = this.parked[i] = 0;
    this.wanted[i] = demand;
    this.outStart[i] = this.outs;
    this.outs += demand;
    this.outCost = room(this.outCost, this.outs);
    this.outCost.fill(uncoveredCost, this.outs - demand, this.outs);
    this.openRow(i);
    return i;
  }

  /** The highest profit at which no unused edge tempts and, while units are wanted, parking does not either. */
  openProfit(i: number): void {
    let best = this.wanted[i]! > 0 ? -this.outCost[this.outStart[i]!]! : -this.never;
    for (let e = this.start[i]! + this.used[i]!; e < this.end[i]!; e++)
      best = Math.max(best, this.value[e]! - this.price[this.to[e]!]!);
    this.profit[i] = best;
  }

  sellersOf(i: number): number[] {
    const first = this.start[i]!;
    return Array.from(this.to.subarray(first, first + this.used[i]!));
  }

  /**
   * Takes a unit of seller j back from the holder who gains least by it, and raises the price by that gain: otherwise the
   * edge, now unused, would tempt at the prices of now and the duals would no longer prove anything.
   */
  oust(j: number): number {
    const first = this.unitStart[j]!;
    const gain = (k: number) => this.holderValue[k]! - this.profit[this.holder[k]!]! - this.price[j]!;
    let least = first;
    for (let k = first + 1; k < first + this.sold[j]!; k++) if (gain(k) < gain(least)) least = k;
    const i = this.holder[least]!;
    this.price[j]! += Math.max(0, gain(least));
    this.giveBack(i, j);
    return i;
  }

  /** Keeps free units out of sight until `updateNext`. */
  block(j: number): void {
    this.next[j] = this.never;
  }

  /** Takes an unused edge out of its row for good. */
  removeEdge(i: number, j: number): void {
    let e = this.start[i]! + this.used[i]!;
    const end = this.end[i]!;
    while (e < end && this.to[e] !== j) e++;
    if (e === end) return;
    for (; e + 1 < end; e++) this.copy(e + 1, e);
    this.end[i] = end - 1;
    this.orderRow(i);
  }

  /** New capacity of a seller that has sold no more than that; units beyond the old ones cost what `costs` says. */
  setStock(j: number, capacity: number, costs: readonly number[]): void {
    const old = this.unitStart[j]!;
    const kept = this.stock[j]!;
    if (capacity > kept) {
      const from = this.units;
      this.units += capacity;
      this.unitCost = room(this.unitCost, this.units);
      this.holder = room(this.holder, this.units) as Int32Array;
      this.holderValue = room(this.holderValue, this.units);
      let last = kept > 0 ? this.unitCost[old + kept - 1]! : (costs[0] ?? 0);
      for (let k = 0; k < capacity; k++) {
        last = k < kept ? this.unitCost[old + k]! : Math.max(last, costs[Math.min(k, costs.length - 1)] ?? last);
        this.unitCost[from + k] = last;
      }
      for (let k = 0; k < this.sold[j]!; k++) {
        this.holder[from + k] = this.holder[old + k]!;
        this.holderValue[from + k] = this.holderValue[old + k]!;
      }
      this.unitStart[j] = from;
    }
    this.stock[j] = capacity;
  }

  snapshot(uncoveredCost: number): AssignmentInstance {
    const edgeStart = new Int32Array(this.buyers + 1);
    for (let i = 0; i < this.buyers; i++) edgeStart[i + 1] = edgeStart[i]! + this.end[i]! - this.start[i]!;
    const edgeTrainer = new Int32Array(edgeStart[this.buyers]!);
    const edgeFit = new Int32Array(edgeStart[this.buyers]!);
    for (let i = 0; i < this.buyers; i++) {
      edgeTrainer.set(this.to.subarray(this.start[i], this.end[i]), edgeStart[i]);
      edgeFit.set(this.value.subarray(this.start[i], this.end[i]), edgeStart[i]);
    }
    const slotStart = new Int32Array(this.sellers + 1);
    for (let j = 0; j < this.sellers; j++) slotStart[j + 1] = slotStart[j]! + this.stock[j]!;
    const slotCost = new Float64Array(slotStart[this.sellers]!);
    for (let j = 0; j < this.sellers; j++)
      for (let k = 0; k < this.stock[j]!; k++) slotCost[slotStart[j]! + k] = this.unitCost[this.unitStart[j]! + k]!;
    return {
      requests: this.buyers,
      trainers: this.sellers,
      uncoveredCost,
      demand: this.wanted.slice(0, this.buyers),
      capacity: this.stock.slice(0, this.sellers),
      slotStart,
      slotCost,
      edgeStart,
      edgeTrainer,
      edgeFit,
    };
  }

  private growBuyers(): void {
    const n = this.buyers;
    this.start = room(this.start, n) as Int32Array;
    this.end = room(this.end, n) as Int32Array;
    this.used = room(this.used, n) as Int32Array;
    this.hot = room(this.hot, n) as Int32Array;
    this.rest = room(this.rest, n);
    this.fallenAt = room(this.fallenAt, n) as Float64Array;
    this.profit = room(this.profit, n);
    this.wanted = room(this.wanted, n) as Int32Array;
    this.parked = room(this.parked, n) as Int32Array;
    this.outStart = room(this.outStart, n) as Int32Array;
  }

  private ensureEdges(count: number): number {
    this.to = room(this.to, count) as Int32Array;
    this.value = room(this.value, count) as Int32Array;
    this.key = room(this.key, count);
    return count;
  }
}

/** The same column with room for `length` values; doubles so that growing costs little on average. */
function room(column: Column, length: number): Column {
  if (length <= column.length) return column;
  const bigger = column instanceof Int32Array ? new Int32Array(2 * length) : new Float64Array(2 * length);
  bigger.set(column);
  return bigger;
}
