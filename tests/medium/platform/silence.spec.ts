import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import {
  Answers,
  AnswersNothing,
  createHttpAdapter,
  Database,
  migrate,
  PlatformModule,
  Public,
  setUpHttp,
} from '@onderling/platform';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as model from '../../../libs/platform/src/persistence';
import { type BlackHole, blackHole } from '../../support/black-hole';
import { mediumConfig } from '../../support/medium-app';
import { testDatabaseServer, type TestDatabaseServer } from '../../support/services';
import { idleJobs } from './idle-jobs';

@Controller('rows')
class RowController {
  constructor(private readonly database: Database) {}

  @Get()
  @Public()
  @Answers(z.object({ count: z.int() }))
  async count() {
    const [row] = await this.database.query('SELECT COUNT(*) AS count FROM test_row');
    return row;
  }

  /** Everybody wants the lock of one row first, so some are in the middle of a transaction at any moment. */
  @Post()
  @Public()
  @AnswersNothing()
  async add(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('UPDATE test_counter SET value = value + 1 WHERE id = 1');
      await pause(5);
      await tx.query('INSERT INTO test_row VALUES ()');
    });
  }
}

let server: TestDatabaseServer;
let wire: BlackHole;
let app: NestFastifyApplication;

beforeAll(async () => {
  server = await testDatabaseServer();
  wire = await blackHole({ host: '127.0.0.1', port: Number(new URL(server.url).port) });
  const url = new URL(server.url);
  url.port = String(wire.port);
  const config = mediumConfig(url.href, { ROLES: 'api' });
  const made = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(model, config)],
    controllers: [RowController],
    providers: idleJobs(),
  }).compile();
  await migrate(made.get(DataSource));
  app = made.createNestApplication<NestFastifyApplication>(createHttpAdapter(config), {
    bodyParser: false,
    logger: false,
  });
  await setUpHttp(app);
  await app.init();
  const database = app.get(Database);
  await database.query('CREATE TABLE test_row (id int AUTO_INCREMENT PRIMARY KEY)');
  await database.query('CREATE TABLE test_counter (id int PRIMARY KEY, value int NOT NULL)');
  await database.query('INSERT INTO test_counter VALUES (1, 0)');
});
afterAll(async () => {
  await app?.close();
  await wire?.close();
  await server?.stop();
});

interface Seen {
  readonly kind: 'read' | 'write';
  readonly status: number;
  readonly ms: number;
  readonly retryAfter: unknown;
}
async function ask(kind: Seen['kind']): Promise<Seen> {
  const began = performance.now();
  const answer = await app.inject(
    kind === 'read'
      ? { url: '/api/v1/rows' }
      : { method: 'POST', url: '/api/v1/rows', payload: '', headers: { 'content-type': 'application/json' } },
  );
  return {
    kind,
    status: answer.statusCode,
    ms: performance.now() - began,
    retryAfter: answer.headers['retry-after'],
  };
}
const crowd = (kind: Seen['kind'], count: number) => Array.from({ length: count }, () => ask(kind));
const ready = async () => (await app.inject({ url: '/readyz' })).json<{ checks: { database: string } }>().checks;

/** Rows and counter as the server has them, asked beside the wire. */
async function stored(): Promise<{ rows: number; counter: number }> {
  const connection = await createConnection(server.url);
  try {
    const [found] = await connection.query(
      'SELECT (SELECT COUNT(*) FROM test_row) AS `rows`, (SELECT value FROM test_counter) AS counter',
    );
    return (found as { rows: number; counter: number }[])[0]!;
  } finally {
    await connection.end();
  }
}

describe.each([
  { how: 'is stopped and refuses nothing', break: () => server.freeze(), mend: () => server.thaw() },
  { how: 'is behind a network that swallows packets', break: () => wire.swallow(), mend: () => wire.heal() },
])('a database that $how', (fault) => {
  afterAll(() => fault.mend());

  it('costs nobody more than five seconds, loses nothing that was answered, and is used again when it is back', async () => {
    const before = await stored();
    // More than the pool has connections: some hold one, some wait for a lock, some wait for a connection.
    const caught = [...crowd('write', 40), ...crowd('read', 20)];
    await Promise.race(caught);
    fault.break();
    const during = await Promise.all([...caught, ...crowd('read', 20), ...crowd('write', 20)]);
    const later = await Promise.all([...crowd('read', 10), ...crowd('write', 10)]);

    const refused = [...during, ...later].filter(({ status }) => status === 503);
    const answered = during.filter(({ status }) => status !== 503);
    expect(refused.length).toBeGreaterThanOrEqual(40);
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.filter(({ kind, status }) => status !== (kind === 'read' ? 200 : 204))).toEqual([]);
    expect(Math.max(...during.map(({ ms }) => ms))).toBeLessThan(5_000);
    expect(new Set(refused.map(({ retryAfter }) => retryAfter))).toEqual(new Set(['5']));
    expect(later.every(({ status, ms }) => status === 503 && ms < 500)).toBe(true);
    expect((await ready()).database).toBe('not-ready');
    expect((await app.inject({ url: '/livez' })).statusCode).toBe(200);

    fault.mend();
    const mended = performance.now();
    while ((await ready()).database !== 'ok' || (await ask('write')).status !== 204) {
      if (performance.now() - mended > 30_000) throw new Error('not back in 30 seconds');
      await pause(100);
    }
    const after = await Promise.all([...crowd('read', 40), ...crowd('write', 40)]);
    expect(new Set(after.map(({ status }) => status))).toEqual(new Set([200, 204]));
    const now = await stored();
    expect(now.rows).toBe(now.counter);
    const confirmed = [...during, ...after].filter(({ status }) => status === 204).length + 1;
    const sent = [...during, ...after].filter(({ kind }) => kind === 'write').length;
    expect(now.rows - before.rows).toBeGreaterThanOrEqual(confirmed);
    expect(now.rows - before.rows).toBeLessThanOrEqual(sent + 30);
  }, 90_000);
});

it('is not taken for silent because this process was busy', async () => {
  const until = performance.now() + 4_000;
  while (performance.now() < until) Math.sqrt(until);
  await pause(600);
  expect((await ask('write')).status).toBe(204);
});
