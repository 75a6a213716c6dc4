import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { InvitationView, MeView, RequestView } from '@onderling/contracts';
import { createConnection } from 'mysql2/promise';
import { Client, eventually } from '../support/client';
import { PostBox } from '../support/post-box';
import { Product } from '../support/product';
import { testDatabase, type TestDatabase, testRedis, type TestRedis } from '../support/services';
import { allTrue, check } from './checker';

const root = join(__dirname, '../..');
const build = join(root, '.data/fault-build');
const program = join(build, 'tests/faults/server/main.js');

let database: TestDatabase;
let redis: TestRedis;
let post: PostBox;
let product: Product;
let port: number | undefined;
let began: Date;

/** Quick recovery, so that a test does not wait the minute that the product grants. */
const impatient = {
  WORKER_LOCK_MS: '1500',
  OUTBOX_RELAY_EVERY_MS: '100',
  OUTBOX_RECONCILE_AFTER_MS: '1500',
  OUTBOX_RECONCILE_EVERY_MS: '300',
};

async function start(failpoint = ''): Promise<void> {
  product = await Product.start({
    databaseUrl: database.url,
    redisUrl: redis.url,
    smtpUrl: post.url,
    roles: 'api,matcher,courier',
    program,
    environment: { ...impatient, FAILPOINT: failpoint },
    ...(port ? { port } : {}),
  });
  port = Number(new URL(product.url).port);
}

beforeAll(async () => {
  execFileSync(join(root, 'node_modules/.bin/swc'), ['apps/server', 'libs', 'tests/faults/server', '-d', build], {
    cwd: root,
    stdio: 'ignore',
  });
  [database, redis, post] = await Promise.all([testDatabase(), testRedis(), PostBox.open()]);
  await start();
  await eventually(async () => (await isQuiet()) || undefined, 60_000, 'the story of the demonstration');
  began = new Date();
}, 240_000);

afterAll(async () => {
  await product?.stop();
  await post?.close();
  await redis?.stop();
  await database?.drop();
});

async function isQuiet(): Promise<boolean> {
  const invariants = await check(database.url, post.mails, new Date());
  return invariants.stuck.length === 0;
}

/** An evening in the future, when nobody of the demonstration teaches; a different one for each call. */
let days = 30;
function moment(): { startsAt: string; endsAt: string; timeZone: string } {
  do days += 1;
  while ([0, 6].includes(dayAt(days).getUTCDay()));
  const start = dayAt(days);
  return {
    startsAt: start.toISOString(),
    endsAt: new Date(start.getTime() + 2 * 3_600_000).toISOString(),
    timeZone: 'Europe/Amsterdam',
  };
}
function dayAt(count: number): Date {
  const day = new Date(Date.now() + count * 86_400_000);
  day.setUTCHours(18, 0, 0, 0);
  return day;
}

/** The adviser's request, retried as a browser would after a lost connection. */
async function draft(adviser: Client, colleague: string): Promise<RequestView> {
  const { body: topics } = await adviser.get<{ items: { id: string; slug: string }[] }>('/topics');
  const topic = topics.items.find(({ slug }) => slug.includes('gesprek')) ?? topics.items[0];
  const { status, body } = await adviser.post<RequestView>('/knowledge-requests', {
    title: 'Een boze ondernemer aan de telefoon',
    need: 'Hoe voer je een moeilijk gesprek met een ondernemer?',
    topicIds: [topic?.id],
    groupSize: 6,
    dateOptions: [moment(), moment()],
    place: { kind: 'online' },
    mode: 'online',
    language: 'nl',
  });
  expect(status).toBe(201);
  await adviser.post(`/knowledge-requests/${body.id}/colleagues`, { emails: [colleague] });
  return body;
}

/** From submission to the run, whatever dies in between; every write is tried again until it is answered. */
async function mainJob(failpoint: string, disturb: () => Promise<void> = async () => {}): Promise<RequestView> {
  const adviser = await Client.as(product.url, 'hr-adviser');
  const me = (await adviser.get<MeView>('/me')).body;
  const colleague = `collega-${days}@${me.email.split('@')[1]}`;
  const request = await draft(adviser, colleague);
  const armed = product;
  await armed.arm(failpoint);
  const view = async () => (await adviser.get<RequestView>(`/knowledge-requests/${request.id}`)).body;

  await adviser
    .post(`/knowledge-requests/${request.id}/submission`, { version: request.version })
    .catch(() => undefined);
  await disturb();
  await revive(failpoint);
  const invitation = await eventually(
    async () => (
      await revive(failpoint),
      (await view()).candidates.find((one) => one.invitation?.state === 'sent')?.invitation ?? undefined
    ),
    40_000,
    'the invitation',
  );
  const mail = await eventually(
    async () => post.mails.findLast((one) => one.parsed.text?.includes('/go/invitation/')),
    10_000,
    'the mail',
  );
  const trainer = new Client(product.url);
  const token = /\/go\/invitation\/([\w-]+)/.exec(mail.parsed.text ?? '')?.[1];
  await trainer.post('/invitations/lookup', { token });
  const asked = (await trainer.get<InvitationView>(`/invitations/${invitation.id}`)).body;
  expect(asked.access).toBe('answer');
  const accept = () =>
    trainer.post(`/invitations/${invitation.id}/acceptance`, { dateOptionId: asked.dateOptions[0]?.id });
  await accept().catch(() => undefined);
  await revive(failpoint);
  const again = await accept();
  expect([again.status, again.body]).toEqual([200, expect.anything()]);
  const matched = await eventually(
    async () => {
      const now = await view();
      return now.state === 'matched' ? now : undefined;
    },
    20_000,
    'the match',
  );
  await eventually(async () => post.to(colleague)[0], 20_000, 'the mail to the colleague');
  await eventually(async () => (await isQuiet()) || undefined, 40_000, 'quiet');
  expect(armed.isRunning).toBe(failpoint === '');
  expect(matched.runId).not.toBeNull();
  expect(matched.colleagues).toMatchObject([{ place: 'held' }]);
  return matched;
}

