import { settleFixings } from './fixings';
import type { AssignmentInstance } from './instance';
import type { Solution } from './solve';
import { solve } from './solve';

/** What fairness costs and asks; integers in the units of fit (1..10000). */
export interface FairnessPolicy {
  readonly name: string;
  readonly version: number;
  /** A pair below this share of the request's own best feasible fit pays the penalty; the deepest band that applies. */
  readonly bands: readonly { readonly below: number; readonly penalty: number }[];
  /** Extra cost of a trainer's k-th unit of load; the last repeats. Must not fall. */
  readonly loadCost: readonly number[];
  /** Bonus for a pair from two bodies. */
  readonly otherBody: number;
  /** Cost of an uncovered unit: above what any chain of moves can gain, so that coverage comes first. */
  readonly uncoveredCost: number;
}

export const defaultFairness: FairnessPolicy = Object.freeze({
  name: 'nobody-far-below-their-best',
  version: 1,
  bands: Object.freeze([
    { below: 0.6, penalty: 1_000_000 },
    { below: 0.75, penalty: 2_000 },
  ]),
  loadCost: Object.freeze([0, 300, 900, 1800]),
  otherBody: 0,
  uncoveredCost: 10_000_000,
});

export interface FairnessReport {
  /** Share of total fit that fairness costs, against the assignment with the highest total fit at the same coverage. */
  readonly price: number;
  /** Inequality of load over trainers who have capacity (0 equal, 1 one has all), before and after. */
  readonly giniBefore: number;
  readonly giniAfter: number;
  /** Pairs below the lowest band, before and after. */
  readonly poorBefore: number;
  readonly poorAfter: number;
  /** Lowest share of its own best fit that a pair has. */
  readonly worstShare: number;
}

export interface FairSolution extends Solution {
  readonly totalFitBefore: number;
  readonly fairness: FairnessReport;
}

/** The bodies of both sides, for the other-body bonus. */
export interface Bodies {
  readonly ofRequest: Int32Array;
  readonly ofTrainer: Int32Array;
}

/**
 * The fair assignment with its price: coverage first, then nobody far below the best they could have had, then load
 * spread, then total fit. All of it is edge and unit costs, so it stays one exact flow problem. Bands are relative to the
 * request's own best, because one request whose best is poor would otherwise set the floor for everybody.
 */
export function solveFairly(
  given: AssignmentInstance,
  policy: FairnessPolicy = defaultFairness,
  bodies?: Bodies,
): FairSolution {
  const instance = withoutForbidden(given);
  const plain = solve({ ...instance, uncoveredCost: policy.uncoveredCost });
  const solution = solve(fairInstance(instance, policy, bodies));
  const best = bestFits(instance);
  const before = fitsOf(instance, plain);
  const after = fitsOf(instance, solution);
  const sum = (fits: readonly number[]) => fits.reduce((a, b) => a + b, 0);
  const floor = Math.min(...policy.bands.map(({ below }) => below));
  const shares = (found: Solution, fits: readonly number[]) =>
    fits.map((fit, k) => fit / best[found.pairs.request[k]!]!);
  const poor = (list: readonly number[]) => list.filter((share) => share < floor).length;
  const sharesAfter = shares(solution, after);
  return {
    ...solution,
    totalFit: sum(after),
    totalFitBefore: sum(before),
    fairness: {
      price: sum(before) > 0 ? 1 - sum(after) / sum(before) : 0,
      giniBefore: giniOfLoad(instance, plain),
      giniAfter: giniOfLoad(instance, solution),
      poorBefore: poor(shares(plain, before)),
      poorAfter: poor(sharesAfter),
      worstShare: sharesAfter.reduce((least, share) => Math.min(least, share), 1),
    },
  };
}

