#!/usr/bin/env node
/**
 * `npm run cli -- <command>`: the command line on the same services as the site. It uses those of a running `npm start`,
 * else starts the private instances for as long as the command lasts. Only the command writes to stdout.
 */
import './node-version.mjs';
import { launchNote, startServer, stopList } from './launch.mjs';
import { ensureBuilt } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { commandEntry, dataFolder, root } from './paths.mjs';
import { runTool } from './problem.mjs';
import { sayOn } from './progress.mjs';
import { takeFolder, whoRuns } from './running.mjs';
import { checkDatabase, checkRedis, setting } from './services/given.mjs';
import { decideServices, startPrivate } from './services/provide.mjs';
import { serverEnvironment } from './settings.mjs';

const say = sayOn(process.stderr);
const silent = () => undefined;
const args = process.argv.slice(2);

/** These work on files alone, or only explain. */
const needsServices =
  args.length > 0 && !['match', 'help'].includes(args[0]) && !args.includes('--help') && !args.includes('-h');

async function provide(stops) {
  const running = whoRuns(dataFolder);
  if (running?.databaseUrl && !process.env.DATABASE_URL) {
    return { kind: 'installed', services: running, extra: { MODE: running.mode, PORT: String(running.port) } };
  }
  const choice = decideServices(silent);
  if (choice.kind === 'given') {
    await checkDatabase(setting(process.env, 'DATABASE_URL'));
    await checkRedis(setting(process.env, 'REDIS_URL'));
    return { kind: 'given' };
  }
  const folder = await takeFolder(dataFolder, `the command ${args.join(' ')}`);
  stops.add(folder.release);
  const services = await startPrivate(say, choice, dataFolder);
  stops.add(services.stop);
  folder.note(launchNote({ services }));
  return { kind: choice.kind, services };
}

async function main() {
  const caller = process.cwd();
  process.chdir(root);
  const stops = stopList(say);
  try {
    await ensurePackages(say);
    await ensureBuilt(say, ['server']);
    const { extra, ...provided } = needsServices ? await provide(stops) : { kind: 'none' };
    const env = needsServices
      ? serverEnvironment({ env: { ...process.env, ...extra }, dataFolder, ...provided })
      : process.env;
    process.chdir(process.env.INIT_CWD ?? caller); // paths in the arguments are the caller's
    const command = startServer(['--enable-source-maps', commandEntry, ...args], { LOG_LEVEL: 'warn', ...env });
    stops.add(command.stop);
    const code = await command.ended;
    if (stops.isStopping()) return;
    process.exitCode = typeof code === 'number' ? code : 1;
  } finally {
    if (!stops.isStopping()) await stops.stop();
  }
}

await runTool(main);
process.exit();
