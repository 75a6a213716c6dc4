import { settleFixings } from './fixings';
import type { AssignmentInstance, Duals, Pairs } from './instance';
import { InvalidInstance } from './instance';
import { Kernel } from './kernel';

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
 * or capacity is exceeded, every fixed pair is made and no forbidden one, and the dual prices bound what any assignment
 * can reach: Σ_i d_i·max(π_i, −U) + Σ_jk max(0, λ_j − c_jk) + Σ_e max(0, fit_e − π_i − λ_j), where a fixed pair counts
 * fit_e − π_i − λ_j as it is. Pairs must be ordered by request.
 */
export function certify(instance: AssignmentInstance, pairs: Pairs, duals: Duals): Certificate {
  const { instance: settled, fixed } = settleFixings(instance);
  const kernel = new Kernel(true).load(settled, fixed);
  const count = pairs.request.length;
  kernel.run.reserveAnswer(count);
  kernel.integers('pairRequest', count).set(pairs.request);
  kernel.integers('pairTrainer', count).set(pairs.trainer);
  kernel.doubles('requestDual', instance.requests).set(duals.request.subarray(0, instance.requests));
  kernel.doubles('trainerDual', instance.trainers).set(duals.trainer.subarray(0, instance.trainers));
  return certifyLoaded(kernel, instance.uncoveredCost);
}

/** What the kernel's check answers; 0 is fine. */
const problems = [
  '',
  'pair {i},{j} is out of order',
  'request {i} uses trainer {j} twice',
  'request {i} is given a trainer it has no edge to',
  'request {i} is given more trainers than it wants',
  'trainer {j} is given more than it can take',
  'the fixed pair {i},{j} is not made',
];

/** The same for an instance and answer that stand in the kernel. */
export function certifyLoaded(kernel: Kernel, uncoveredCost: number): Certificate {
  const { run } = kernel;
  run.beginCertificate();
  const problem = problems[kernel.eachWindow(() => run.certifyRequests()) || run.endCertificate()];
  if (problem) {
    const named = problem.replace('{i}', String(kernel.figure('wrongRequest')));
    throw new InvalidInstance(named.replace('{j}', String(kernel.figure('wrongTrainer'))));
  }
  const [totalFit, loadCost] = [kernel.figure('totalFit'), kernel.figure('loadCost')];
  const [bound, uncovered] = [kernel.figure('bound'), kernel.figure('uncovered')];
  const objective = totalFit - uncoveredCost * uncovered - loadCost;
  const assigned = kernel.figure('pairs');
  return { objective, bound, gap: bound - objective, assigned, uncovered, totalFit, loadCost };
}
