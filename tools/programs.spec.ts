import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differs } from './packages.mjs';
import { chooseServices } from './services/choice.mjs';
import { findMariaDb, findProgram, findRedis } from './services/programs.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onderling-programs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A stand-in that answers `--version`; `zero` is the name under which it was started. */
function program(name: string, says: string, mode = 0o755): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho "${says}"\n`);
  chmodSync(file, mode);
  return file;
}

describe('looking for servers', () => {
  it('finds MariaDB under both names, with its installer', () => {
    const server = program('mysqld', 'mysqld  Ver 10.11.19-MariaDB');
    const installer = program('mysql_install_db', '');
    expect(findMariaDb([folder])).toEqual({ server, installer });
  });

  it('passes MySQL over, a server without its installer and a file that may not be run', () => {
    program('mysqld', 'mysqld  Ver 8.0.40 for Linux');
    expect(findMariaDb([folder])).toBeUndefined();
    program('mysql_install_db', '');
    expect(findMariaDb([folder])).toBeUndefined();
    program('redis-server', '', 0o644);
    expect(findRedis([folder])).toBeUndefined();
  });

  it('takes redis-server, else valkey-server, else the twin that Debian puts in redis-tools', () => {
    const twin = program('redis-check-rdb', 'Redis server v=7.0.15');
    expect(findRedis([folder])).toEqual({ server: twin, argv0: 'redis-server' });
    const valkey = program('valkey-server', 'Valkey server v=8');
    expect(findRedis([folder])).toEqual({ server: valkey, argv0: valkey });
    const redis = program('redis-server', 'Redis server v=7');
    expect(findRedis([folder])).toEqual({ server: redis, argv0: redis });
  });

  it('does not take a twin that only checks files', () => {
    program('redis-check-rdb', 'redis-check-rdb 8.0');
    expect(findRedis([folder])).toBeUndefined();
  });

  it('leads to installing when the servers are hidden from a root on Debian', () => {
    const facts = { mariaDb: Boolean(findMariaDb([folder])), redis: Boolean(findRedis([folder])) };
    const rest = { databaseGiven: false, redisGiven: false, mayInstall: true, docker: false };
    expect(chooseServices({ ...facts, ...rest })).toMatchObject({ kind: 'install' });
    expect(findProgram(['sh'], [folder, '/bin'])).toBe('/bin/sh');
  });
});

describe('the packages', () => {
  const locked = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it('are current when all versions are there; those for other platforms may be missing', () => {
    expect(differs(locked, { 'node_modules/a': { version: '1.0.0' } })).toBe(false);
  });

  it('are stale when one is missing or has another version', () => {
    expect(differs(locked, {})).toBe(true);
    expect(differs(locked, { 'node_modules/a': { version: '1.0.1' } })).toBe(true);
  });
});
