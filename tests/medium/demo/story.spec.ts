import { Topics } from '@onderling/catalogue';
import { SeatCheck } from '@onderling/enrolment';
import { type Actor, OrganisationReference, People } from '@onderling/identity';
import { Requests } from '@onderling/matching';
import { NotificationsModule } from '@onderling/notifications';
import { FixedClock, newId } from '@onderling/platform';
import { DataSource } from 'typeorm';
import { openDemo, StoryLoader } from '../../../apps/server/src/demo';
import { courses } from '../../../apps/server/src/demo/data/courses.data';
import { people } from '../../../apps/server/src/demo/data/people.data';
import { requests } from '../../../apps/server/src/demo/data/requests.data';
import { runs } from '../../../apps/server/src/demo/data/runs.data';
import { trainers } from '../../../apps/server/src/demo/data/trainers.data';
import { Personas } from '../../../apps/server/src/demo/personas/personas.service';
import * as catalogue from '../../../libs/catalogue/src/persistence';
import * as enrolment from '../../../libs/enrolment/src/persistence';
import * as identity from '../../../libs/identity/src/persistence';
import * as matching from '../../../libs/matching/src/persistence';
import * as notifications from '../../../libs/notifications/src/persistence';
import { MediumApp } from '../../support/medium-app';

const start = async (environment: Record<string, string> = {}): Promise<MediumApp> => {
  const demo = await openDemo({ listen: false });
  const app = await MediumApp.start({
    imports: [NotificationsModule, demo.module],
    models: [identity, catalogue, enrolment, matching, notifications, demo.model],
    clock: new FixedClock('2026-11-22T01:00:00Z'),
    environment,
  });
  await app.get(OrganisationReference).load();
  await app.get(Topics).loadReference();
  return app;
};

let app: MediumApp;
let statements: number;

const count = async (from: string): Promise<number> =>
  Number((await app.database.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from}`))[0]?.n);
/** Counts the statements of this application alone; other tests share the server. */
function countStatements(source: DataSource): () => number {
  let seen = 0;
  const nothing = (): void => undefined;
  source.logger = {
    logQuery: () => void (seen += 1),
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
  return () => seen;
}

/** Every table with a number that changes when any row of it does. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = await app.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()`,
  );
  const sums = await app.database.query<{ Table: string; Checksum: number }>(
    `CHECKSUM TABLE ${tables.map(({ name }) => name).join(', ')}`,
  );
  return Object.fromEntries(sums.map(({ Table, Checksum }) => [Table, Checksum]));
}

beforeAll(async () => {
  app = await start();
  const counted = countStatements(app.get(DataSource));
  await app.get(StoryLoader).load();
  statements = counted();
});
afterAll(() => app?.close());

it('keeps its own tables as its entities say', async () => {
  const { upQueries } = await app.get(DataSource).driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query).filter((statement) => statement.includes('demo_'))).toEqual([]);
});

