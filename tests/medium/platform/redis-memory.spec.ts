import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import {
  Database,
  HandlesJob,
  type JobHandler,
  type JobOutcome,
  type JobRun,
  Logger,
  migrate,
  newId,
  Outbox,
  OutboxCheck,
  PlatformModule,
  RateLimits,
} from '@onderling/platform';
import { DataSource } from 'typeorm';
import * as model from '../../../libs/platform/src/persistence';
import { eventually } from '../../support/client';
import { mediumConfig } from '../../support/medium-app';
import { testDatabase, type TestDatabase, testRedis, type TestRedis } from '../../support/services';
import { idleJobs } from './idle-jobs';

let ran: string[] = [];

@Injectable()
@HandlesJob('rank-trainers')
class Rank implements JobHandler<'rank-trainers'> {
  async run({ requestId }: { requestId: string }, job: JobRun): Promise<JobOutcome> {
    ran.push(requestId);
    await job.complete(() => Promise.resolve());
    return 'done';
  }
}

let base: TestDatabase;
let redis: TestRedis;
let app: TestingModule;
const complaints: string[] = [];

beforeAll(async () => {
  [base, redis] = await Promise.all([testDatabase(), testRedis()]);
  const config = mediumConfig(base.url, {
    REDIS_URL: redis.url,
    ROLES: 'matcher,courier',
    WORKER_LOCK_MS: '2000',
    OUTBOX_RELAY_EVERY_MS: '100',
    OUTBOX_RECONCILE_AFTER_MS: '1000',
    OUTBOX_RECONCILE_EVERY_MS: '300',
  });
  const logger = new Logger(config);
  logger.warn = (message) => void complaints.push(message);
  const made = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(model, config)],
    providers: [Rank, ...idleJobs(['rank-trainers'])],
  })
    .overrideProvider(Logger)
    .useValue(logger)
    .compile();
  await migrate(made.get(DataSource));
  app = await made.init();
});
afterAll(async () => {
  await app?.close();
  await redis?.stop();
  await base?.drop();
});

const add = (count: number): Promise<string[]> =>
  app.get(Database).transaction(async (tx) => {
    const ids: string[] = [];
    for (let number = 0; number < count; number += 1) {
      ids.push(await app.get(Outbox).add(tx, 'rank-trainers', { requestId: newId(), round: 1 }));
    }
    return ids;
  });
const states = async (ids: string[]) => {
  const rows = await app
    .get(Database)
    .query<{ state: string }>('SELECT DISTINCT state FROM platform_outbox WHERE id IN (?)', [ids]);
  return rows.map(({ state }) => state);
};
const done = (ids: string[], withinMs: number) =>
  eventually(async () => ((await states(ids)).join() === 'done' ? true : undefined), withinMs, 'all done');

it('keeps every obligation in the database while the memory of Redis is full, and works them off when there is room', async () => {
  await done(await add(20), 20_000);
  ran = [];
  await redis.set('maxmemory', '1');
  const meanwhile = await add(30);
  await pause(3_000);
  expect(await states(meanwhile)).toEqual(['pending']);
  expect((await app.get(OutboxCheck).report()).failed).toEqual([]);
  // Who counts in Redis goes on too: at half the limit, in this process.
  await app.get(RateLimits).consume({ name: 'full', points: 4, perSeconds: 60 }, 'somebody');
  await redis.set('maxmemory', '0');
  await done(meanwhile, 60_000);
  expect(ran.length).toBe(30);
  expect(new Set(ran).size).toBe(30);
});

it('says at each connection when Redis is set to throw keys away, and only then', async () => {
  const said = () => complaints.filter((message) => message.includes('noeviction')).length;
  expect(said()).toBe(0);
  await redis.restart();
  await done(await add(1), 30_000);
  expect(said()).toBe(0);
  await redis.set('maxmemory-policy', 'allkeys-lru');
  await redis.hangUp();
  await eventually(async () => (said() > 0 ? true : undefined), 20_000, 'the warning');
  await done(await add(1), 30_000);
});