/** The instance with penalties, bonus and load costs written into its edges and units. */
export function fairInstance(
  instance: AssignmentInstance,
  policy: FairnessPolicy,
  bodies?: Bodies,
): AssignmentInstance {
  const best = bestFits(instance);
  const edgeFit = instance.edgeFit.slice();
  const bands = [...policy.bands].sort((a, b) => a.below - b.below);
  for (let i = 0; i < instance.requests; i++) {
    for (let e = instance.edgeStart[i]!; e < instance.edgeStart[i + 1]!; e++) {
      const share = instance.edgeFit[e]! / best[i]!;
      edgeFit[e]! -= bands.find(({ below }) => share < below)?.penalty ?? 0;
      if (bodies && bodies.ofRequest[i] !== bodies.ofTrainer[instance.edgeTrainer[e]!]) edgeFit[e]! += policy.otherBody;
    }
  }
  const slotCost = instance.slotCost.slice();
  for (let j = 0; j < instance.trainers; j++)
    for (let k = 0; k < instance.capacity[j]!; k++)
      slotCost[instance.slotStart[j]! + k]! += policy.loadCost[Math.min(k, policy.loadCost.length - 1)] ?? 0;
  return { ...instance, edgeFit, slotCost, uncoveredCost: policy.uncoveredCost };
}

/**
 * The exact maximin check: the largest share of their own best fit (in thousandths) that every pair can have while as
 * much demand stays covered as without any floor. Found by bisection over covering problems. Fixed pairs have no floor,
 * as nobody chooses them any more; forbidden ones are nobody's best.
 */
export function fairestFloor(given: AssignmentInstance): number {
  const instance = withoutForbidden(given);
  const best = bestFits(instance);
  const uncovered = (floor: number) => solve(coverageOnly(instance, best, floor)).uncovered;
  const least = uncovered(0);
  let low = 0;
  let high = 1000;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (uncovered(middle / 1000) === least) low = middle;
    else high = middle - 1;
  }
  return low / 1000;
}

/** The instance with its forbidden edges taken out, so that nobody's best is one of them. */
function withoutForbidden(given: AssignmentInstance): AssignmentInstance {
  const { instance, fixed } = settleFixings(given);
  return { ...instance, fixed, forbidden: undefined };
}

/** Only pairs at or above the floor, all worth the same. */
function coverageOnly(instance: AssignmentInstance, best: Float64Array, floor: number): AssignmentInstance {
  const edgeStart = new Int32Array(instance.requests + 1);
  const edgeTrainer: number[] = [];
  const { request, trainer } = instance.fixed ?? { request: [], trainer: [] };
  const fixed = new Set(Array.from(request, (i, k) => `${i},${trainer[k]}`));
  for (let i = 0; i < instance.requests; i++) {
    for (let e = instance.edgeStart[i]!; e < instance.edgeStart[i + 1]!; e++) {
      const j = instance.edgeTrainer[e]!;
      if (instance.edgeFit[e]! >= floor * best[i]! || fixed.has(`${i},${j}`)) edgeTrainer.push(j);
    }
    edgeStart[i + 1] = edgeTrainer.length;
  }
  return {
    ...instance,
    uncoveredCost: 1,
    slotCost: new Float64Array(instance.slotCost.length),
    edgeStart,
    edgeTrainer: Int32Array.from(edgeTrainer),
    edgeFit: new Int32Array(edgeTrainer.length),
  };
}

/** The best fit of every request among trainers with capacity; at least 1. */
function bestFits({ requests, capacity, edgeStart, edgeTrainer, edgeFit }: AssignmentInstance): Float64Array {
  const best = new Float64Array(requests).fill(1);
  for (let i = 0; i < requests; i++)
    for (let e = edgeStart[i]!; e < edgeStart[i + 1]!; e++)
      if (capacity[edgeTrainer[e]!]! > 0) best[i] = Math.max(best[i]!, edgeFit[e]!);
  return best;
}

/** The fit of every pair, in the instance's own numbers. */
function fitsOf({ edgeStart, edgeTrainer, edgeFit }: AssignmentInstance, { pairs }: Solution): number[] {
  return Array.from(pairs.request, (i, k) => {
    let e = edgeStart[i]!;
    while (edgeTrainer[e] !== pairs.trainer[k]) e++;
    return edgeFit[e]!;
  });
}

function giniOfLoad({ trainers, capacity }: AssignmentInstance, { pairs }: Solution): number {
  const load = new Int32Array(trainers);
  for (const j of pairs.trainer) load[j]!++;
  const loads = load.filter((_, j) => capacity[j]! > 0).sort();
  let weighted = 0;
  let total = 0;
  loads.forEach((units, k) => {
    weighted += (k + 1) * units;
    total += units;
  });
  return total === 0 ? 0 : (2 * weighted) / (loads.length * total) - (loads.length + 1) / loads.length;
}
