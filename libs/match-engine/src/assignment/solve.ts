import { Augmenter } from './augment';
import type { Certificate } from './certificate';
import { certify } from './certificate';
import type { AssignmentInstance, Duals, Pairs } from './instance';
import { Market } from './market';
import { openWithAuction } from './opening';
import type { BuyingSide } from './solution';
import { readDuals, readPairs, scarcerSide } from './solution';

export interface SolveOptions {
  /**
   * Called every few hundred steps with units placed and units in all; answering false stops the solver, which then
   * returns its best solution so far with the gap that is left. Time limits and cancellation are the caller's.
   */
  readonly onProgress?: (placed: number, total: number) => boolean;
  /** Which side buys; the scarcer one unless told otherwise. */
  readonly buying?: BuyingSide;
}

export interface Solution extends Certificate {
  readonly pairs: Pairs;
  readonly duals: Duals;
  /** True when the solver ran to the end; then `gap` is 0. */
  readonly finished: boolean;
}

const STEPS_BETWEEN_REPORTS = 256;

/** The best assignment there is, with its proof; the gap is checked against the instance, not taken from the solver. */
export function solve(instance: AssignmentInstance, options: SolveOptions = {}): Solution {
  const buying = options.buying ?? scarcerSide(instance);
  const market = buying === 'requests' ? Market.ofRequests(instance) : Market.ofTrainers(instance);
  const finished = solveMarket(market, options.onProgress);
  const pairs = readPairs(market, buying);
  const duals = readDuals(market, buying, instance);
  return { ...certify(instance, pairs, duals), pairs, duals, finished };
}

/** Opens with an auction and places every remaining unit by a shortest path; false when it was stopped. */
export function solveMarket(market: Market, onProgress?: SolveOptions['onProgress']): boolean {
  const left = openWithAuction(market);
  const augmenter = new Augmenter(market);
  const total = market.wanted.reduce((sum, units) => sum + units, 0);
  for (let k = 0; k < left.length; k++) {
    if (onProgress && k % STEPS_BETWEEN_REPORTS === 0 && !onProgress(total - left.length + k, total)) {
      placeGreedily(market, left.subarray(k));
      return false;
    }
    augmenter.augment(left[k]!);
  }
  onProgress?.(total, total);
  return true;
}

/** What is left when time is up takes the best free unit in reach: feasible, not proven best. */
function placeGreedily(market: Market, left: Int32Array): void {
  for (const i of left) {
    let best = -market.outside(i);
    let seller = -1;
    for (let e = market.start[i]! + market.used[i]!; e < market.end[i]!; e++) {
      const j = market.to[e]!;
      const gain = market.next[j]! < market.never ? market.value[e]! - market.next[j]! : -market.never;
      if (gain > best) {
        best = gain;
        seller = j;
      }
    }
    if (seller >= 0) market.take(i, seller);
    else market.parked[i]!++;
  }
}
