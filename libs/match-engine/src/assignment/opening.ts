import type { Market } from './market';

/** Bids per buyer after which the opening auction leaves the rest to the exact search. */
const BIDS_PER_BUYER = 12;

/**
 * Row reduction of Jonker and Volgenant (1987): an auction with increment 0. A buyer of one unit takes its best seller;
 * if that one is sold out, it bids the price up to its second best and the former holder bids again. Cheap, and it
 * places most units. Only single-unit buyers against single-unit holders keep the duals true here; all others are
 * answered, once per unit, for the search to place.
 */
export function openWithAuction(market: Market): Int32Array {
  const { wanted, profit, price, next, sold, unitStart, holder, parked } = market;
  const left: number[] = [];
  const bidders: number[] = [];
  let single = 0;
  for (let i = market.buyers - 1; i >= 0; i--) {
    if (wanted[i] === 1) bidders.push(i);
  }
  single = bidders.length;
  const best = new BestTwo();
  for (let bids = 0; bidders.length > 0; bids++) {
    const i = bidders.pop()!;
    if (bids > BIDS_PER_BUYER * single) {
      left.push(i);
      continue;
    }
    best.find(market, i);
    const j = best.seller;
    profit[i] = best.first;
    if (j < 0) {
      parked[i]!++;
    } else if (next[j]! <= price[j]!) {
      market.take(i, j);
    } else {
      const rise = Math.min(best.first - best.second, next[j]! - price[j]!);
      const from = holder[unitStart[j]!]!;
      if (rise <= 0 || sold[j] !== 1 || wanted[from] !== 1) {
        left.push(i);
        continue;
      }
      price[j]! += rise;
      profit[i] = best.first - rise;
      market.takeOver(from, i, j);
      bidders.push(from);
    }
  }
  for (let i = 0; i < market.buyers; i++) {
    if (wanted[i] === 1) continue;
    profit[i] = best.find(market, i).first;
    for (let unit = 0; unit < wanted[i]!; unit++) left.push(i);
  }
  for (const i of left) profit[i] = best.find(market, i).first;
  return Int32Array.from(left);
}

/** The best and second-best gain of a buyer at today's prices, parking included. */
export class BestTwo {
  first = 0;
  second = 0;
  /** The best seller, −1 when parking is best. */
  seller = -1;

  find(market: Market, i: number): this {
    const a = market.start[i]! + market.used[i]!;
    const z = market.end[i]!;
    if (market.fallen !== market.fallenAt[i]) market.orderRow(i);
    this.refresh(market, i, a);
    if (market.hot[i]! < z && (a + 1 >= market.hot[i]! || market.key[a + 1]! < market.rest[i]!)) market.orderRow(i);
    const outside = -market.outside(i);
    const top = a < z ? market.key[a]! : -market.never;
    const runnerUp = a + 1 < z ? market.key[a + 1]! : -market.never;
    this.seller = top > outside ? market.to[a]! : -1;
    this.first = Math.max(top, outside);
    this.second = top > outside ? Math.max(runnerUp, outside) : top;
    return this;
  }

  /** Brings the two foremost keys up to date; what has become dearer sinks. */
  private refresh(market: Market, i: number, a: number): void {
    const { key, value, to, price } = market;
    const hot = market.hot[i]!;
    for (let e = a; e < a + 2 && e < hot;) {
      const k = value[e]! - price[to[e]!]!;
      if (k < key[e]!) market.sink(e, hot, k);
      else e++;
    }
  }
}