describe('the story', () => {
  it('is there, whole', async () => {
    expect(await count('identity_person')).toBe(people.length);
    expect(await count('catalogue_course')).toBe(courses.length);
    expect(await count('catalogue_trainer_profile')).toBe(trainers.length);
    expect(await count(`enrolment_course_run WHERE kind = 'open'`)).toBe(runs.length);
    expect(await count('matching_request')).toBe(requests.length);
  });

  it('is loaded with statements per run, not per enrolment, so that a first start is quick', () => {
    expect(statements).toBeLessThan(2_500);
  });

  it('changes nothing the second time', async () => {
    const before = await count('platform_outbox');
    expect(await app.get(StoryLoader).load()).toBe(0);
    expect(await count('platform_outbox')).toBe(before);
  });

  it('leaves what people did as they did it, also under a title of the story', async () => {
    const told = requests.find(({ state }) => state === 'submitted')!;
    const [author] = await app.database.query<{ id: string; organisationId: string; language: 'nl' }>(
      `SELECT p.id, p.organisation_id AS organisationId, p.language FROM identity_person p
         JOIN matching_request r ON r.requester_id = p.id WHERE r.title = ?`,
      [told.title],
    );
    const { id: personId, organisationId, language } = author!;
    const roles = [{ role: 'hr-adviser' as const, organisationId }];
    const actor: Actor = {
      personId,
      organisationId,
      language,
      roles,
      state: 'active',
      assurance: 'strong',
      sessionId: newId(),
    };
    const { title, need } = told;
    const id = await app.database.transaction((tx) => app.get(Requests).create(tx, actor, { title, need }));
    await app.database.query(
      `UPDATE matching_request mine JOIN matching_request told ON told.title = mine.title AND told.id <> mine.id
          SET mine.group_size = told.group_size, mine.mode = told.mode, mine.language = told.language,
              mine.place_kind = told.place_kind, mine.room_id = told.room_id WHERE mine.id = ?`,
      [id],
    );
    await app.database.query(
      `INSERT INTO matching_request_topic (request_id, topic_id)
       SELECT ?, topic_id FROM matching_request_topic WHERE request_id <> ? LIMIT 1`,
      [id, id],
    );
    await app.database.query(
      `INSERT INTO matching_date_option (id, request_id, position, starts_at, ends_at, time_zone, state)
       SELECT ?, ?, 0, MAX(starts_at), MAX(ends_at), 'Europe/Amsterdam', 'open' FROM matching_date_option`,
      [newId(), id],
    );
    await app.database.query('UPDATE catalogue_course SET title = CONCAT(title, ?) LIMIT 3', [' (vernieuwd)']);
    const before = await everything();

    expect(await app.get(StoryLoader).load()).toBe(0);

    expect(await everything()).toEqual(before);
    expect(await app.database.query('SELECT state FROM matching_request WHERE id = ?', [id])).toEqual([
      { state: 'draft' },
    ]);
    await app.database.query('DELETE FROM matching_request_topic WHERE request_id = ?', [id]);
    await app.database.query('DELETE FROM matching_date_option WHERE request_id = ?', [id]);
    await app.database.query('DELETE FROM matching_request WHERE id = ?', [id]);
  });

  it('keeps the count of places true', async () => {
    expect((await app.get(SeatCheck).report()).differences).toEqual([]);
  });

  it('has in every calendar once what that person takes part in, gives or asked for, and nothing else', async () => {
    const expected = await count(
      `enrolment_course_session s JOIN
         (SELECT run_id, person_id FROM enrolment_enrolment WHERE state = 'confirmed'
          UNION SELECT run_id, person_id FROM enrolment_run_trainer
          UNION SELECT id, requester_id FROM enrolment_course_run WHERE requester_id IS NOT NULL) p ON p.run_id = s.run_id`,
    );
    expect(expected).toBeGreaterThan(300);
    expect(await count(`enrolment_calendar_item WHERE state = 'active'`)).toBe(expected);
  });

  it('has matched requests with a date chosen, one accepted invitation and a run with held and confirmed places', async () => {
    const told = requests.filter(({ match }) => match);
    expect(
      await count(`matching_request r JOIN enrolment_course_run c ON c.id = r.run_id WHERE r.state = 'matched'`),
    ).toBe(told.length);
    expect(await count(`matching_invitation WHERE state = 'accepted' AND slot = 1`)).toBe(told.length);
    expect(await count(`matching_date_option WHERE state = 'chosen'`)).toBe(told.length);
    const held = told.reduce(
      (sum, { colleagues, match }) => sum + colleagues.length - (match?.confirmed.length ?? 0),
      0,
    );
    expect(await count(`enrolment_enrolment WHERE state = 'held'`)).toBe(held);
  });

  it('sends nobody a mail about its past, and leaves the open requests to the matcher', async () => {
    expect(await count(`platform_outbox WHERE job = 'send-mail' AND state <> 'done'`)).toBe(0);
    const open = requests.filter(({ state }) => state === 'submitted' || state === 'unmatched');
    expect(await count(`platform_outbox WHERE job = 'rank-trainers' AND state = 'pending'`)).toBe(open.length);
  });

  it('can be entered as each persona, strongly signed in', async () => {
    const { items } = await app.get(Personas).list();
    expect(items).toHaveLength(6);
    for (const { key, organisationName } of items) {
      expect(organisationName).not.toBe('');
      const visitor = { address: '127.0.0.1', device: 'Test', browserSecret: undefined, sessionToken: undefined };
      const { view, session } = await app.get(Personas).enter(key, visitor);
      expect(view.next).toBe('signed-in');
      expect(session?.token).toBeTruthy();
    }
    expect(await count(`identity_login_session WHERE assurance = 'strong'`)).toBe(6);
  });
});

describe('a database with other people', () => {
  let other: MediumApp;
  beforeAll(async () => {
    other = await start();
    const [body] = await other.database.query<{ id: string; domain: string }>(
      'SELECT organisation_id AS id, domain FROM identity_organisation_domain WHERE shared = 0 LIMIT 1',
    );
    if (!body) throw new Error('no body');
    await other.database.transaction((tx) =>
      other.get(People).inviteColleague(tx, { email: `somebody@${body.domain}` }, body.id, 'nl'),
    );
  });
  afterAll(() => other?.close());

  it('is refused with one clear sentence, and left as it was', async () => {
    await expect(other.get(StoryLoader).load()).rejects.toThrow(/holds other people/);
    expect(await other.database.query('SELECT name FROM demo_chapter')).toEqual([]);
  });
});
