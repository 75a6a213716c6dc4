#!/usr/bin/env node
/** `npm test`: everything from a fresh clone, with throw-away services; see --help. The last line is the count. */
import './node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopList } from './launch.mjs';
import { ensureBuilt } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { inRoot, root } from './paths.mjs';
import { checks, jestRunsOf, withBrowser, withoutServices } from './phases.mjs';
import { runJest } from './jest-phase.mjs';
import { Problem, runTool } from './problem.mjs';
import { during, elapsed, sayOn } from './progress.mjs';
import { lastLines, run, twoAtATime } from './run.mjs';
import { provideChromium } from './services/chromium.mjs';
import { decideServices, startChosen } from './services/provide.mjs';
import { startTestServices } from './services.mjs';

const help = `npm test — all checks and tests, from a fresh clone, with throw-away services

  npm test -- --only unit,medium    only these phases
  npm test -- --only e2e accept     what follows goes to Jest (a path, -t name, …)

Phases: lock, format, lint, types, web types, unit, proofs, architecture, build, medium, e2e, faults, crowd.
CHROME_PATH is the browser for the browser tests. The last line reads "N passed, N failed".`;

const say = sayOn(process.stdout);

/** `--only a,b` and the rest for Jest. */
function readArguments(args) {
  const at = args.indexOf('--only');
  if (at < 0) return { only: undefined, extra: args };
  const only = (args[at + 1] ?? '').split(',').filter(Boolean);
  return { only, extra: args.filter((_one, index) => index !== at && index !== at + 1) };
}

async function runCheck({ name, run: [command, args], in: folder = '', limit }) {
  const done = await run(command, args, { cwd: inRoot(folder), limit });
  const good = done.code === 0;
  if (!good) console.log(done.output.trimEnd());
  const failures = good ? [] : [done.timedOut ? 'stopped at its time limit' : lastLines(done.output, 1)];
  return [{ name, passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0, failures, seconds: done.seconds }];
}

async function runBuild() {
  const began = performance.now();
  await ensureBuilt(say);
  const seconds = (performance.now() - began) / 1000;
  return [{ name: 'build', passed: 1, failed: 0, skipped: 0, failures: [], seconds }];
}

/** Services and browser for the tiers that need them, and the environment that tells the tests where they are. */
async function provide(needsBrowser, stops) {
  const choice = decideServices(say, {}); // the tests never touch the database of DATABASE_URL
  const services = await startChosen(say, choice, inRoot('.data'), startTestServices);
  stops.add(services.stop);
  const env = { ...process.env, TEST_DATABASE_URL: services.databaseUrl, TEST_REDIS_URL: services.redisUrl };
  if (needsBrowser) env.CHROME_PATH = await provideChromium(say);
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'MODE', 'PORT', 'HOST', 'PUBLIC_URL', 'NODE_ENV']) delete env[name];
  return env;
}

/** What runs: the checks, two at a time, and then step by step; each with the phases it is made of. */
async function plan(only) {
  const names = new Set(['build', ...checks.map(({ name }) => name)]);
  const runs = await jestRunsOf((tier) => names.add(tier) && (!only || only.includes(tier)));
  const unknown = only?.find((name) => !names.has(name));
  if (unknown) throw new Problem(`There is no phase ${unknown}; there are: ${[...names].join(', ')}.`);
  const isFast = ({ tiers }) => tiers.every((tier) => withoutServices.includes(tier));
  return {
    checks: checks.filter(({ name }) => !only || only.includes(name)),
    before: runs.filter(isFast),
    build: !only || only.includes('build'),
    after: runs.filter((run) => !isFast(run)),
  };
}

function summary(results) {
  console.log('\nPhase            passed  failed  skipped   seconds');
  for (const { name, passed, failed, skipped, seconds } of results) {
    const cells = [String(passed).padStart(6), String(failed).padStart(6), String(skipped).padStart(7)];
    console.log(`${name.padEnd(16)} ${cells.join('  ')}  ${seconds.toFixed(1).padStart(9)}`);
  }
  for (const { name, failures } of results) for (const failure of failures) console.log(`✗ ${name}: ${failure}`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum);
  console.log(`\nAll in ${elapsed()} s`);
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed === 0 && passed > 0;
}

async function main() {
  const { only, extra } = readArguments(process.argv.slice(2));
  process.chdir(root);
  const stops = stopList(say);
  const folder = mkdtempSync(join(tmpdir(), 'onderling-reports-'));
  stops.add(() => rmSync(folder, { recursive: true, force: true }));
  try {
    await ensurePackages(say);
    const { checks: chosen, before, build, after } = await plan(only);
    const tiers = after.flatMap((run) => run.tiers);
    const needsBrowser = tiers.some((tier) => withBrowser.includes(tier));
    const env = tiers.length
      ? await during(say, 'Providing services', () => provide(needsBrowser, stops))
      : process.env;
    const results = [];
    const phase = async (text, work) => {
      if (stops.isStopping()) return;
      say(`Phase ${text}`);
      results.push(...(await work()));
    };
    const tests = (run) => phase(run.tiers.join(', '), async () => (await runJest(run, { extra, env, folder })).rows);
    await twoAtATime(chosen, (check) => phase(check.name, () => runCheck(check)));
    for (const run of before) await tests(run);
    if (build) await phase('build', runBuild);
    for (const run of after) await tests(run);
    if (stops.isStopping()) return;
    process.exitCode = summary(results) ? 0 : 1;
  } finally {
    if (!stops.isStopping()) await stops.stop();
  }
}

if (process.argv.includes('--help')) console.log(help);
else {
  await runTool(main);
  process.exit();
}
