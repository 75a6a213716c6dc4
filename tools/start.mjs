#!/usr/bin/env node
/** `npm start`: from a fresh clone to a running site; see --help. */
import './node-version.mjs';
import { launchNote, startServer, stopList } from './launch.mjs';
import { ensureBuilt } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { dataFolder, root, serverEntry } from './paths.mjs';
import { Problem, runTool } from './problem.mjs';
import { sayOn } from './progress.mjs';
import { takeFolder } from './running.mjs';
import { checkDatabase, checkRedis, setting } from './services/given.mjs';
import { keepRunning } from './services/keep-running.mjs';
import { decideServices, startPrivate } from './services/provide.mjs';
import { checkPort, modeOf, portOf, readOwn, serverEnvironment } from './settings.mjs';

const help = `npm start — starts Onderling on this machine

Installs the packages if needed, builds what is stale, finds a database and Redis, and starts the site.
The services are, in this order: DATABASE_URL and REDIS_URL; the installed MariaDB and Redis as private
instances under .data/; the same, installed first (Debian, as root); Docker.

  PORT=3000          the port of the site
  HOST=127.0.0.1     the address it listens on (0.0.0.0: reachable from other machines)
  MODE=demo          demo or production; demo is the standard on private instances only
  DATABASE_URL       mysql://user:password@host:3306/onderling
  REDIS_URL          redis://host:6379

Ctrl-C stops everything it started. Removing .data/ starts afresh. All settings: README.md.`;

const say = sayOn(process.stdout);

/** Addresses of one's own are tried first; private instances start while the packages are installed and built. */
async function prepare(choice, stops, folder) {
  const packagesAndBuild = async () => {
    await ensurePackages(say);
    if (choice.kind === 'given') {
      await checkDatabase(setting(process.env, 'DATABASE_URL'));
      await checkRedis(setting(process.env, 'REDIS_URL'));
    }
    await ensureBuilt(say);
  };
  const services = async () => {
    if (choice.kind === 'given') return undefined;
    const started = await startPrivate(say, choice, dataFolder);
    stops.add(started.stop);
    folder.note({ servers: launchNote({ services: started }).servers });
    say('MariaDB and Redis are ready');
    return started;
  };
  const [, started] = await Promise.all([packagesAndBuild(), services()]);
  return started;
}

async function start() {
  process.chdir(root);
  const choice = decideServices(say);
  const given = readOwn(process.env);
  const mode = modeOf(choice.kind, given);
  const port = portOf(given);
  const stops = stopList(say);
  const folder = await takeFolder(dataFolder, `npm start, port ${port}`);
  stops.add(folder.release);
  let services;
  let env;
  try {
    await checkPort({ PORT: port, HOST: given.HOST, MODE: mode });
    services = await prepare(choice, stops, folder);
    env = serverEnvironment({ env: given, kind: choice.kind, services, dataFolder });
  } catch (error) {
    if (stops.isStopping()) return; // the signal's own stop is on its way and ends the process
    await stops.stop();
    throw error;
  }
  say(`Starting the server (mode ${mode})`);
  const server = startServer(['--enable-source-maps', serverEntry], env);
  stops.add(server.stop);
  const note = () => folder.note(launchNote({ services, mode, port, server: server.child }));
  note();
  keepRunning(services?.servers ?? [], { say, stops, changed: note });
  const end = await server.ended;
  if (stops.isStopping()) return;
  await stops.stop();
  throw new Problem(`The server has stopped by itself (${end}). What it said stands above.`);
}

if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(help);
else await runTool(start);
