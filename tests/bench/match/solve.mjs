/**
 * `node tests/bench/match/solve.mjs [sizes] [rounds]`: `match solve` against LEMON's network simplex and cost scaling on
 * the same files, interleaved; medians and the ratio to the faster peer. Sizes: comma-separated thousands of requests
 * (default 1,20). Small instances are also timed inside one process that has solved before (`warmMs`).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine, loadEngine } from './engine.mjs';
import { makeInstance, toCsv } from './instances.mjs';
import { median } from './random.mjs';

const sizes = (process.argv[2] ?? '1,20').split(',').map(Number);
const rounds = Number(process.argv[3] ?? 5);
const { solve } = await loadEngine();
const folder = mkdtempSync(join(tmpdir(), 'match-solve-'));
const lemon = join(folder, 'lemon');
execFileSync('g++', [
  '-O3',
  '-DNDEBUG',
  '-w',
  '-o',
  lemon,
  new URL('peers/lemon.cpp', import.meta.url).pathname,
  '-llemon',
]);
const run = (program, ...parameters) => JSON.parse(execFileSync(program, parameters, { encoding: 'utf8' }));
try {
  for (const thousands of sizes) {
    for (const regime of ['ample', 'tight', 'scarce']) {
      const instance = makeInstance({ requests: thousands * 1000, trainers: thousands * 2500, regime, seed: 1 });
      const file = join(folder, 'instance.csv');
      writeFileSync(file, toCsv(instance));
      const [ours, simplex, scaling, warm] = [[], [], [], []];
      for (let round = 0; round < rounds; round++) {
        simplex.push(run(lemon, file, 'ns'));
        ours.push(run(process.execPath, commandLine, 'match', 'solve', file, '--out', join(folder, 'out.csv')));
        scaling.push(run(lemon, file, 'cos'));
        if (thousands > 1) continue;
        solve(instance);
        const began = performance.now();
        solve(instance);
        warm.push(performance.now() - began);
      }
      const tenths = (number) => Math.round(number * 10) / 10;
      const ms = (list) => tenths(median(list.map(({ solveMs }) => solveMs)));
      const peer = Math.min(ms(simplex), ms(scaling));
      console.log(
        JSON.stringify({
          requests: thousands * 1000,
          edges: instance.edgeTrainer.length,
          regime,
          gap: Math.max(...ours.map(({ gap }) => gap)),
          sameObjective: new Set([...ours, ...simplex, ...scaling].map(({ objective }) => objective)).size === 1,
          oursMs: ms(ours),
          simplexMs: ms(simplex),
          scalingMs: ms(scaling),
          ratio: Number((ms(ours) / peer).toFixed(3)),
          ...(warm.length ? { warmMs: tenths(median(warm)), warmRatio: Number((median(warm) / peer).toFixed(2)) } : {}),
          oursMb: Math.max(...ours.map(({ rssMb }) => rssMb)),
          lemonMb: Math.max(...simplex.map(({ rssMb }) => rssMb)),
        }),
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
