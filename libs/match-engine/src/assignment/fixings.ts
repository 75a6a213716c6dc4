import type { AssignmentInstance, Pairs } from './instance';
import { InvalidInstance } from './instance';

/** An instance without forbidden edges, and its fixed pairs in order of request. */
export interface Settled {
  readonly instance: AssignmentInstance;
  readonly fixed?: Pairs;
}

/** A fixed or forbidden pair that cannot hold; `index` is its place in the list of the instance. */
export class InvalidFixing extends InvalidInstance {
  constructor(
    readonly kind: 'fixed' | 'forbidden',
    readonly index: number,
    readonly problem: string,
  ) {
    super(problem);
    this.name = 'InvalidFixing';
  }
}

/** Takes forbidden edges out and checks that the fixed pairs can all be made; the error names the first that cannot. */
export function settleFixings(instance: AssignmentInstance): Settled {
  const { fixed, forbidden, ...plain } = instance;
  const hasForbidden = forbidden && forbidden.request.length > 0;
  const hasFixed = fixed && fixed.request.length > 0;
  if (!hasForbidden && !hasFixed) return { instance };
  const allowed = hasForbidden ? withoutEdges(plain, byRequest(instance, forbidden, 'forbidden')) : plain;
  if (!hasFixed) return { instance: allowed };
  const rows = byRequest(instance, fixed, 'fixed');
  checkFixed(instance, allowed, rows);
  return { instance: allowed, fixed: inOrder(rows) };
}

/** Throws `InvalidFixing` for the first fixed or forbidden pair that cannot hold. */
export function checkFixings(instance: AssignmentInstance): void {
  settleFixings(instance);
}

/** A trainer of a pair, and the place of the pair in its list. */
interface Partner {
  readonly j: number;
  readonly index: number;
}
type Rows = ReadonlyMap<number, readonly Partner[]>;

function byRequest({ requests, trainers }: AssignmentInstance, pairs: Pairs, kind: InvalidFixing['kind']): Rows {
  const rows = new Map<number, Partner[]>();
  pairs.request.forEach((i, index) => {
    const j = pairs.trainer[index]!;
    const problem = (what: string) => new InvalidFixing(kind, index, `the ${kind} pair ${i},${j} ${what}`);
    if (!(i >= 0 && i < requests)) throw problem('names a request that does not exist');
    if (!(j >= 0 && j < trainers)) throw problem('names a trainer who does not exist');
    const row = rows.get(i);
    if (row) row.push({ j, index });
    else rows.set(i, [{ j, index }]);
  });
  return rows;
}

function checkFixed(instance: AssignmentInstance, allowed: AssignmentInstance, rows: Rows): void {
  const load = new Map<number, number>();
  for (const [i, row] of rows) {
    const candidates = edgesOf(allowed, i);
    row.forEach(({ j, index }, k) => {
      const problem = (what: string) => new InvalidFixing('fixed', index, `the fixed pair ${i},${j} ${what}`);
      if (row.findIndex((other) => other.j === j) !== k) throw problem('is given twice');
      if (!candidates.includes(j))
        throw problem(edgesOf(instance, i).includes(j) ? 'is also forbidden' : 'has no edge');
      if (k >= instance.demand[i]!) throw problem(`is more than the ${instance.demand[i]} that request ${i} wants`);
      const units = (load.get(j) ?? 0) + 1;
      if (units > instance.capacity[j]!)
        throw problem(`is more than the ${instance.capacity[j]} that trainer ${j} can take`);
      load.set(j, units);
    });
  }
}

function edgesOf({ edgeStart, edgeTrainer }: AssignmentInstance, i: number): Int32Array {
  return edgeTrainer.subarray(edgeStart[i]!, edgeStart[i + 1]!);
}

function inOrder(rows: Rows): Pairs {
  const pairs = [...rows].sort(([a], [b]) => a - b).flatMap(([i, row]) => row.map(({ j }) => ({ i, j })));
  return { request: Int32Array.from(pairs, ({ i }) => i), trainer: Int32Array.from(pairs, ({ j }) => j) };
}

function withoutEdges(instance: AssignmentInstance, rows: Rows): AssignmentInstance {
  const { requests, edgeStart } = instance;
  const start = new Int32Array(requests + 1);
  const edgeTrainer = new Int32Array(instance.edgeTrainer.length);
  const edgeFit = new Int32Array(instance.edgeTrainer.length);
  let count = 0;
  for (let i = 0; i < requests; i++) {
    const taken = new Set(rows.get(i)?.map(({ j }) => j));
    for (let e = edgeStart[i]!; e < edgeStart[i + 1]!; e++) {
      if (taken.has(instance.edgeTrainer[e]!)) continue;
      edgeTrainer[count] = instance.edgeTrainer[e]!;
      edgeFit[count++] = instance.edgeFit[e]!;
    }
    start[i + 1] = count;
  }
  return {
    ...instance,
    edgeStart: start,
    edgeTrainer: edgeTrainer.subarray(0, count),
    edgeFit: edgeFit.subarray(0, count),
  };
}
