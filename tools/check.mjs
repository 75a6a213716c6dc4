#!/usr/bin/env node
/** `npm run check`: format, lint, types, architecture and unit tests, two at a time, in under a minute on a warm machine. */
import './node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopList } from './launch.mjs';
import { runJest } from './jest-phase.mjs';
import { ensurePackages } from './packages.mjs';
import { inRoot, root } from './paths.mjs';
import { checks, jestRunsOf } from './phases.mjs';
import { runTool } from './problem.mjs';
import { elapsed, sayOn } from './progress.mjs';
import { run, twoAtATime } from './run.mjs';

const say = sayOn(process.stdout);
const slowestFirst = ['tests', 'lint', 'web types', 'format', 'types', 'lock'];

async function runCheck(check) {
  const [command, args] = check.run;
  const done = await run(command, args, { cwd: inRoot(check.in ?? ''), limit: check.limit });
  return { good: done.code === 0, output: done.output, seconds: done.seconds };
}

async function main() {
  process.chdir(root);
  const stops = stopList(say);
  await ensurePackages(say);
  const folder = mkdtempSync(join(tmpdir(), 'onderling-reports-'));
  stops.add(() => rmSync(folder, { recursive: true, force: true }));
  const runs = await jestRunsOf((tier) => tier === 'unit' || tier === 'architecture');
  const tasks = [
    ...checks.map((check) => ({ name: check.name, work: () => runCheck(check) })),
    ...runs.map((run) => ({
      name: 'tests',
      work: async () => {
        const { rows, ...result } = await runJest(run, { env: process.env, folder, show: false });
        return { ...result, good: rows.every(({ failed }) => failed === 0) };
      },
    })),
  ].sort((a, b) => slowestFirst.indexOf(a.name) - slowestFirst.indexOf(b.name));
  const bad = [];
  await twoAtATime(tasks, async ({ name, work }) => {
    if (stops.isStopping()) return;
    const { good, output, seconds } = await work();
    if (!good) bad.push(name);
    if (!good) console.log(output.trimEnd());
    say(`${good ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  });
  if (stops.isStopping()) return;
  await stops.stop();
  console.log(bad.length ? `\nNot good: ${bad.join(', ')}` : `\nAll good in ${elapsed()} s`);
  process.exitCode = bad.length ? 1 : 0;
}

await runTool(main);
process.exit();
