/** A private MariaDB server on the loopback address, with its data in one folder. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Problem } from '../problem.mjs';
import { freePort, greets, guard, processToken, stopChild, untilReady } from './processes.mjs';
import { findMariaDb } from './programs.mjs';

/** Throw-away data need not survive a power cut: no flush at commit, no double write. */
const fastSettings = [
  '--innodb-flush-log-at-trx-commit=0',
  '--sync-binlog=0',
  '--skip-innodb-doublewrite',
  '--innodb-flush-method=nosync',
];

/**
 * MariaDB refuses to run as root unless told to. It runs as `mysql` where that user exists and can reach the folder,
 * else as root itself (Debian's -core packages do not make the user).
 */
function serverUser(folder) {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag) => Number(spawnSync('id', [flag, 'mysql'], { encoding: 'utf8' }).stdout || NaN);
  const [uid, gid] = [id('-u'), id('-g')];
  const reaches =
    Number.isInteger(uid) && spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid }).status === 0;
  return reaches ? { name: 'mysql', uid, gid } : { name: 'root', uid: 0, gid: 0 };
}

function giveTo(owner, folder) {
  if (owner && lstatSync(folder).uid !== owner.uid) spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder]);
}

/** Makes the system tables beside the data folder and moves them in place at the end: half a folder never counts. */
function createData(programs, data, common) {
  const draft = `${data}.new`;
  rmSync(draft, { recursive: true, force: true });
  const made = spawnSync(
    programs.installer,
    [
      ...common,
      `--datadir=${draft}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--skip-name-resolve',
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Problem(`MariaDB could not make its data in ${data}: ${made.stderr || made.stdout}`);
  renameSync(draft, data);
}

/** Run by the server before it answers anyone, at every start, so a start cut short is made good by the next one. */
const setup = ({ user, password, database, admin }) =>
  [
    ...(database
      ? [`CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`]
      : []),
    `CREATE USER IF NOT EXISTS '${user}'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    `GRANT ALL ON ${admin ? '*' : `\`${database}\``}.* TO '${user}'@'127.0.0.1';`,
  ].join('\n') + '\n';

/**
 * Starts (and at first use makes) the server.
 * @param o dir: its folder; port: free one when absent; fast: throw-away data; admin: the user may make databases;
 *          database: made when given; disposable: a folder removed with the server when this process is killed
 */
export async function startMariaDb(o) {
  const { user = 'app', password = 'app', database, admin = false, fast = false } = o;
  const programs = o.programs ?? findMariaDb();
  if (!programs) throw new Problem('MariaDB is not installed: install mariadb-server.');
  const dir = resolve(o.dir);
  mkdirSync(dir, { recursive: true });
  const run = mkdtempSync(join(tmpdir(), 'onderling-db-')); // a socket's path may have 107 bytes at most
  const owner = serverUser(dir);
  giveTo(owner, dir);
  if (owner) chownSync(run, owner.uid, owner.gid);
  // Temporary files of its own: servers of different containers that share /tmp would take each other's.
  const common = ['--no-defaults', ...(owner ? [`--user=${owner.name}`] : []), `--tmpdir=${run}`];
  const data = join(dir, 'data');
  const fresh = !existsSync(data);
  if (fresh) createData(programs, data, common);
  const port = o.port ?? (await freePort());
  const log = join(dir, 'mariadbd.log');
  const initFile = join(run, 'setup.sql');
  writeFileSync(initFile, setup({ user, password, database, admin }), { mode: 0o644 });
  const output = openSync(log, 'a');
  const child = spawn(
    programs.server,
    [
      ...common,
      `--datadir=${data}`,
      `--socket=${join(run, 's')}`,
      `--pid-file=${join(run, 'pid')}`,
      `--init-file=${initFile}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_unicode_ci',
      '--default-time-zone=+00:00',
      '--transaction-isolation=READ-COMMITTED',
      '--innodb-buffer-pool-size=128M',
      '--innodb-log-file-size=32M',
      '--max-connections=200',
      '--performance-schema=OFF',
      ...(fast ? fastSettings : []),
    ],
    { stdio: ['ignore', output, output], detached: true }, // a terminal's Ctrl-C is for us alone
  );
  closeSync(output);
  const callOff = guard(child.pid, run, o.disposable);
  child.unref();
  const cleanUp = () => {
    callOff();
    rmSync(run, { recursive: true, force: true });
  };
  child.once('exit', cleanUp);
  child.once('error', cleanUp);
  await untilReady({
    name: 'MariaDB',
    child,
    log,
    probe: () => greets({ port, accept: (bytes) => bytes[4] === 10 }), // protocol version 10 of the greeting
  });
  return {
    name: 'MariaDB',
    child,
    port,
    log,
    fresh,
    pid: child.pid,
    token: processToken(child.pid),
    url: `mysql://${user}:${password}@127.0.0.1:${port}/${database ?? ''}`,
    restart: () => startMariaDb({ ...o, port }),
    stop: () => stopChild(child),
  };
}
