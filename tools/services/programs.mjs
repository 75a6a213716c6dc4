/** Finds the programs that the private services and the browser tests are made of. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders where servers live although an ordinary user's PATH does not name them. */
const serverFolders = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/bin',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
];

/** PATH first, then the usual places of servers. */
export const programFolders = (env = process.env) => [...(env.PATH ?? '').split(':').filter(Boolean), ...serverFolders];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false; // not there, or not ours to run: both mean "look further"
  }
}

/** The first of `names` found in `folders` (folder by folder), or undefined. */
export function findProgram(names, folders = programFolders()) {
  for (const folder of folders) {
    for (const name of names) if (isProgram(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

/** What `program --version` prints, empty when it does not run. `argv0` is the name it is started under. */
function versionOf(program, argv0) {
  const answer = spawnSync(program, ['--version'], { argv0, encoding: 'utf8', timeout: 10_000 });
  return answer.status === 0 ? answer.stdout : '';
}

/**
 * MariaDB's server and its installer, or undefined. A `mysqld` that is Oracle's MySQL is passed over: its data folder
 * is made in another way and the product is tested on MariaDB.
 */
export function findMariaDb(folders = programFolders()) {
  const server = findProgram(['mariadbd', 'mysqld'], folders);
  const installer = findProgram(['mariadb-install-db', 'mysql_install_db'], folders);
  if (!server || !installer || !versionOf(server).includes('MariaDB')) return undefined;
  return { server, installer };
}

/**
 * A Redis or Valkey server, or undefined. Debian's `redis-tools` holds the server too, without the command: the one
 * binary looks at the name it was started under, so `redis-check-rdb` started as `redis-server` is the server.
 */
export function findRedis(folders = programFolders()) {
  const server = findProgram(['redis-server', 'valkey-server'], folders);
  if (server) return { server, argv0: server };
  const twin = findProgram(['redis-check-rdb'], folders);
  if (twin && /server v=/.test(versionOf(twin, 'redis-server'))) return { server: twin, argv0: 'redis-server' };
  return undefined;
}
