import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection as connect } from 'node:net';
import { createConnection } from 'mysql2/promise';
import { type PrivateServer, startMariaDb, startRedis } from '../../tools/services.mjs';

/** A fresh, empty database of one test file. */
export interface TestDatabase {
  /** `mysql://user:password@127.0.0.1:port/name`; its user may do everything in it. */
  readonly url: string;
  /** Call it in `afterAll`, after the application has closed its connections. */
  drop(): Promise<void>;
}

/** A Redis server of one test file, whose failures the test decides about. */
export interface TestRedis {
  /** `redis://127.0.0.1:port` */
  readonly url: string;
  /** FLUSHALL: every queue and counter is gone. */
  empty(): Promise<void>;
  /** kill -9. With nothing on disk, all its data is gone too. */
  kill(): Promise<void>;
  /** Starts it again, empty, on the same port. */
  restart(): Promise<void>;
  /** Changes a setting of the running server: `maxmemory`, `maxmemory-policy`. */
  set(name: string, value: string): Promise<void>;
  /** Stops it as it is: it accepts connections and says nothing. */
  freeze(): void;
  thaw(): void;
  /** Closes all connections of others, who come back by themselves. */
  hangUp(): Promise<void>;
  /** Call it in `afterAll`, after the application has closed its connections. */
  stop(): Promise<void>;
}

/** A MariaDB server of one test file, for tests in which the database vanishes. */
export interface TestDatabaseServer {
  readonly url: string;
  /** kill -9. What was committed survives on disk. */
  kill(): Promise<void>;
  /** Asks it to stop, as a maintenance does, and waits until it has. */
  shutDown(): Promise<void>;
  restart(): Promise<void>;
  /** Stops it as it is: it accepts connections and says nothing. */
  freeze(): void;
  /** Lets it go on where it was. */
  thaw(): void;
  stop(): Promise<void>;
}

const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'onderling-test-'));

/** The shared server of `npm test`, or a private one when a test file is run by hand. */
async function databaseServer(): Promise<{ url: string; release(): Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, release: () => Promise.resolve() };
  const dir = temporaryFolder();
  const server = await startMariaDb({ dir, fast: true, admin: true, disposable: dir });
  return {
    url: server.url,
    release: async () => {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const connection = await createConnection(url);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

let made = 0;

/** Makes a database of its own for the calling test file, without tables. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await databaseServer();
  made += 1;
  const name = `test_${process.pid}_${Date.now().toString(36)}_${made}`;
  await execute(server.url, `CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await execute(server.url, `DROP DATABASE \`${name}\``);
      await server.release();
    },
  };
}

/** A kill -9 that waits until the process is gone. */
function killHard(server: PrivateServer): Promise<void> {
  const { child } = server;
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((gone) => {
    child.once('exit', () => gone());
    child.kill('SIGKILL');
  });
}

/** Starts a MariaDB server that the test may kill and start again; its database is called `onderling`. */
export async function testDatabaseServer(): Promise<TestDatabaseServer> {
  const dir = temporaryFolder();
  const start = (port?: number) => startMariaDb({ dir, port, database: 'onderling', admin: true, disposable: dir });
  let server = await start();
  return {
    url: server.url,
    kill: () => killHard(server),
    restart: async () => {
      server = await start(server.port);
    },
    shutDown: () => server.stop(),
    freeze: () => void server.child.kill('SIGSTOP'),
    thaw: () => void server.child.kill('SIGCONT'),
    stop: async () => {
      server.child.kill('SIGCONT');
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Speaks one inline command, so that no client library stands between the test and the server. */
async function tell(port: number, command: string, good = '+OK'): Promise<void> {
  await new Promise<void>((done, failed) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(`${command}\r\n`));
    socket.once('error', failed);
    socket.once('data', (answer) => {
      socket.destroy();
      if (answer.toString().startsWith(good)) done();
      else failed(new Error(`Redis answered ${answer.toString()}`));
    });
  });
}

/** Starts a Redis server of its own for the calling test file (10 ms, 5 MB, nothing on disk). */
export async function testRedis(): Promise<TestRedis> {
  const dir = temporaryFolder();
  const start = (port?: number) => startRedis({ dir, port, fast: true, disposable: dir });
  let server = await start();
  return {
    url: server.url,
    empty: () => tell(server.port, 'FLUSHALL'),
    set: (name, value) => tell(server.port, `CONFIG SET ${name} ${value}`),
    hangUp: () => tell(server.port, 'CLIENT KILL TYPE normal', ':'),
    freeze: () => void server.child.kill('SIGSTOP'),
    thaw: () => void server.child.kill('SIGCONT'),
    kill: () => killHard(server),
    restart: async () => {
      await killHard(server);
      server = await start(server.port);
    },
    stop: async () => {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
