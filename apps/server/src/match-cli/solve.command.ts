import { solve } from '@onderling/match-engine';
import type { AssignmentInstance, Duals, Pairs } from '@onderling/match-engine';
import { readInstance } from './instance-file';
import { writingTo } from './out-file';

export interface SolveOptions {
  readonly out: string;
  readonly duals?: string;
  readonly timeLimit?: number;
}

const REPORT_EVERY_MS = 1000;

/** One request, one trainer who can serve it. */
const smallest: AssignmentInstance = {
  requests: 1,
  trainers: 1,
  uncoveredCost: 2,
  demand: Int32Array.of(1),
  capacity: Int32Array.of(1),
  slotStart: Int32Array.of(0, 1),
  slotCost: Float64Array.of(0),
  edgeStart: Int32Array.of(0, 1),
  edgeTrainer: Int32Array.of(0),
  edgeFit: Int32Array.of(1),
};

/**
 * Part of starting: Node.js compiles a function when it is first called, which takes longer than a small problem does.
 * Either side buys once.
 */
function rehearse(): void {
  solve(smallest, { buying: 'requests' });
  solve(smallest, { buying: 'trainers' });
}

/** `match solve`: reads an instance, writes the best assignment and its proof, answers one line of figures. */
export async function solveFile(file: string, { out, duals, timeLimit }: SolveOptions): Promise<object> {
  rehearse();
  const instance = readInstance(file);
  const isWatched = process.stderr.isTTY;
  const began = performance.now();
  let reported = began;
  const solution = solve(instance, {
    onProgress: (placed, total) => {
      const now = performance.now();
      if (isWatched && now - reported > REPORT_EVERY_MS) {
        reported = now;
        process.stderr.write(`${placed} of ${total} units placed\n`);
      }
      return timeLimit === undefined || now - began < timeLimit * 1000;
    },
  });
  const solveMs = performance.now() - began;
  await writePairs(out, solution.pairs);
  if (duals) await writeDuals(duals, solution.duals);
  const { objective, assigned, uncovered, gap, totalFit, loadCost, finished } = solution;
  return {
    objective,
    assigned,
    uncovered,
    gap,
    solveMs: Math.round(solveMs * 10) / 10,
    rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    totalFit,
    loadCost,
    finished,
  };
}

function writePairs(file: string, { request, trainer }: Pairs): Promise<void> {
  return writingTo(file, (out) => {
    for (let k = 0; k < request.length; k++) out.write(`${request[k]},${trainer[k]}\n`);
  });
}

function writeDuals(file: string, { request, trainer }: Duals): Promise<void> {
  return writingTo(file, (out) => {
    request.forEach((pi, i) => out.write(`r,${i},${pi}\n`));
    trainer.forEach((lam, j) => out.write(`t,${j},${lam}\n`));
  });
}
