import { Worker } from 'node:worker_threads';
import type { AssignmentInstance } from './instance';
import type { Solution } from './solve';

export interface WorkerOptions {
  /** Milliseconds after which the best solution so far is answered, with the gap that is left. */
  readonly timeLimitMs?: number;
  /** Aborting also answers the best solution so far. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (placed: number, total: number) => void;
  /** Where the compiled worker stands, when it is not beside this file. */
  readonly workerFile?: URL;
}

type Message = { readonly placed: number; readonly total: number } | { readonly solution: Solution };

/** `solve` in a thread of its own, so that whoever asks stays responsive; rejects only when the thread itself fails. */
export function solveInWorker(instance: AssignmentInstance, options: WorkerOptions = {}): Promise<Solution> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const halt = () => void Atomics.store(stop, 0, 1);
  const file = options.workerFile ?? new URL('./solve.worker.js', import.meta.url);
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: { instance, stop } });
    const timer = options.timeLimitMs === undefined ? undefined : setTimeout(halt, options.timeLimitMs);
    if (options.signal?.aborted) halt();
    options.signal?.addEventListener('abort', halt);
    const finish = () => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', halt);
    };
    worker.on('message', (message: Message) => {
      if ('solution' in message) resolve(message.solution);
      else options.onProgress?.(message.placed, message.total);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      finish();
      reject(new Error(`match-engine: the solver's thread ended with code ${code} before it had a solution`));
    });
  });
}
