import type { Market } from './market';

/** Who could use a seller, and at what value: the edges the other way round, for searches that run backwards. */
export class Columns {
  /** Entries of seller j: `heads[j]`, then `following` until −1. */
  private heads: Int32Array;
  private following: Int32Array;
  private buyers: Int32Array;
  private values: Int32Array;
  private count = 0;

  constructor(market: Market) {
    this.heads = new Int32Array(market.sellers).fill(-1);
    const room = Math.ceil(1.1 * market.edges) + 1024;
    this.following = new Int32Array(room);
    this.buyers = new Int32Array(room);
    this.values = new Int32Array(room);
    for (let i = market.buyers - 1; i >= 0; i--)
      for (let e = market.start[i]!; e < market.end[i]!; e++) this.add(market.to[e]!, i, market.value[e]!);
  }

  add(j: number, buyer: number, value: number): void {
    const at = this.count++;
    if (at === this.buyers.length) this.grow();
    this.buyers[at] = buyer;
    this.values[at] = value;
    this.following[at] = this.heads[j]!;
    this.heads[j] = at;
  }

  remove(j: number, buyer: number): void {
    let before = -1;
    for (let at = this.heads[j]!; at >= 0; before = at, at = this.following[at]!) {
      if (this.buyers[at] !== buyer) continue;
      if (before < 0) this.heads[j] = this.following[at]!;
      else this.following[before] = this.following[at]!;
      return;
    }
  }

  first(j: number): number {
    return this.heads[j]!;
  }
  next(at: number): number {
    return this.following[at]!;
  }
  buyer(at: number): number {
    return this.buyers[at]!;
  }
  value(at: number): number {
    return this.values[at]!;
  }

  private grow(): void {
    const bigger = (old: Int32Array) => {
      const array = new Int32Array(2 * old.length);
      array.set(old);
      return array;
    };
    this.buyers = bigger(this.buyers);
    this.values = bigger(this.values);
    this.following = bigger(this.following);
  }
}
