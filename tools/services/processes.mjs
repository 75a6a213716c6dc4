/** Small tools around child processes and ports, shared by the private services and the launcher. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';

export const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** A port of the loopback address that was free a moment ago. */
export const freePort = () =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** Speaks just enough of a protocol to know that the server answers, not only that its port is open. */
export const greets = ({ port, host = '127.0.0.1', send, accept }) =>
  new Promise((done) => {
    const socket = createConnection({ host, port });
    const end = (answer) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(500, () => end(false));
    socket.on('error', () => end(false));
    socket.on('connect', () => send && socket.write(send));
    socket.on('data', (bytes) => end(accept(bytes)));
  });

export const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Waits until `probe` answers true; fails when the process ends first or the time is up. */
export async function untilReady({ name, child, probe, log, limit = 60_000 }) {
  const deadline = Date.now() + limit;
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error(`${name} ended before it was ready; its log is ${log}`);
    if (await probe()) return;
    await sleep(20);
  }
  throw new Error(`${name} was not ready after ${limit / 1000} s; its log is ${log}`);
}

/** Asks a child to stop and waits for it; kills it when it takes longer than `limit` ms. */
export function stopChild(child, limit = 15_000, signal = 'SIGTERM') {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((done) => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), limit);
    child.once('exit', () => {
      clearTimeout(impatience);
      done();
    });
    child.kill(signal);
  });
}

/**
 * Ends the process `pid` when this process disappears without having stopped it itself, a kill -9 included: the guard
 * waits on a pipe that only we hold open. `remove` names folders of ours that then go too.
 * Returns the function that calls the guard off.
 */
export function guard(pid, ...remove) {
  const script =
    'read -r word; [ "$word" = done ] && exit 0; pid=$1; shift; kill -TERM "$pid" 2>/dev/null; ' +
    'for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$pid" 2>/dev/null || break; sleep 1; done; ' +
    'kill -KILL "$pid" 2>/dev/null; rm -rf "$@"; exit 0';
  const child = spawn('/bin/sh', ['-c', script, 'guard', String(pid), ...remove.filter(Boolean)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  child.stdin.on('error', () => child.unref()); // the guard has ended: nothing is left to tell it
  child.unref();
  child.stdin.unref();
  return () => child.stdin.end('done\n');
}

/** Tells one process from a later one with the same pid: its start time. Undefined when there is no such process. */
export function processToken(pid) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined;
  }
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? undefined : fields[19]; // field 22 of proc(5), counted after the name
  } catch {
    return undefined; // no such process
  }
}

export const isRunning = ({ pid, token }) => token !== undefined && processToken(pid) === token;

/** Ends a process that an earlier, killed run of ours left behind. */
export async function endLeftover(left, limit = 5_000) {
  const deadline = Date.now() + limit;
  for (let signal = 'SIGTERM'; isRunning(left); await sleep(50)) {
    if (Date.now() > deadline) signal = 'SIGKILL';
    process.kill(left.pid, signal);
  }
}
