import { ClearExpired } from '../../../libs/platform/src/housekeeping/clear-expired.job';
import { Housekeeping } from '@onderling/platform';
import { MediumApp } from '../../support/medium-app';

let app: MediumApp;
beforeAll(async () => {
  app = await MediumApp.start({ environment: { REDIS_PREFIX: 'housekeeping' } });
});
afterAll(() => app?.close());

it('does what modules registered, forgets old keys and jobs, and plans itself once for the next hour', async () => {
  const seen: Date[] = [];
  app.get(Housekeeping).register('test-rows', (_tx, now) => {
    seen.push(now);
    return Promise.resolve(3);
  });
  const insertKey = `INSERT INTO platform_idempotency_key (owner, request_key, fingerprint, created_at) VALUES ('p', ?, 'f', ?)`;
  const hoursAgo = (hours: number) => new Date(app.clock.now().getTime() - hours * 3_600_000);
  await app.database.query(insertKey, ['old', hoursAgo(49)]);
  await app.database.query(insertKey, ['young', hoursAgo(25)]);
  const insertJob = `INSERT INTO platform_outbox (id, job, payload, state, run_at, created_at, finished_at) VALUES (?, 'clear-expired', '{}', ?, ?, ?, ?)`;
  const old = hoursAgo(91 * 24);
  await app.database.query(insertJob, ['done-long-ago', 'done', old, old, old]);
  await app.database.query(insertJob, ['failed-long-ago', 'failed', old, old, old]);
  for (const id of ['run-1', 'run-2']) await app.database.query(insertJob, [id, 'pending', old, old, null]);

  expect(await app.drainJobs()).toHaveLength(2);

  expect(app.get(ClearExpired)).toBeDefined();
  expect(seen).toEqual([app.clock.now(), app.clock.now()]);
  expect(await app.database.query('SELECT request_key AS k FROM platform_idempotency_key')).toEqual([{ k: 'young' }]);
  const rows = await app.outbox();
  expect(rows.map(({ id }) => id)).not.toContain('done-long-ago');
  expect(rows.map(({ id }) => id)).toContain('failed-long-ago');
  const planned = rows.filter(({ state }) => state === 'pending');
  expect(planned.map(({ runAt }) => runAt)).toEqual([new Date('2027-03-01T09:00:00Z')]);
});
