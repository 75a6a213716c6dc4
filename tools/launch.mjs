/** Starts the server as a child and stops everything that was started, in the right order, once. */
import { spawn } from 'node:child_process';
import { stopRuns } from './run.mjs';
import { guard, processToken, stopChild } from './services/processes.mjs';

/** The server promises to be gone within 30 s of SIGTERM; after that it is killed. */
const patience = 32_000;

/**
 * A list of stop functions, run from the last added to the first. The first signal runs it; a second one ends this
 * process at once, and the guards of what is still running end the rest.
 */
export function stopList(say) {
  const stops = [];
  let stopping;
  const stop = () =>
    (stopping ??= (async () => {
      await stopRuns();
      for (const one of stops.reverse()) await one();
    })());
  const onSignal = async () => {
    if (stopping) process.exit(130);
    say('Stopping (once more to force it)');
    await stop();
    say('Stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  if (process.env.npm_lifecycle_event) whenOrphaned(onSignal);
  process.stdout.on('error', () => undefined); // the terminal has gone; stopping goes on without it
  return { add: (one) => stops.push(one), stop, isStopping: () => stopping !== undefined };
}

/** npm does not pass a SIGTERM on to us: it and its shell end, and we are left behind. That counts as the signal. */
function whenOrphaned(stop) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    void stop();
  }, 500);
  watch.unref();
}

/** Runs a Node program of ours outside the terminal's process group: its Ctrl-C reaches the server through us alone. */
export function startServer(args, env) {
  const child = spawn(process.execPath, args, { env, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const callOff = guard(child.pid);
  child.once('exit', callOff);
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  return { child, ended, stop: () => stopChild(child, patience) };
}

/** What the record of a run tells others: which processes it started, and the addresses the command line uses. */
export function launchNote({ services, mode, port, server }) {
  const servers = (services?.servers ?? []).map(({ name, pid, token }) => ({ name, pid, token }));
  if (server) servers.push({ name: 'server', pid: server.pid, token: processToken(server.pid) });
  return { servers, mode, port, databaseUrl: services?.databaseUrl, redisUrl: services?.redisUrl };
}
