import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformFileSync } from '@swc/core';
import { readdirSync, writeFileSync } from 'node:fs';
import { randomInstance } from './random-instance';
import { solve } from './solve';
import { solveInWorker } from './solve-in-worker';

/** A thread loads compiled files, so this spec compiles the folder, and what it needs beside it, first. */
const folder = mkdtempSync(join(tmpdir(), 'match-engine-'));
beforeAll(() => {
  mkdirSync(join(folder, 'assignment'));
  const own = readdirSync(__dirname).filter((name) => /^[^.]+(\.worker)?\.ts$/.test(name));
  for (const file of ['wasm.ts', ...own.map((name) => `assignment/${name}`)]) {
    const { code } = transformFileSync(join(__dirname, '..', file), {
      swcrc: false,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    writeFileSync(join(folder, file.replace(/ts$/, 'js')), code);
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const workerFile = () => pathToFileURL(join(folder, 'assignment/solve.worker.js'));

test('a thread finds the same solution', async () => {
  const instance = randomInstance(3, 30);
  const solution = await solveInWorker(instance, { workerFile: workerFile() });
  expect(solution.objective).toBe(solve(instance).objective);
  expect(solution.gap).toBe(0);
});

test('a thread that is told to stop answers what it has', async () => {
  const instance = randomInstance(3, 30);
  const solution = await solveInWorker(instance, { workerFile: workerFile(), signal: AbortSignal.abort() });
  expect(solution.finished).toBe(false);
  expect(solution.bound).toBeGreaterThanOrEqual(solution.objective);
});
