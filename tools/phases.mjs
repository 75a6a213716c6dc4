/** What `npm test` and `npm run check` are made of. */
import { inRoot } from './paths.mjs';

const minutes = (count) => count * 60_000;
const bin = (name) => inRoot('node_modules/.bin', name);
const npm = (script, ...extra) => ['npm', ['run', '--silent', script, ...(extra.length ? ['--', ...extra] : [])]];
/** What a checker remembers between runs; it goes with node_modules. */
const cache = (name) => inRoot('node_modules/.cache', name);
/** TypeScript 7 by name: "tsc" alone may be the 6 that svelte-check and Swagger still ask for. */
const nativeTsc = inRoot('node_modules/@typescript/native/bin/tsc');
const svelteCheck = '--fail-on-warnings --incremental --tsgo';

/** Checks without tests: each counts as one. `in` is the folder it runs in. */
export const checks = [
  { name: 'lock', run: [process.execPath, ['tools/check-lock.mjs']], limit: minutes(1) },
  { name: 'format', run: npm('format:check', '--cache', '--cache-location', cache('format')), limit: minutes(3) },
  { name: 'lint', run: npm('lint'), limit: minutes(3) },
  {
    name: 'types',
    run: [
      process.execPath,
      [nativeTsc, '--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', cache('types.tsbuildinfo')],
    ],
    limit: minutes(4),
  },
  {
    name: 'web types',
    run: ['/bin/sh', ['-c', `"${bin('svelte-kit')}" sync && exec "${bin('svelte-check')}" ${svelteCheck}`]],
    in: 'apps/web',
    limit: minutes(4),
  },
];

/**
 * Runs of Jest with the tiers of jest.config.mjs that share one. Its files share the workers too, so that one that waits
 * (most of `faults` does) leaves the processors to the others; where answers are timed, nothing else runs.
 */
const jestRuns = [
  { tiers: ['unit', 'architecture'], workers: 2, limit: minutes(5) },
  { tiers: ['proofs', 'medium', 'e2e', 'faults'], workers: 3, limit: minutes(25) },
  { tiers: ['crowd'], workers: 1, limit: minutes(5) },
];

/** What must be there before a tier can run. */
export const withoutServices = ['unit', 'architecture', 'proofs'];
export const withBrowser = ['e2e'];

/** The runs with those of their tiers that are wanted. @throws when a tier of jest.config.mjs has no run */
export async function jestRunsOf(isWanted) {
  const { default: config } = await import(inRoot('jest.config.mjs'));
  const homeless = config.projects.find(({ displayName: name }) => !jestRuns.some(({ tiers }) => tiers.includes(name)));
  if (homeless) throw new Error(`tools/phases.mjs has no run for the tests of ${homeless.displayName}`);
  return jestRuns.map((run) => ({ ...run, tiers: run.tiers.filter(isWanted) })).filter(({ tiers }) => tiers.length > 0);
}

/** The tier of a file of tests, as jest.config.mjs has it. */
export function tierOf(file) {
  const [, folder] = /^tests\/(\w+)\//.exec(file) ?? [];
  return folder ?? (file.endsWith('.proof.spec.ts') ? 'proofs' : 'unit');
}

export const jestProgram = inRoot('node_modules/jest/bin/jest.js');
