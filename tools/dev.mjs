#!/usr/bin/env node
/**
 * `npm run dev`: one address (vite, with hot reload), the server behind it restarted at every change, on the same private
 * services as `npm start`.
 */
import './node-version.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { launchNote, stopList } from './launch.mjs';
import { ensurePackages } from './packages.mjs';
import { dataFolder, inRoot, root, serverEntry } from './paths.mjs';
import { runTool } from './problem.mjs';
import { sayOn } from './progress.mjs';
import { takeFolder } from './running.mjs';
import { freePort } from './services.mjs';
import { guard, stopChild } from './services/processes.mjs';
import { decideServices, startPrivate } from './services/provide.mjs';
import { checkPort, serverEnvironment } from './settings.mjs';

const say = sayOn(process.stdout);
const bin = (name) => inRoot('node_modules/.bin', name);
const compile = ['apps/server', 'libs', '-d', 'dist'];

/** Starts a part, prints its lines with its name in front, and ends everything when it ends. */
function part(stops, name, command, args, options) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
  const callOff = guard(child.pid);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      for (const line of String(bytes).split('\n')) if (line.trim()) console.log(`[${name}] ${line}`);
    });
  }
  child.once('exit', async () => {
    callOff();
    if (stops.isStopping()) return;
    await stops.stop();
    process.exit(1);
  });
  stops.add(() => stopChild(child));
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
    spawnSync(bin('swc'), [...compile, '--quiet'], { stdio: 'inherit' });
    part(stops, 'build', bin('swc'), [...compile, '--watch'], {});
    const watching = ['--watch', '--watch-preserve-output', '--enable-source-maps', serverEntry];
    part(stops, 'server', process.execPath, watching, { env });
    part(stops, 'web', bin('vite'), ['dev', '--port', settings.PORT, '--strictPort', '--host', '127.0.0.1'], {
      cwd: inRoot('apps/web'),
      env: { ...process.env, API_URL: `http://127.0.0.1:${api}` },
    });
  } catch (error) {
    if (stops.isStopping()) return;
    await stops.stop();
    throw error;
  }
}

await runTool(main);