/** When the armed process has died, the next one starts without the failpoint. Death takes a moment to show. */
async function revive(failpoint: string): Promise<void> {
  if (!failpoint) return;
  await Promise.race([product.exited(), new Promise((on) => setTimeout(on, 500))]);
  if (!product.isRunning) await start();
}

beforeEach(async () => {
  if (!product.isRunning) await start();
}, 60_000);

describe('the main job survives a kill -9', () => {
  it.each([
    'after-submit-commit',
    'after-enqueue',
    'during-ranking',
    'after-invitations-commit',
    'before-smtp-250',
    'after-smtp-250',
    'inside-accept',
    'after-accept-commit',
  ])(
    '%s',
    async (failpoint) => {
      const matched = await mainJob(failpoint);
      const accepted = matched.candidates.filter((one) => one.invitation?.state === 'accepted');
      expect(accepted).toHaveLength(1);
      expect(await check(database.url, post.mails, began)).toEqual(allTrue);
    },
    180_000,
  );

  it('and a Redis that is emptied in the middle', async () => {
    await mainJob('', () => redis.empty());
    expect(await check(database.url, post.mails, began)).toEqual(allTrue);
  }, 180_000);

  it('and a server that dies while the mail server has the mail and has not said so', async () => {
    let struck = false;
    post.onMail = (mail) => {
      if (struck || !mail.parsed.text?.includes('/go/invitation/')) return;
      struck = true;
      process.kill(product.pid, 'SIGKILL');
    };
    await mainJob('in-flight');
    post.onMail = () => {};
    expect(struck).toBe(true);
    const repeated = post.mails.filter((mail, index) =>
      post.mails.some((other, at) => at !== index && other.messageId === mail.messageId),
    );
    expect(repeated.length).toBeGreaterThanOrEqual(2);
    expect(await check(database.url, post.mails, began)).toEqual(allTrue);
  }, 180_000);
});

describe('a job whose worker dies again and again', () => {
  it.each([1, 2, 5])(
    '%i times by kill -9, is done all the same, once',
    async (times) => {
      const adviser = await Client.as(product.url, 'hr-adviser');
      const me = (await adviser.get<MeView>('/me')).body;
      const request = await draft(adviser, `sterfgeval-${times}@${me.email.split('@')[1]}`);
      await product.arm('during-ranking');
      // Armed, it may die before it has said that it listens.
      const startArmed = () => start('during-ranking').catch(() => undefined);
      // It may also die before it has said that the submission is done.
      await adviser
        .post(`/knowledge-requests/${request.id}/submission`, { version: request.version })
        .catch(() => undefined);
      for (let death = 1; death <= times; death += 1) {
        await product.exited();
        if (death < times) await startArmed();
      }
      await start();
      const view = () => adviser.get<RequestView>(`/knowledge-requests/${request.id}`).then(({ body }) => body);
      await eventually(
        async () => (await view()).candidates.find(({ invitation }) => invitation?.state === 'sent'),
        40_000,
        'the invitation',
      );
      await eventually(async () => (await isQuiet()) || undefined, 40_000, 'quiet');
      expect(await startsOf(request.id)).toBeGreaterThan(times);
      expect((await view()).candidates.filter(({ invitation }) => invitation)).toHaveLength(1);
      expect(await check(database.url, post.mails, began)).toEqual(allTrue);
    },
    180_000,
  );
});

/** How often a worker began to rank this request. */
async function startsOf(requestId: string): Promise<number> {
  const connection = await createConnection(database.url);
  try {
    const [rows] = await connection.query(
      `SELECT starts FROM platform_outbox WHERE job = 'rank-trainers' AND payload LIKE ?`,
      [`%${requestId}%`],
    );
    return (rows as { starts: number }[])[0]?.starts ?? 0;
  } finally {
    await connection.end();
  }
}

describe('the checker', () => {
  it('can fail: it sees a counter that lies, a mail nobody got and one that belongs to nothing', async () => {
    const mails = post.mails.slice(0, -1);
    const stranger = { ...post.mails[0]!, messageId: '<nobody@onderling.example>' };
    const found = await check(database.url, [...mails, stranger], began);
    expect(found.unsent.length + found.unfounded.length).toBeGreaterThanOrEqual(2);
  });
});
