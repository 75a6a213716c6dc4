import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { eventually } from '../support/client';
import { Product } from '../support/product';
import { testDatabase, type TestDatabase, testRedis, type TestRedis } from '../support/services';

const people = 1_000;
const places = 20;
/** All knock within this time. */
const withinMs = 2_000;
const seeds = [1, 2, 3, 4, 5];
const root = join(__dirname, '../..');

let database: TestDatabase;
let redis: TestRedis;
let product: Product;
let cookies: string[];
const folder = mkdtempSync(join(tmpdir(), 'onderling-seats-'));

beforeAll(async () => {
  [database, redis] = await Promise.all([testDatabase(), testRedis()]);
  product = await Product.start({
    databaseUrl: database.url,
    redisUrl: redis.url,
    roles: 'api,courier,matcher',
    environment: { DATABASE_POOL_SIZE: '40' },
  });
  cookies = await mintSessions();
}, 240_000);

afterAll(async () => {
  await product?.stop();
  await redis?.stop();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Signed-in people, made by the command line. */
async function mintSessions(): Promise<string[]> {
  const file = join(folder, 'sessions.ndjson');
  await promisify(execFile)(
    process.execPath,
    [join(root, 'dist/apps/server/src/cli.js'), 'session', 'mint', '--count', String(people), '--out', file],
    {
      env: {
        PATH: process.env['PATH'],
        MODE: 'demo',
        DATABASE_URL: database.url,
        REDIS_URL: redis.url,
        SECRET_KEY: 'only the tests know this key, and it is long enough',
        LOG_LEVEL: 'error',
      },
    },
  );
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { cookie: string }).cookie);
}

/** The n-th open run of the demonstration, with exactly `places` places left. */
async function runWithPlacesLeft(index: number, left = places): Promise<string> {
  const connection = await createConnection(database.url);
  try {
    const [rows] = await connection.query(
      `SELECT id FROM enrolment_course_run WHERE kind = 'open' AND state = 'active' AND starts_at > UTC_TIMESTAMP()
        ORDER BY id LIMIT 1 OFFSET ?`,
      [index],
    );
    const [run] = rows as { id: string }[];
    await connection.query('UPDATE enrolment_course_run SET capacity = taken + ? WHERE id = ?', [left, run?.id]);
    return run?.id ?? '';
  } finally {
    await connection.end();
  }
}

async function seatsOf(runId: string): Promise<{ taken: number; rows: number; capacity: number }> {
  const connection = await createConnection(database.url);
  try {
    const [rows] = await connection.query(
      `SELECT r.taken, r.capacity,
              (SELECT COUNT(*) FROM enrolment_enrolment e
                WHERE e.run_id = r.id AND e.state IN ('held', 'requested', 'offered', 'confirmed')) AS counted
         FROM enrolment_course_run r WHERE r.id = ?`,
      [runId],
    );
    const [run] = rows as { taken: number; capacity: number; counted: number }[];
    return { taken: Number(run?.taken), rows: Number(run?.counted), capacity: Number(run?.capacity) };
  } finally {
    await connection.end();
  }
}

/** Mulberry32: the same knocks for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

interface Knock {
  readonly status: number;
  readonly code: string;
  readonly id: string;
  readonly ms: number;
}

const enrol = (runId: string, cookie: string, key: string) => press(`course-runs/${runId}/enrolments`, cookie, key);

function press(path: string, cookie: string, key: string): Promise<Knock> {
  const began = performance.now();
  return new Promise((answered, failed) => {
    const call = httpRequest(
      `${product.url.replace('localhost', '127.0.0.1')}/api/v1/${path}`,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          cookie,
          'idempotency-key': key,
          host: new URL(product.url).host,
        },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.once('end', () => {
          const { code = '', id = '' } = JSON.parse(text || '{}') as { code?: string; id?: string };
          answered({ status: response.statusCode ?? 0, code, id, ms: performance.now() - began });
        });
      },
    );
    call.once('error', failed);
    call.end('{}');
  });
}

it.each(seeds)(
  'a thousand people knock for twenty places within two seconds: exactly twenty get one (seed %i)',
  async (seed) => {
    const runId = await eventually(() => runWithPlacesLeft(seed), 20_000, 'a run');
    const next = random(seed);
    const knocks = await Promise.all(
      cookies.map(async (cookie, index) => {
        await new Promise((wait) => setTimeout(wait, next() * withinMs));
        return enrol(runId, cookie, `seat-${seed}-${index}-${runId}`);
      }),
    );
    const confirmed = knocks.filter(({ status }) => status === 201);
    const refused = knocks.filter(({ status, code }) => status === 409 && code === 'run-full');
    const times = knocks.map(({ ms }) => ms).toSorted((a, b) => a - b);
    console.info(
      `seed ${seed}: p50 ${Math.round(times[500] ?? 0)} ms, p99 ${Math.round(times[989] ?? 0)} ms, slowest ${Math.round(times.at(-1) ?? 0)} ms`,
    );
    expect(confirmed).toHaveLength(places);
    expect(refused).toHaveLength(people - places);
    const seats = await seatsOf(runId);
    expect(seats).toEqual({ taken: seats.capacity, rows: seats.capacity, capacity: seats.capacity });
  },
  120_000,
);

it('a thousand people knock for ten places while those who got one cancel: never more than ten, and none is lost', async () => {
  const few = 10;
  const runId = await eventually(() => runWithPlacesLeft(seeds.length + 1, few), 20_000, 'a run');
  const { capacity } = await seatsOf(runId);
  const next = random(99);
  let inside = 0;
  let most = 0;
  let cancelled = 0;
  const knocks = await Promise.all(
    cookies.map(async (cookie, index) => {
      // Longer than above, so that there are still people to come when a place is given back.
      await new Promise((wait) => setTimeout(wait, next() * 3 * withinMs));
      const knock = await enrol(runId, cookie, `mixed-${index}-${runId}`);
      if (knock.status !== 201) return knock;
      inside += 1;
      most = Math.max(most, inside);
      if (next() < 0.5) return knock;
      // Counted as gone before it is asked for: what the server has given away by then can only be less.
      inside -= 1;
      const gone = await press(`enrolments/${knock.id}/cancellation`, cookie, `gone-${index}-${runId}`);
      expect(gone.status).toBe(200);
      cancelled += 1;
      return knock;
    }),
  );
  const confirmed = knocks.filter(({ status }) => status === 201).length;
  const refused = knocks.filter(({ status, code }) => status === 409 && code === 'run-full').length;
  expect(confirmed + refused).toBe(people);
  expect(most).toBeLessThanOrEqual(few);
  expect(cancelled).toBeGreaterThan(2);
  expect(confirmed).toBeGreaterThan(few);
  const seats = await seatsOf(runId);
  expect(seats).toEqual({ taken: seats.rows, rows: capacity - few + confirmed - cancelled, capacity });
  expect(seats.taken).toBeLessThanOrEqual(capacity);
}, 120_000);
