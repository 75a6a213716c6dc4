import { parentPort, workerData } from 'node:worker_threads';
import type { AssignmentInstance } from './instance';
import { solve } from './solve';

/** The other side of `solveInWorker`: `stop[0]` is raised by the host, progress is told now and then. */
const { instance, stop } = workerData as { instance: AssignmentInstance; stop: Int32Array };
const solution = solve(instance, {
  onProgress: (placed, total) => {
    parentPort?.postMessage({ placed, total });
    return Atomics.load(stop, 0) === 0;
  },
});
parentPort?.postMessage({ solution });
