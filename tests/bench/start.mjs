#!/usr/bin/env node
/**
 * `npm run bench:start`: what a newcomer waits for. A fresh clone of HEAD, an empty npm cache and no data; from `npm start`
 * to the first 200 of the catalogue page, with the phases the launcher prints; then a second start, and the built server
 * alone to /readyz. Downloading packages is measured apart: the same installation from a full cache is subtracted.
 * Prints one JSON line at the end with the verdict on each bar; ends with 1 when one is missed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startServices } from '../../tools/services.mjs';
import { sleep, stopChild } from '../../tools/services/processes.mjs';

const root = new URL('../..', import.meta.url).pathname;
/** The catalogue page, and the bars in seconds. */
const cataloguePath = '/courses';
const bars = { firstPage: 180, secondStart: 15, readyz: 5 };
const limit = 15 * 60_000;

const folder = mkdtempSync(join(tmpdir(), 'onderling-bench-'));
const clone = join(folder, 'clone');
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_|DATABASE_URL|REDIS_URL|MODE|HOST|PORT|PUBLIC_URL)/i.test(name),
  ),
);
env.npm_config_cache = join(folder, 'npm-cache');

const loadBefore = Math.round((loadavg()[0] ?? 0) * 10) / 10; // a busy machine measures its other work too
const seconds = (since) => Math.round((performance.now() - since) / 100) / 10;

/** Asks until the answer is 200. @returns the bytes of the page */
async function until200(url, child) {
  const deadline = performance.now() + limit;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('It stopped before it answered.');
    if (performance.now() > deadline) throw new Error(`${url} did not answer 200 in ${limit / 60_000} minutes.`);
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(20_000) }).catch(() => undefined);
    if (answer?.status === 200) return (await answer.text()).length;
    await sleep(100);
  }
}

/** Runs something until a page answers, says how long that took, and stops it with one Ctrl-C. */
async function timed(command, args, options, url) {
  const since = performance.now();
  const child = spawn(command, args, { cwd: clone, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  try {
    const bytes = await until200(url, child);
    return { took: seconds(since), bytes };
  } finally {
    await stopChild(child, 40_000, 'SIGINT');
  }
}

function step(text, command, args, cwd = clone) {
  const since = performance.now();
  const done = spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: limit });
  if (done.status !== 0) throw new Error(`${text} failed: ${done.stderr}`);
  console.log(`${text}: ${seconds(since)} s`);
  return seconds(since);
}

async function builtServer() {
  const services = await startServices(join(clone, '.data'), { database: 'onderling' });
  const port = String(await freePort());
  const secret = readFileSync(join(clone, '.data/secret'), 'utf8');
  const addresses = { DATABASE_URL: services.database.url, REDIS_URL: services.redis.url };
  const settings = { ...env, ...addresses, PORT: port, MODE: 'demo', SECRET_KEY: secret, NODE_ENV: 'production' };
  try {
    const args = ['--enable-source-maps', 'dist/apps/server/src/main.js'];
    return (await timed(process.execPath, args, { env: settings }, `http://127.0.0.1:${port}/readyz`)).took;
  } finally {
    await services.stop();
  }
}

async function bench() {
  const cloning = step('Clone', 'git', ['clone', '--quiet', root, clone], folder);
  const port = String(await freePort());
  const page = `http://127.0.0.1:${port}${cataloguePath}`;
  const starting = { env: { ...env, PORT: port } };
  console.log('First start, npm cache empty');
  const first = await timed(process.execPath, ['tools/start.mjs'], starting, page);
  console.log(`First 200 of ${cataloguePath} after ${first.took} s (${first.bytes} bytes)`);
  console.log('Second start');
  const second = await timed(process.execPath, ['tools/start.mjs'], starting, page);
  console.log(`Second start: ${second.took} s`);
  const readyz = await builtServer();
  console.log(`Built server to /readyz: ${readyz} s`);
  rmSync(join(clone, 'node_modules'), { recursive: true });
  const install = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const cached = step('npm ci from the full cache', 'npm', [...install, '--offline']);
  rmSync(join(clone, 'node_modules'), { recursive: true });
  rmSync(env.npm_config_cache, { recursive: true });
  const uncached = step('npm ci with an empty cache', 'npm', install);
  const measured = { firstPage: Math.round((cloning + first.took) * 10) / 10, secondStart: second.took, readyz };
  const verdict = Object.entries(bars).map(([name, bar]) => [name, measured[name] <= bar ? 'met' : 'missed']);
  const result = {
    ...measured,
    downloadOfPackages: Math.max(0, Math.round((uncached - cached) * 10) / 10),
    cores: cpus().length,
    loadBefore,
    node: process.version,
    bars,
    verdict: Object.fromEntries(verdict),
  };
  console.log(JSON.stringify(result));
  process.exitCode = verdict.every(([, word]) => word === 'met') ? 0 : 1;
}

try {
  await bench();
} finally {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}
