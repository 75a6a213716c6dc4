import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { RequestView } from '@onderling/contracts';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { Client, eventually } from '../support/client';
import { PostBox } from '../support/post-box';
import { Product } from '../support/product';
import { testDatabaseServer, type TestDatabaseServer, testRedis, type TestRedis } from '../support/services';
import { allTrue, check } from './checker';

/** People who press the same button again and again. */
const hands = 8;

let server: TestDatabaseServer;
let redis: TestRedis;
let post: PostBox;
let product: Product;
let adviser: Client;
let began: Date;

beforeAll(async () => {
  [server, redis, post] = await Promise.all([testDatabaseServer(), testRedis(), PostBox.open()]);
  product = await Product.start({
    databaseUrl: server.url,
    redisUrl: redis.url,
    smtpUrl: post.url,
    roles: 'api,matcher,courier',
    environment: {
      WORKER_LOCK_MS: '1500',
      OUTBOX_RELAY_EVERY_MS: '100',
      OUTBOX_RECONCILE_AFTER_MS: '1500',
      OUTBOX_RECONCILE_EVERY_MS: '300',
    },
  });
  await eventually(quiet, 60_000, 'the story of the demonstration');
  began = new Date();
  adviser = await Client.as(product.url, 'hr-adviser');
}, 240_000);

afterAll(async () => {
  await product?.stop();
  await post?.close();
  await redis?.stop();
  await server?.stop();
});

async function quiet(): Promise<true | undefined> {
  const { stuck } = await check(server.url, post.mails, new Date());
  return stuck.length === 0 ? true : undefined;
}

/** One attempt to write something down, as the one who made it saw it. */
interface Attempt {
  readonly title: string;
  readonly key: string;
  /** 0 when no answer came at all. */
  status: number;
  id: string | undefined;
  readonly ms: number;
  readonly retryAfter: string | null;
}

async function write(title: string, key: string): Promise<Attempt> {
  const start = performance.now();
  const answer = await adviser.post<RequestView>('/knowledge-requests', { title }, key).catch(() => undefined);
  return {
    title,
    key,
    status: answer?.status ?? 0,
    id: answer?.status === 201 ? answer.body.id : undefined,
    ms: performance.now() - start,
    retryAfter: answer?.headers.get('retry-after') ?? null,
  };
}

/** Writes without pause until it is told to stop. Returns everything that was tried. */
function busy(name: string): { stop(): Promise<Attempt[]> } {
  const history: Attempt[] = [];
  let stopped = false;
  const hand = async (which: number) => {
    for (let number = 0; !stopped; number += 1) {
      const attempt = await write(`${name} ${which}-${number}`, randomUUID());
      history.push(attempt);
      if (attempt.status !== 201) await pause(50);
    }
  };
  const all = Promise.all(Array.from({ length: hands }, (_, which) => hand(which)));
  return {
    stop: async () => {
      stopped = true;
      await all;
      return history;
    },
  };
}

async function stored(name: string): Promise<Map<string, string[]>> {
  const connection = await createConnection(server.url);
  try {
    const [rows] = await connection.query<(RowDataPacket & { id: string; title: string })[]>(
      'SELECT id, title FROM matching_request WHERE title LIKE ?',
      [`${name} %`],
    );
    const found = new Map<string, string[]>();
    for (const { id, title } of rows) found.set(title, [...(found.get(title) ?? []), id]);
    return found;
  } finally {
    await connection.end();
  }
}

const untilBack = () =>
  eventually(
    async () => ((await fetch(`${product.url}/readyz`)).status === 200 ? true : undefined),
    30_000,
    'ready again',
  );

describe.each([
  {
    fault: 'is shut down and started again',
    strike: async () => {
      await server.shutDown();
      await pause(1_000);
      await server.restart();
    },
  },
  {
    fault: 'is ended by kill -9',
    strike: async () => {
      await server.kill();
      await pause(1_000);
      await server.restart();
    },
  },
  {
    fault: 'stands still for eight seconds',
    strike: async () => {
      server.freeze();
      await pause(8_000);
      server.thaw();
    },
  },
])('a database that $fault while everybody writes', ({ fault, strike }) => {
  it('keeps what was answered, answers a repetition as the first time, and the same process goes on', async () => {
    const work = busy(fault);
    await pause(1_500);
    await strike();
    await untilBack();
    await pause(1_000);
    const history = await work.stop();

    const refused = history.filter(({ status }) => status !== 201);
    expect(history.filter(({ status }) => status === 201).length).toBeGreaterThan(20);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter(({ status, retryAfter }) => status !== 503 || retryAfter !== '5')).toEqual([]);
    expect(Math.max(...history.map(({ ms }) => ms))).toBeLessThan(5_000);

    const before = await stored(fault);
    const lost = history.filter(({ id, title }) => id && !before.get(title)?.includes(id));
    expect(lost).toEqual([]);
    for (const attempt of refused) {
      const again = await write(attempt.title, attempt.key);
      expect(again.status).toBe(201);
      attempt.id = again.id;
    }
    const after = await stored(fault);
    expect([...after.values()].filter((ids) => ids.length !== 1)).toEqual([]);
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(history.map(({ title, id }) => [title, [id]])));

    expect(product.isRunning).toBe(true);
    await eventually(quiet, 30_000, 'quiet');
    expect(await check(server.url, post.mails, began)).toEqual(allTrue);
  }, 120_000);
});
