import { setTimeout as pause } from 'node:timers/promises';
import type { RequestView } from '@onderling/contracts';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { Client, eventually } from '../support/client';
import { PostBox } from '../support/post-box';
import { Product } from '../support/product';
import { testDatabase, type TestDatabase, testRedis, type TestRedis } from '../support/services';
import { allTrue, check } from './checker';

/** The longest pause that any connection makes before it tries again is a second, however long Redis was away. */
const resumesWithinMs = 15_000;

let database: TestDatabase;
let redis: TestRedis;
let post: PostBox;
let product: Product;
let began: Date;

beforeAll(async () => {
  [database, redis, post] = await Promise.all([testDatabase(), testRedis(), PostBox.open()]);
  product = await Product.start({
    databaseUrl: database.url,
    redisUrl: redis.url,
    smtpUrl: post.url,
    roles: 'api,matcher,courier',
    environment: { WORKER_LOCK_MS: '2000', OUTBOX_RECONCILE_AFTER_MS: '2000', OUTBOX_RECONCILE_EVERY_MS: '500' },
  });
  await eventually(quiet, 60_000, 'the story of the demonstration');
  began = new Date();
}, 240_000);

afterAll(async () => {
  await product?.stop();
  await post?.close();
  await redis?.stop();
  await database?.drop();
});

async function quiet(): Promise<true | undefined> {
  const { stuck } = await check(database.url, post.mails, new Date());
  return stuck.length === 0 ? true : undefined;
}

async function pending(): Promise<number> {
  const connection = await createConnection(database.url);
  try {
    const [rows] = await connection.query<(RowDataPacket & { count: number })[]>(
      `SELECT COUNT(*) AS count FROM platform_outbox WHERE state <> 'done' AND run_at <= UTC_TIMESTAMP(6)`,
    );
    return Number(rows[0]?.count);
  } finally {
    await connection.end();
  }
}

const ready = async () => (await fetch(`${product.url}/readyz`)).status === 200;

describe.each([
  { fault: 'away for three seconds', awayMs: 3_000, strike: () => redis.kill(), mend: () => redis.restart() },
  { fault: 'away for half a minute', awayMs: 30_000, strike: () => redis.kill(), mend: () => redis.restart() },
  {
    fault: 'standing still for ten seconds',
    awayMs: 10_000,
    strike: () => Promise.resolve(redis.freeze()),
    mend: () => Promise.resolve(redis.thaw()),
  },
])('a Redis that is $fault', ({ awayMs, strike, mend }) => {
  it('is missed by nobody on the site; what is owed waits in the database and is done soon after, without a restart', async () => {
    const pid = product.pid;
    const adviser = await Client.as(product.url, 'hr-adviser');
    const mails = post.mails.length;
    await strike();
    const start = performance.now();
    let slowest = 0;
    let asked = 0;
    while (performance.now() - start < awayMs) {
      const at = performance.now();
      const made = await adviser.post<RequestView>('/knowledge-requests', { title: `Zonder Redis ${awayMs} ${asked}` });
      const read = await adviser.get(`/knowledge-requests/${made.body.id}`);
      const mail = await new Client(product.url).post('/sign-in-links', {
        email: `zonder-redis-${awayMs}-${asked}@deventer.nl`,
      });
      expect([made.status, read.status]).toEqual([201, 200]);
      expect([200, 201, 202, 204, 429]).toContain(mail.status);
      slowest = Math.max(slowest, performance.now() - at);
      asked += 1;
      await pause(Math.min(1_000, awayMs / 4));
    }
    expect(asked).toBeGreaterThan(1);
    // Three requests, one of which counts in Redis: it falls back to counting here.
    expect(slowest).toBeLessThan(10_000);
    expect(await ready()).toBe(false);
    expect(await pending()).toBeGreaterThan(0);
    expect(post.mails).toHaveLength(mails);

    await mend();
    const mended = performance.now();
    await eventually(async () => ((await pending()) === 0 ? true : undefined), resumesWithinMs, 'everything done');
    console.info(`after ${awayMs} ms away: all done ${Math.round(performance.now() - mended)} ms after the return`);
    await eventually(async () => ((await ready()) ? true : undefined), 10_000, 'ready again');
    expect(post.mails.length).toBeGreaterThan(mails);
    expect([product.pid, product.isRunning]).toEqual([pid, true]);
    expect(await check(database.url, post.mails, began)).toEqual(allTrue);
  }, 120_000);
});
