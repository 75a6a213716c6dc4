import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { eventually } from '../support/client';
import { PostBox } from '../support/post-box';
import { Product } from '../support/product';
import { testDatabase, type TestDatabase, testRedis, type TestRedis } from '../support/services';

const clients = 30;
const publicHost = 'onderling.example.nl';
/** How long the mail server thinks about a mail: a job that is under way when the process is asked to leave. */
const slowMs = 4_000;

let database: TestDatabase;
let redis: TestRedis;
let post: PostBox;
let product: Product;

beforeAll(async () => {
  [database, redis, post] = await Promise.all([testDatabase(), testRedis(), PostBox.open()]);
}, 120_000);
beforeEach(async () => {
  product = await Product.start({
    databaseUrl: database.url,
    redisUrl: redis.url,
    smtpUrl: post.url,
    roles: 'api,matcher,courier',
    environment: {
      MODE: 'production',
      MIGRATE_AT_START: 'on',
      PUBLIC_URL: `https://${publicHost}`,
      MAIL_FROM: 'Onderling <post@onderling.example.nl>',
    },
  });
}, 120_000);

afterAll(async () => {
  await product?.stop();
  await post?.close();
  await redis?.stop();
  await database?.drop();
});

const agent = new Agent({ keepAlive: true, maxSockets: clients });

/** The status, or the code of what went wrong with the connection. */
function ask(path: string, body?: object): Promise<number | string> {
  return new Promise((answered) => {
    const call = request(
      `${product.url.replace('localhost', '127.0.0.1')}${path}`,
      {
        method: body ? 'POST' : 'GET',
        agent,
        headers: { host: publicHost, 'content-type': 'application/json', origin: `https://${publicHost}` },
      },
      (response) => {
        response.resume();
        response.once('end', () => answered(response.statusCode ?? 0));
        response.once('error', (error: NodeJS.ErrnoException) => answered(error.code ?? 'broken'));
      },
    );
    call.once('error', (error: NodeJS.ErrnoException) => answered(error.code ?? 'broken'));
    call.end(body && JSON.stringify(body));
  });
}

it.each([
  { job: 'a mail under way', withMail: true },
  { job: 'nothing but requests', withMail: false },
])(
  'asked to leave under load with $job, it says so first, fails nobody, finishes and is gone',
  async ({ withMail }) => {
    let sending = true;
    const answers: (number | string)[] = [];
    const load = Promise.all(
      Array.from({ length: clients }, async () => {
        while (sending) answers.push(await ask('/api/v1/topics'));
      }),
    );
    await eventually(async () => answers.length > 100 || undefined, 20_000, 'the load');
    let mailed: () => void;
    const mailUnderWay = new Promise<void>((begun) => (mailed = begun));
    post.onMail = async () => {
      mailed();
      await pause(slowMs);
    };
    if (withMail) {
      expect(await ask('/api/v1/sign-in-links', { email: 'iemand@deventer.nl' })).toBeLessThan(300);
      await mailUnderWay;
    }

    const asked = performance.now();
    process.kill(product.pid, 'SIGTERM');
    // As a load balancer does: it looks, and sends nothing more to who is not ready.
    const noticed = await eventually(
      async () => ((await ask('/readyz')) === 503 ? performance.now() - asked : undefined),
      5_000,
      'the word that it leaves',
    );
    await pause(200);
    sending = false;
    await load;
    await product.exited();
    const took = performance.now() - asked;

    expect(answers.filter((answer) => answer !== 200)).toEqual([]);
    expect(noticed).toBeLessThan(2_000);
    expect(took).toBeLessThan(30_000);
    if (withMail) expect(took).toBeGreaterThan(slowMs / 2);
    expect(await product.stop()).toBe(0);
    const connection = await createConnection(database.url);
    const [rows] = await connection.query<(RowDataPacket & { state: string; starts: number })[]>(
      `SELECT state, starts FROM platform_outbox WHERE job = 'send-mail'`,
    );
    await connection.end();
    expect(rows).toEqual([{ state: 'done', starts: 1 }]);
    expect(post.mails).toHaveLength(1);
  },
  90_000,
);
