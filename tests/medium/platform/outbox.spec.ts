import { AsyncResource } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import {
  correlationId,
  Database,
  FailedJobs,
  HandlesJob,
  JobAlreadyDone,
  JobExecutor,
  type JobHandler,
  type JobOutcome,
  type JobRun,
  newId,
  Outbox,
  OutboxCheck,
  PermanentJobError,
  type Tx,
} from '@onderling/platform';
import { MediumApp } from '../../support/medium-app';

type Work = (job: JobRun) => Promise<JobOutcome>;

@Injectable()
@HandlesJob('rank-trainers')
class Rank implements JobHandler<'rank-trainers'> {
  work: Work = () => Promise.resolve('done');
  seen: { requestId: string; attempt: number; correlationId: string | undefined }[] = [];
  gaveUp: string[] = [];

  run({ requestId }: { requestId: string }, job: JobRun): Promise<JobOutcome> {
    this.seen.push({ requestId, attempt: job.attempt, correlationId: correlationId() });
    return this.work(job);
  }

  async giveUp(tx: Tx, { requestId }: { requestId: string }, reason: string): Promise<void> {
    this.gaveUp.push(reason);
    await tx.query('INSERT INTO test_effect VALUES (?)', [requestId]);
  }
}

let app: MediumApp;
let handler: Rank;
let database: Database;
const request = newId();

beforeAll(async () => {
  app = await MediumApp.start({ providers: [Rank] });
  database = app.database;
  handler = app.get(Rank);
  await database.query('CREATE TABLE test_effect (id varchar(36) NOT NULL)');
});
afterAll(() => app?.close());
beforeEach(async () => {
  await database.query('DELETE FROM platform_outbox');
  await database.query('DELETE FROM test_effect');
  Object.assign(handler, { work: () => Promise.resolve('done'), seen: [], gaveUp: [] });
});

const add = (options: { runAt?: Date } = {}) =>
  database.transaction((tx) => app.get(Outbox).add(tx, 'rank-trainers', { requestId: request, round: 1 }, options));
const row = async (id: string) => {
  const rows = await database.query<Record<string, unknown>>(
    'SELECT state, outcome, attempts, starts, last_error AS lastError, run_at AS runAt FROM platform_outbox WHERE id = ?',
    [id],
  );
  return rows[0];
};
const effects = async () => (await database.query('SELECT id FROM test_effect')).length;
const effect = (tx: Tx) => tx.query('INSERT INTO test_effect VALUES (?)', [request]);

