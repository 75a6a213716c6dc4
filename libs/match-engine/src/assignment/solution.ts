import type { AssignmentInstance, Duals, Pairs } from './instance';
import type { Market } from './market';

/** Which side buys; see `Market.ofRequests` and `Market.ofTrainers`. */
export type BuyingSide = 'requests' | 'trainers';

/** The scarcer side buys: the searches are then short, because most of what is wanted is free. */
export function scarcerSide({ demand, capacity }: AssignmentInstance): BuyingSide {
  const total = (units: Int32Array) => units.reduce((sum, count) => sum + count, 0);
  return total(demand) <= total(capacity) ? 'requests' : 'trainers';
}

export function readPairs(market: Market, buying: BuyingSide): Pairs {
  const count = market.sold.reduce((sum, units) => sum + units, 0);
  const request = new Int32Array(count);
  const trainer = new Int32Array(count);
  let at = 0;
  const add = (i: number, j: number) => {
    request[at] = i;
    trainer[at++] = j;
  };
  if (buying === 'requests') {
    for (let i = 0; i < market.buyers; i++) {
      const from = market.start[i]!;
      const mine = market.to.slice(from, from + market.used[i]!).sort();
      for (const j of mine) add(i, j);
    }
  } else {
    for (let i = 0; i < market.sellers; i++) {
      const from = market.unitStart[i]!;
      const mine = market.holder.slice(from, from + market.sold[i]!).sort();
      for (const j of mine) add(i, j);
    }
  }
  return { request, trainer };
}

/** The duals in terms of the instance. A trainer without capacity gets the lowest price at which no edge tempts. */
export function readDuals(market: Market, buying: BuyingSide, instance: AssignmentInstance): Duals {
  const { requests, trainers, capacity, demand, edgeStart, edgeTrainer, edgeFit } = instance;
  const [request, trainer] = buying === 'requests' ? [market.profit, market.price] : [market.price, market.profit];
  const duals = {
    request: Float64Array.from(request.subarray(0, requests)),
    trainer: Float64Array.from(trainer.subarray(0, trainers)),
  };
  if (buying === 'requests') {
    for (let j = 0; j < trainers; j++) if (capacity[j] === 0) duals.trainer[j] = -instance.uncoveredCost;
  } else {
    for (let i = 0; i < requests; i++) if (demand[i] === 0) duals.request[i] = -instance.uncoveredCost;
  }
  for (let i = 0; i < requests; i++) {
    for (let e = edgeStart[i]!; e < edgeStart[i + 1]!; e++) {
      const j = edgeTrainer[e]!;
      const missing = edgeFit[e]! - duals.request[i]! - duals.trainer[j]!;
      if (missing <= 0) continue;
      if (capacity[j] === 0) duals.trainer[j]! += missing;
      else if (demand[i] === 0) duals.request[i]! += missing;
    }
  }
  return duals;
}
