import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import {
  Answers,
  AnswersNothing,
  createHttpAdapter,
  Database,
  Health,
  migrate,
  PlatformModule,
  Public,
  RateLimits,
  setUpHttp,
} from '@onderling/platform';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as model from '../../../libs/platform/src/persistence';
import { mediumConfig } from '../../support/medium-app';
import { testDatabaseServer, type TestDatabaseServer, testRedis, type TestRedis } from '../../support/services';
import { idleJobs } from './idle-jobs';

@Controller()
class RowController {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
  ) {}

  @Get('rows')
  @Public()
  @Answers(z.object({ count: z.int() }))
  async count() {
    const [row] = await this.database.query('SELECT COUNT(*) AS count FROM test_row');
    return row;
  }

  @Post('rows')
  @Public()
  @AnswersNothing()
  async add(): Promise<void> {
    await this.database.transaction((tx) => tx.query('INSERT INTO test_row VALUES ()'));
  }

  @Post('limited')
  @Public()
  @AnswersNothing()
  async limited(): Promise<void> {
    await this.limits.consume({ name: 'test', points: 6, perSeconds: 60 }, 'somebody');
  }
}

let server: TestDatabaseServer;
let redis: TestRedis;
let app: NestFastifyApplication;

beforeAll(async () => {
  [server, redis] = await Promise.all([testDatabaseServer(), testRedis()]);
  const config = mediumConfig(server.url, { ROLES: 'api,courier', REDIS_URL: redis.url });
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
  await app.get(Database).query('CREATE TABLE test_row (id int AUTO_INCREMENT PRIMARY KEY)');
});
afterAll(async () => {
  await app?.close();
  await redis?.stop();
  await server?.stop();
});

const read = () => app.inject({ url: '/api/v1/rows' });
const write = (url = '/api/v1/rows') =>
  app.inject({ method: 'POST', url, payload: '', headers: { 'content-type': 'application/json' } });
const ready = async () => (await app.inject({ url: '/readyz' })).statusCode === 200;
async function untilReady(ms: number): Promise<void> {
  const start = performance.now();
  while (!(await ready())) {
    if (performance.now() - start > ms) throw new Error(`not ready in ${ms} ms`);
    await pause(100);
  }
}

it('is ready when everything answers', async () => {
  await untilReady(10_000);
  expect((await app.inject({ url: '/readyz' })).json()).toEqual({
    ready: true,
    checks: { process: 'ok', database: 'ok', migrations: 'ok', redis: 'ok' },
  });
});

it('says "later" within five seconds while the database is gone, and goes on by itself when it is back', async () => {
  expect((await write()).statusCode).toBe(204);
  await server.kill();
  const start = performance.now();
  const answers = await Promise.all([read(), write(), read(), write()]);
  expect(performance.now() - start).toBeLessThan(5_000);
  for (const answer of answers) {
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json()).toMatchObject({ code: 'temporarily-unavailable' });
  }
  expect((await app.inject({ url: '/readyz' })).json()).toMatchObject({
    ready: false,
    checks: { database: 'not-ready' },
  });
  expect((await app.inject({ url: '/livez' })).statusCode).toBe(200);
  await server.restart();
  await untilReady(30_000);
  expect((await read()).json()).toEqual({ count: 1 });
});

it('survives connections that the database closes one by one', async () => {
  const database = app.get(Database);
  const connections = await database.query<{ id: number }>(
    'SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()',
  );
  for (const { id } of connections) {
    await database.query('KILL ?', [id]).catch((error: unknown) => expect(error).toBeDefined());
  }
  await pause(100);
  const answers = await Promise.all(Array.from({ length: 10 }, read));
  for (const { statusCode } of answers) expect([200, 503]).toContain(statusCode);
  expect((await read()).statusCode).toBe(200);
});

it('says "later" for writes to a database that takes none, and still reads', async () => {
  const database = app.get(Database);
  await database.query(
    'CREATE TRIGGER test_refuse BEFORE INSERT ON test_row FOR EACH ROW SIGNAL SQLSTATE "HY000" SET MYSQL_ERRNO = 1290',
  );
  expect((await write()).statusCode).toBe(503);
  expect((await read()).statusCode).toBe(200);
  await database.query('DROP TRIGGER test_refuse');
  expect((await write()).statusCode).toBe(204);
});

it('counts per caller, and by half in this process while Redis is away', async () => {
  const used = async () => {
    const codes = [];
    for (let time = 0; time < 8; time += 1) codes.push((await write('/api/v1/limited')).statusCode);
    return codes.filter((code) => code === 204).length;
  };
  expect(await used()).toBe(6);
  const refused = await write('/api/v1/limited');
  expect(refused.json()).toMatchObject({ code: 'too-many-requests' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  await redis.kill();
  await pause(100);
  expect(await used()).toBe(3);
  expect((await app.inject({ url: '/readyz' })).json()).toMatchObject({ ready: false, checks: { redis: 'not-ready' } });
  expect((await read()).statusCode).toBe(200);
  await redis.restart();
  await untilReady(10_000);
});

it('is not ready any more as soon as it stops', async () => {
  app.get(Health).stop();
  expect((await app.inject({ url: '/readyz' })).json()).toMatchObject({
    ready: false,
    checks: { process: 'not-ready' },
  });
});
