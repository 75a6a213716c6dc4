#!/usr/bin/env node
/**
 * `npm run dev`: one address (vite, with hot reload), the server behind it restarted at every change, on the same private
 * services as `npm start`.
 */
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { launchNote, stopList } from './launch.mjs';
import { ensurePackages } from './packages.mjs';
import { dataFolder, inRoot, root, serverEntry } from './paths.mjs';
import { runTool } from './problem.mjs';
import { sayOn } from './progress.mjs';
import { run } from './run.mjs';
import { takeFolder } from './running.mjs';
import { freePort } from './services.mjs';
import { guard, stopChild } from './services/processes.mjs';
import { decideServices, startPrivate } from './services/provide.mjs';
import { checkPort, serverEnvironment } from './settings.mjs';

const say = sayOn(process.stdout);
const bin = (name) => inRoot('node_modules/.bin', name);

/** Starts a part and prints its lines with its name in front. */
function part(name, command, args, options) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
  child.once('exit', guard(child.pid));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      for (const line of String(bytes).split('\n')) if (line.trim()) console.log(`[${name}] ${line}`);
    });
  }
  return child;
}

/** Compiles all sources (under a second). @returns whether it went well; the compiler says why not */
async function compile() {
  const done = await run(bin('swc'), ['apps/server', 'libs', '-d', 'dist', '--quiet'], { cwd: root });
  if (done.code !== 0) console.log(done.output.trimEnd());
  return done.code === 0;
}

/** Calls `changed` after the last of a row of saved sources, and again when more come while it works. */
function watchSources(changed) {
  let timer;
  let busy = Promise.resolve();
  const later = (_event, file) => {
    if (!file?.endsWith('.ts') || file.endsWith('.spec.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(() => (busy = busy.then(changed)), 150);
  };
  for (const folder of ['apps/server', 'libs']) watch(inRoot(folder), { recursive: true }, later);
}

/** The server, compiled and started again at every change; it stays as it was when the sources do not compile. */
async function keepServer(stops, env) {
  const start = () => part('server', process.execPath, ['--enable-source-maps', serverEntry], { env });
  await compile();
  let server = start();
  stops.add(() => stopChild(server));
  watchSources(async () => {
    if (!(await compile()) || stops.isStopping()) return;
    say('Starting the server again');
    await stopChild(server);
    if (!stops.isStopping()) server = start();
  });
}

async function main() {
  process.chdir(root);
  const choice = decideServices(say);
  const stops = stopList(say);
  const folder = await takeFolder(dataFolder, 'npm run dev');
  stops.add(folder.release);
  try {
    await ensurePackages(say);
    const services = choice.kind === 'given' ? undefined : await startPrivate(say, choice, dataFolder);
    if (services) stops.add(services.stop);
    const settings = serverEnvironment({ env: process.env, kind: choice.kind, services, dataFolder });
    await checkPort(settings);
    folder.note(launchNote({ services, mode: settings.MODE, port: settings.PORT }));
    const api = String(await freePort());
    const env = {
      PUBLIC_URL: `http://localhost:${settings.PORT}`,
      ROLES: 'api,matcher,courier',
      ...settings,
      NODE_ENV: 'development',
      PORT: api,
    };
    await keepServer(stops, env);
    const web = part('web', bin('vite'), ['dev', '--port', settings.PORT, '--strictPort', '--host', '127.0.0.1'], {
      cwd: inRoot('apps/web'),
      env: { ...process.env, API_URL: `http://127.0.0.1:${api}` },
    });
    stops.add(() => stopChild(web));
  } catch (error) {
    if (stops.isStopping()) return;
    await stops.stop();
    throw error;
  }
}

await runTool(main);
