/** Runs programs, each in a process group of its own, with a time limit; knows what is still running. */
import { spawn } from 'node:child_process';

const active = new Set();

function kill(child, signal) {
  try {
    process.kill(-child.pid, signal); // the group: whatever the program started goes with it
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Runs a program to its end.
 * @param o cwd, env; show: pass its output on; limit: ms after which it is killed; keep: never killed by stopRuns
 * @returns {Promise<{ code: number, output: string, timedOut: boolean, seconds: number }>} output is empty with `show`
 */
export function run(command, args, o = {}) {
  const began = performance.now();
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: o.cwd,
      env: o.env ?? process.env,
      detached: true,
      stdio: o.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    const entry = { child, keep: o.keep ?? false };
    active.add(entry);
    let output = '';
    let timedOut = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (bytes) => {
        output += bytes;
        o.onText?.(String(bytes));
      });
    }
    const alarm =
      o.limit &&
      setTimeout(() => {
        timedOut = true;
        kill(child, 'SIGTERM');
        setTimeout(() => kill(child, 'SIGKILL'), 5_000).unref();
      }, o.limit);
    child.once('error', (error) => {
      active.delete(entry);
      clearTimeout(alarm);
      failed(error);
    });
    child.once('close', (code) => {
      active.delete(entry);
      clearTimeout(alarm);
      kill(child, 'SIGKILL'); // what it left behind in its group
      done({ code: code ?? 1, output, timedOut, seconds: (performance.now() - began) / 1000 });
    });
  });
}

/** Ends everything that still runs, but waits for what must not be cut short (a package manager half way). */
export async function stopRuns() {
  for (const { child, keep } of active) if (!keep) kill(child, 'SIGTERM');
  const ends = [...active].map(({ child }) => new Promise((ended) => child.once('close', ended)));
  const impatience = setTimeout(() => {
    for (const { child, keep } of active) if (!keep) kill(child, 'SIGKILL');
  }, 5_000);
  await Promise.all(ends);
  clearTimeout(impatience);
}

/** The end of a program's output, for an error message. */
export const lastLines = (output, count = 15) => output.trimEnd().split('\n').slice(-count).join('\n');

/** Works through `items` two at a time (most machines have two cores), in order of starting. */
export async function twoAtATime(items, work) {
  const results = [];
  const queue = items.map((item, index) => ({ item, index }));
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next.index] = await work(next.item);
  };
  await Promise.all([worker(), worker()]);
  return results;
}
