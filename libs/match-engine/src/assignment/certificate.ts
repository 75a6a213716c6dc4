import type { AssignmentInstance, Duals, Pairs } from './instance';
import { InvalidInstance } from './instance';

export interface Certificate {
  /** Value of the assignment, worked out anew from the instance. */
  readonly objective: number;
  /** No assignment can be worth more than this (weak duality). */
  readonly bound: number;
  /** `bound − objective`: 0 proves that nothing better exists. */
  readonly gap: number;
  readonly assigned: number;
  readonly uncovered: number;
  readonly totalFit: number;
  readonly loadCost: number;
}

/**
 * Checks a solution in one pass over the edges, without trusting the solver: every pair is an edge used once, no demand
 * or capacity is exceeded, and the dual prices bound what any assignment can reach:
 * Σ_i d_i·max(π_i, −U) + Σ_jk max(0, λ_j − c_jk) + Σ_e max(0, fit_e − π_i − λ_j).
 */
export function certify(instance: AssignmentInstance, pairs: Pairs, duals: Duals): Certificate {
  const { requests, trainers, demand, capacity, slotStart, slotCost, edgeStart, edgeTrainer, edgeFit } = instance;
  const served = new Int32Array(requests);
  const load = new Int32Array(trainers);
  const chosen = new Int32Array(trainers).fill(-1);
  let totalFit = 0;
  let bound = 0;
  for (let i = 0, k = 0; i < requests; i++) {
    for (; k < pairs.request.length && pairs.request[k]! <= i; k++) {
      if (pairs.request[k] !== i) throw new InvalidInstance('pairs are not ordered by request');
      if (chosen[pairs.trainer[k]!] === i) throw new InvalidInstance(`request ${i} uses a trainer twice`);
      chosen[pairs.trainer[k]!] = i;
      served[i]!++;
    }
    let found = 0;
    const pi = duals.request[i]!;
    for (let e = edgeStart[i]!; e < edgeStart[i + 1]!; e++) {
      const j = edgeTrainer[e]!;
      const fit = edgeFit[e]!;
      if (chosen[j] === i) {
        totalFit += fit;
        load[j]!++;
        found++;
      }
      const excess = fit - pi - duals.trainer[j]!;
      if (excess > 0) bound += excess;
    }
    if (found !== served[i]) throw new InvalidInstance(`request ${i} is given a trainer it has no edge to`);
    if (found > demand[i]!) throw new InvalidInstance(`request ${i} is given more trainers than it wants`);
    bound += demand[i]! * Math.max(pi, -instance.uncoveredCost);
  }
  let loadCost = 0;
  for (let j = 0; j < trainers; j++) {
    if (load[j]! > capacity[j]!) throw new InvalidInstance(`trainer ${j} is given more than it can take`);
    for (let k = 0; k < capacity[j]!; k++) {
      const cost = slotCost[slotStart[j]! + k]!;
      if (k < load[j]!) loadCost += cost;
      if (duals.trainer[j]! > cost) bound += duals.trainer[j]! - cost;
    }
  }
  const assigned = pairs.request.length;
  const uncovered = demand.reduce((sum, units) => sum + units, 0) - assigned;
  const objective = totalFit - instance.uncoveredCost * uncovered - loadCost;
  return { objective, bound, gap: bound - objective, assigned, uncovered, totalFit, loadCost };
}
