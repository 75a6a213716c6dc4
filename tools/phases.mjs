/** What `npm test` and `npm run check` are made of. */
import { inRoot } from './paths.mjs';

const minutes = (count) => count * 60_000;
const bin = (name) => inRoot('node_modules/.bin', name);
const npm = (script, ...extra) => ['npm', ['run', '--silent', script, ...(extra.length ? ['--', ...extra] : [])]];
/** What a checker remembers between runs; it goes with node_modules. */
const cache = (name) => inRoot('node_modules/.cache', name);

/** Checks without tests: each counts as one. `in` is the folder it runs in. */
export const checks = [
  { name: 'lock', run: [process.execPath, ['tools/check-lock.mjs']], limit: minutes(1) },
  { name: 'format', run: npm('format:check', '--cache', '--cache-location', cache('prettier')), limit: minutes(3) },
  { name: 'lint', run: npm('lint'), limit: minutes(3) },
  {
    name: 'types',
    run: [bin('tsc'), ['--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', cache('types.tsbuildinfo')]],
    limit: minutes(4),
  },
  {
    name: 'web types',
    run: ['/bin/sh', ['-c', `"${bin('svelte-kit')}" sync && exec "${bin('svelte-check')}" --fail-on-warnings`]],
    in: 'apps/web',
    limit: minutes(4),
  },
];

/** Time limits of the Jest projects (`jest.config.mjs` says which there are) and how they run. */
const tiers = {
  unit: { limit: minutes(5) },
  architecture: { limit: minutes(5) },
  medium: { limit: minutes(10) },
  e2e: { limit: minutes(20), alone: true, browser: true },
  accessibility: { limit: minutes(20), alone: true, browser: true },
  faults: { limit: minutes(20), alone: true },
};

/** The Jest projects in the order of jest.config.mjs. Timing counts in those that run alone: one file at a time. */
export async function jestTiers() {
  const { default: config } = await import(inRoot('jest.config.mjs'));
  return config.projects.map(({ displayName }) => ({
    name: displayName,
    ...(tiers[displayName] ?? { limit: minutes(20), alone: true, browser: true }),
  }));
}

export const jestProgram = inRoot('node_modules/jest/bin/jest.js');