it('leaves no obligation behind when the transaction fails', async () => {
  const failing = database.transaction(async (tx) => {
    await app.get(Outbox).add(tx, 'rank-trainers', { requestId: request, round: 1 });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await app.outbox()).toEqual([]);
});

it('refuses a payload that is not the registered one', async () => {
  const payload = { requestId: 'jan@example.nl', round: 1 };
  await expect(database.transaction((tx) => app.get(Outbox).add(tx, 'rank-trainers', payload))).rejects.toThrow();
});

it('gives the handler its ids and the correlation id, and marks the row when it returns', async () => {
  const id = await add();
  expect(await app.drainJobs()).toEqual([{ job: 'rank-trainers', outcome: 'done' }]);
  expect(handler.seen).toEqual([{ requestId: request, attempt: 1, correlationId: id }]);
  expect(await row(id)).toMatchObject({ state: 'done', outcome: 'done', attempts: 0, starts: 1 });
});

it('waits for its time', async () => {
  await add({ runAt: new Date(app.clock.now().getTime() + 3_600_000) });
  expect(await app.drainJobs()).toEqual([]);
  app.clock.advance({ hours: 1 });
  expect(await app.drainJobs()).toHaveLength(1);
});

it('makes effect and mark one: of two runs at the same time one rolls back', async () => {
  const id = await add();
  await database.query(`UPDATE platform_outbox SET state = 'queued' WHERE id = ?`, [id]);
  let met = 0;
  let open: () => void;
  const both = new Promise<void>((resolve) => (open = resolve));
  const refusals: unknown[] = [];
  handler.work = async (job) => {
    met += 1;
    if (met === 2) open();
    await both;
    await job.complete(effect).catch((error: unknown) => {
      refusals.push(error);
      throw error;
    });
    return 'done';
  };

  const outcomes = await Promise.all([app.get(JobExecutor).run(id), app.get(JobExecutor).run(id)]);

  expect(outcomes.toSorted()).toEqual(['done', 'skipped']);
  expect(refusals).toEqual([expect.any(JobAlreadyDone)]);
  expect(await effects()).toBe(1);
  expect(await row(id)).toMatchObject({ state: 'done', attempts: 0, starts: 2 });
});

it('is started by a worker that is faster than the relay, which has not marked it yet', async () => {
  // Much work that is done and none that is queued: what makes the server look for queued rows by their state.
  await database.transaction(async (tx) => {
    for (let k = 0; k < 300; k += 1) await app.get(Outbox).add(tx, 'rank-trainers', { requestId: request, round: 1 });
  });
  await database.query(`UPDATE platform_outbox SET state = 'done'`);
  await database.query('ANALYZE TABLE platform_outbox');
  const id = await add();
  const worker = new AsyncResource('worker');
  let run: Promise<unknown> | undefined;
  await database.transaction(async (tx) => {
    await tx.query('SELECT id FROM platform_outbox WHERE id = ? FOR UPDATE', [id]);
    run = worker.runInAsyncScope(() => app.get(JobExecutor).run(id));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await tx.query(`UPDATE platform_outbox SET state = 'queued', queued_at = ? WHERE id = ?`, [app.clock.now(), id]);
  });
  expect(await run).toBe('done');
  expect(await row(id)).toMatchObject({ state: 'done', starts: 1 });
});

it('is started as well when the relay that added it to a queue could not commit, but not before its time', async () => {
  const [due, later] = [await add(), await add({ runAt: new Date(app.clock.now().getTime() + 1000) })];
  expect(await app.get(JobExecutor).run(due)).toBe('done');
  expect(await row(due)).toMatchObject({ state: 'done', starts: 1 });
  expect(await app.get(JobExecutor).run(later)).toBe('skipped');
  expect(await row(later)).toMatchObject({ state: 'pending', starts: 0 });
});

it('does nothing for a row that is done, however often the queue repeats it', async () => {
  const id = await add();
  await app.drainJobs();
  expect(await app.get(JobExecutor).run(id)).toBe('skipped');
  expect(handler.seen).toHaveLength(1);
});

it('notes an error by code, without what it said, and tries again later and later', async () => {
  const id = await add();
  handler.work = () => Promise.reject(Object.assign(new Error('no room for jan@example.nl'), { code: 'EFULL' }));
  const start = app.clock.now().getTime();

  expect(await app.drainJobs()).toEqual([{ job: 'rank-trainers', outcome: 'retry' }]);
  expect(await row(id)).toMatchObject({
    state: 'pending',
    attempts: 1,
    lastError: 'EFULL',
    runAt: new Date(start + 2_000),
  });
  app.clock.advance({ seconds: 2 });
  await app.drainJobs();
  expect(await row(id)).toMatchObject({ attempts: 2, runAt: new Date(start + 6_000) });

  handler.work = () => Promise.resolve('done');
  app.clock.advance({ seconds: 4 });
  expect(await app.drainJobs()).toEqual([{ job: 'rank-trainers', outcome: 'done' }]);
  expect(handler.seen.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
});

it('gives up after the last attempt, tells the domain in the same transaction, and shows a human', async () => {
  const id = await add();
  handler.work = () => Promise.reject(new Error('never'));
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await app.drainJobs();
    app.clock.advance({ hours: 1 });
  }
  expect(await row(id)).toMatchObject({ state: 'failed', attempts: 5, lastError: 'Error' });
  expect(await effects()).toBe(1);
  expect(await app.get(FailedJobs).list({ page: 1, pageSize: 10 })).toMatchObject({
    items: [{ id, job: 'rank-trainers', attempts: 5, reason: 'Error' }],
    total: 1,
    next: null,
  });
  expect(await app.get(OutboxCheck).report()).toMatchObject({
    ok: false,
    failed: [{ job: 'rank-trainers', count: 1 }],
  });

  handler.work = () => Promise.resolve('done');
  await database.transaction((tx) => app.get(FailedJobs).retry(tx, id));
  expect(await app.drainJobs()).toEqual([{ job: 'rank-trainers', outcome: 'done' }]);
  expect(await app.get(OutboxCheck).report()).toMatchObject({ ok: true, states: { done: 1 } });
});

it('gives up at once when trying again cannot help', async () => {
  const id = await add();
  handler.work = () => Promise.reject(new PermanentJobError('smtp-550'));
  expect(await app.drainJobs()).toEqual([{ job: 'rank-trainers', outcome: 'failed' }]);
  expect(handler.gaveUp).toEqual(['smtp-550']);
  expect(await row(id)).toMatchObject({ state: 'failed', attempts: 1, lastError: 'smtp-550' });
});
