import { jobs } from '@onderling/contracts';
import { Enrolments } from '@onderling/enrolment';
import { Outbox } from '@onderling/platform';
import ICAL from 'ical.js';
import { RunChanges } from '../../../libs/enrolment/src/run/run-changes.service';
import { Departures } from '../../../libs/identity/src/people/departures.service';
import { PostOffice } from './post-office';

let office: PostOffice;
beforeAll(async () => {
  office = await PostOffice.open();
});
afterAll(() => office?.close());

/** What runs and mails write about themselves; everything else is the state of the product. */
const accounts = ['platform_outbox', 'notifications_sent_mail', 'demo_mail'];

async function state(): Promise<Record<string, unknown>> {
  const tables = await office.app.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()`,
  );
  const kept = tables.map(({ name }) => name).filter((name) => !accounts.includes(name));
  const sums = await office.app.database.query<{ Table: string; Checksum: number }>(
    `CHECKSUM TABLE ${kept.join(', ')}`,
  );
  const [obligations] = await office.app.database.query(
    'SELECT COUNT(*) AS count, COUNT(DISTINCT job, payload, run_at) AS kinds FROM platform_outbox',
  );
  return { obligations, ...Object.fromEntries(sums.map(({ Table, Checksum }) => [Table, Checksum])) };
}

/** What stands in everybody's calendar when all mails have arrived in this order; a lower SEQUENCE changes nothing. */
function calendars(): Record<string, string> {
  const items = new Map<string, { sequence: number; shown: string }>();
  for (const { to, calendar } of office.counter.handed) {
    if (!calendar) continue;
    const object = new ICAL.Component(ICAL.parse(calendar.content) as unknown[]);
    const event = object.getFirstSubcomponent('vevent');
    const value = (name: string) => String(event?.getFirstPropertyValue(name));
    const key = `${to.address} ${value('uid')}`;
    const sequence = Number(value('sequence'));
    const shown = ['status', 'dtstart', 'dtend', 'summary', 'location'].map(value).join('|');
    const known = items.get(key);
    if (!known || sequence >= known.sequence) items.set(key, { sequence, shown });
  }
  return Object.fromEntries([...items].map(([key, { sequence, shown }]) => [key, `${sequence} ${shown}`]));
}

/** Mulberry32, so that a failing order can be had again. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  let number = seed;
  const next = () => {
    number = (number + 0x6d2b79f5) | 0;
    const mixed = Math.imul(number ^ (number >>> 15), 1 | number);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return list
    .map((item) => ({ item, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** A story in which every job of the registry has something to do. */
async function story(): Promise<void> {
  const { app } = office;
  await app.drainJobs();
  const marit = await office.actor('marit.veldkamp@gemeente-deventer.example');
  const [run] = await app.database.query<{ id: string }>(
    `SELECT r.id FROM enrolment_course_run r WHERE r.kind = 'open' AND r.taken < r.capacity AND r.starts_at > ?
        AND NOT EXISTS (SELECT 1 FROM enrolment_enrolment e WHERE e.run_id = r.id AND e.person_id = ?)
        AND NOT EXISTS (SELECT 1 FROM enrolment_run_trainer t WHERE t.run_id = r.id AND t.person_id = ?)
      ORDER BY r.starts_at DESC LIMIT 1`,
    [app.clock.now(), marit.personId, marit.personId],
  );
  const key = (name: string) => ({ owner: marit.personId, key: name, fingerprint: 'f' });
  const first = await app.get(Enrolments).enrol(marit, run?.id ?? '', {}, key('replay-1'));
  await app.drainJobs();
  await app.get(Enrolments).cancel(marit, first.id);
  await app.get(Enrolments).enrol(marit, run?.id ?? '', {}, key('replay-2'));
  await app.database.transaction((tx) => app.get(Outbox).add(tx, 'clear-expired', {}));
  const training = await office.trainingAhead();
  await app.get(RunChanges).cancelRun(training.trainer, training.runId);
  // Half the time to answer: a reminder. The whole of it: the next trainer.
  for (let day = 0; day < 5; day += 1) {
    app.clock.advance({ days: 1 });
    await app.drainJobs();
  }
  await closeAccountOfTrainer(marit.email);
  await app.drainJobs();
}

/** A colleague who lets themself be found takes part no longer. */
async function closeAccountOfTrainer(otherThan: string): Promise<void> {
  const { app } = office;
  const [trainer] = await app.database.query<{ personId: string }>(
    `SELECT p.person_id AS personId FROM catalogue_trainer_profile p JOIN identity_person i ON i.id = p.person_id
      WHERE p.findable = 1 AND i.state = 'active' AND i.email <> ? ORDER BY p.person_id LIMIT 1`,
    [otherThan],
  );
  const steward = await office.actor('samir.bouzid@ministerie-bzk.example', [
    { role: 'platform-steward', organisationId: null },
  ]);
  await app.get(Departures).deactivate(steward, trainer?.personId ?? '');
}

it('each job run three times more, in any order, changes nothing: not in the database, not in a calendar', async () => {
  await story();
  // Rows that never began are the story's past, which was told as finished.
  const rows = await office.app.database.query<{ id: string; job: string }>(
    `SELECT id, job FROM platform_outbox WHERE state = 'done' AND starts > 0 ORDER BY id`,
  );
  // A new job of the registry has to get a part in the story above.
  expect([...new Set(rows.map(({ job }) => job))].toSorted()).toEqual(Object.keys(jobs).toSorted());
  const [once, shown] = [await state(), calendars()];
  expect(Object.keys(shown).length).toBeGreaterThan(0);
  const handed = office.counter.handed.length;

  for (const { id } of shuffled([...rows, ...rows, ...rows], 7)) {
    // As a queue that delivers again after the effect, when the mark was lost.
    await office.app.database.query(`UPDATE platform_outbox SET state = 'queued' WHERE id = ?`, [id]);
    expect(['done', 'skipped']).toContain(await office.run(id));
  }

  expect(office.counter.handed.length).toBeGreaterThan(handed);
  expect(calendars()).toEqual(shown);
  expect(await state()).toEqual(once);
  const messageIds = office.counter.handed.map(({ messageId, to }) => `${messageId} ${to.address}`);
  expect(new Set(messageIds).size).toBe(new Set(office.counter.handed.map(({ messageId }) => messageId)).size);
}, 180_000);
