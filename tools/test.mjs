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
import { checks, jestTiers } from './phases.mjs';
import { runTier } from './jest-phase.mjs';
import { Problem, runTool } from './problem.mjs';
import { during, elapsed, sayOn } from './progress.mjs';
import { lastLines, run, twoAtATime } from './run.mjs';
import { provideChromium } from './services/chromium.mjs';
import { decideServices, startChosen } from './services/provide.mjs';
import { startTestServices } from './services.mjs';

const help = `npm test — all checks and tests, from a fresh clone, with throw-away services

  npm test -- --only unit,medium    only these phases
  npm test -- --only e2e accept     what follows goes to Jest (a path, -t name, …)

Phases: lock, format, lint, types, web types, unit, architecture, build, medium, e2e, faults.
CHROME_PATH is the browser for the browser tests. The last line reads "N passed, N failed".`;

const say = sayOn(process.stdout);

/** `--only a,b` and the rest for Jest. */
function readArguments(args) {
  const at = args.indexOf('--only');
  if (at < 0) return { only: undefined, extra: args };
  const only = (args[at + 1] ?? '').split(',').filter(Boolean);
  return { only, extra: args.filter((_one, index) => index !== at && index !== at + 1) };
}

async function runCheck(check) {
  const [command, args] = check.run;
  const done = await run(command, args, { cwd: inRoot(check.in ?? ''), limit: check.limit });
  const good = done.code === 0;
  if (!good) console.log(done.output.trimEnd());
  const failures = good ? [] : [done.timedOut ? 'stopped at its time limit' : lastLines(done.output, 1)];
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0, failures, seconds: done.seconds };
}

async function runBuild() {
  const began = performance.now();
  await ensureBuilt(say);
  return { passed: 1, failed: 0, skipped: 0, failures: [], seconds: (performance.now() - began) / 1000 };
}

/** Services and browser for the tiers that need them, and the environment that tells the tests where they are. */
async function provide(tiers, stops) {
  const choice = decideServices(say, {}); // the tests never touch the database of DATABASE_URL
  const services = await startChosen(say, choice, inRoot('.data'), startTestServices);
  stops.add(services.stop);
  const env = { ...process.env, TEST_DATABASE_URL: services.databaseUrl, TEST_REDIS_URL: services.redisUrl };
  if (tiers.some((tier) => tier.browser)) env.CHROME_PATH = await provideChromium(say);
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'MODE', 'PORT', 'HOST', 'PUBLIC_URL', 'NODE_ENV']) delete env[name];
  return env;
}

async function plan(only) {
  const tiers = await jestTiers();
  const fast = ['unit', 'architecture'];
  const all = [
    ...checks.map((check) => ({ ...check, isCheck: true, work: () => runCheck(check) })),
    ...tiers.filter(({ name }) => fast.includes(name)).map((tier) => ({ ...tier, tier })),
    { name: 'build', work: runBuild },
    ...tiers.filter(({ name }) => !fast.includes(name)).map((tier) => ({ ...tier, tier })),
  ];
  const unknown = only?.find((name) => !all.some((phase) => phase.name === name));
  if (unknown) throw new Problem(`There is no phase ${unknown}; there are: ${all.map(({ name }) => name).join(', ')}.`);
  return all.filter(({ name }) => !only || only.includes(name));
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
    const phases = await plan(only);
    const tiers = phases.flatMap(({ tier }) => tier ?? []);
    const needServices = tiers.some(({ name }) => name !== 'unit');
    const env = needServices ? await during(say, 'Providing services', () => provide(tiers, stops)) : process.env;
    const runPhase = async ({ name, tier, work }) => {
      if (stops.isStopping()) return undefined;
      say(`Phase ${name}`);
      return { name, ...(await (tier ? runTier(tier, { extra, env, folder }) : work())) };
    };
    const results = await twoAtATime(
      phases.filter(({ isCheck }) => isCheck),
      runPhase,
    );
    for (const phase of phases) if (!phase.isCheck) results.push(await runPhase(phase)); // alone: timing counts
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
