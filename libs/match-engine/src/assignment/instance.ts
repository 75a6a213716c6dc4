/**
 * One assignment problem over integers: maximise Σ fit − U·(uncovered demand) − Σ_j Σ_{k ≤ load_j} c_jk, where a request
 * uses a trainer at most once. Edges are rows per request (compressed sparse rows).
 */
export interface AssignmentInstance {
  readonly requests: number;
  readonly trainers: number;
  /** U: what one uncovered unit of demand costs. To put coverage first it must exceed any gain along a path. */
  readonly uncoveredCost: number;
  /** Trainers wanted per request, and units of load a trainer can take. */
  readonly demand: Int32Array;
  readonly capacity: Int32Array;
  /** Cost of the k-th unit of load of trainer j at `slotStart[j] + k`, non-decreasing in k; one per unit of capacity. */
  readonly slotStart: Int32Array;
  readonly slotCost: Float64Array;
  /** Edges of request i: `edgeStart[i]` up to `edgeStart[i + 1]`. */
  readonly edgeStart: Int32Array;
  readonly edgeTrainer: Int32Array;
  readonly edgeFit: Int32Array;
  /** Pairs that must be made, such as accepted invitations: each needs an edge, demand and capacity. */
  readonly fixed?: Pairs;
  /** Pairs that may not be made, whatever edge there is. */
  readonly forbidden?: Pairs;
}

/** Who serves whom: `trainer[k]` serves `request[k]`, ordered by request, then trainer. */
export interface Pairs {
  readonly request: Int32Array;
  readonly trainer: Int32Array;
}

/** Prices that prove the optimum: `request[i]` is what request i gains, `trainer[j]` what one more unit of j is worth. */
export interface Duals {
  readonly request: Float64Array;
  readonly trainer: Float64Array;
}

/** A problem that makes no sense, with the place where it goes wrong. */
export class InvalidInstance extends Error {
  constructor(problem: string) {
    super(`match-engine: ${problem}`);
    this.name = 'InvalidInstance';
  }
}

/** Refuses what would make the arithmetic inexact or the search wrong: negative sizes, falling slot costs, doubles. */
export function checkInstance(instance: AssignmentInstance): void {
  const { requests, trainers, demand, capacity, slotStart, slotCost, edgeStart, edgeTrainer } = instance;
  if (!Number.isSafeInteger(instance.uncoveredCost)) throw new InvalidInstance('the uncovered cost must be an integer');
  for (let j = 0; j < trainers; j++) {
    if (capacity[j]! < 0) throw new InvalidInstance(`trainer ${j} has negative capacity`);
    if (slotStart[j + 1]! - slotStart[j]! < capacity[j]!) throw new InvalidInstance(`trainer ${j} lacks slot costs`);
    for (let k = slotStart[j]! + 1; k < slotStart[j]! + capacity[j]!; k++)
      if (slotCost[k]! < slotCost[k - 1]!) throw new InvalidInstance(`slot costs of trainer ${j} fall`);
  }
  const seenBy = new Int32Array(trainers).fill(-1);
  for (let i = 0; i < requests; i++) {
    if (demand[i]! < 0) throw new InvalidInstance(`request ${i} has negative demand`);
    for (let e = edgeStart[i]!; e < edgeStart[i + 1]!; e++) {
      const j = edgeTrainer[e]!;
      if (j < 0 || j >= trainers) throw new InvalidInstance(`request ${i} names trainer ${j}, which does not exist`);
      if (seenBy[j] === i) throw new InvalidInstance(`request ${i} names trainer ${j} twice`);
      seenBy[j] = i;
    }
  }
}
