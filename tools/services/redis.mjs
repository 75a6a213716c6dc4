/** A private Redis (or Valkey) server on the loopback address, with its data in one folder. */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem } from '../problem.mjs';
import { freePort, greets, guard, processToken, stopChild, untilReady } from './processes.mjs';
import { findRedis } from './programs.mjs';

/**
 * Starts the server. `fast` keeps nothing on disk; otherwise it appends to a file, so that a restart keeps the queues
 * (the product survives without: Redis holds no truth).
 * @param o dir: its folder; port: free one when absent; disposable: a folder removed with it when this process is killed
 */
export async function startRedis(o) {
  const program = o.program ?? findRedis();
  if (!program) throw new Problem('Redis is not installed: install redis-server.');
  const dir = resolve(o.dir);
  mkdirSync(dir, { recursive: true });
  const port = o.port ?? (await freePort());
  const log = join(dir, 'redis.log');
  const settings = {
    port,
    bind: '127.0.0.1',
    dir,
    save: '',
    appendonly: o.fast ? 'no' : 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
    databases: 256,
    daemonize: 'no',
  };
  const output = openSync(log, 'a');
  const child = spawn(
    program.server,
    Object.entries(settings).flatMap(([key, value]) => [`--${key}`, String(value)]),
    { argv0: program.argv0, stdio: ['ignore', output, output], detached: true },
  );
  closeSync(output);
  const callOff = guard(child.pid, o.disposable);
  child.unref();
  child.once('exit', callOff);
  child.once('error', callOff);
  await untilReady({
    name: 'Redis',
    child,
    log,
    probe: () => greets({ port, send: 'PING\r\n', accept: (bytes) => bytes.toString().startsWith('+PONG') }),
  });
  return {
    name: 'Redis',
    child,
    port,
    log,
    pid: child.pid,
    token: processToken(child.pid),
    url: `redis://127.0.0.1:${port}`,
    restart: () => startRedis({ ...o, port }),
    stop: () => stopChild(child),
  };
}
