import { Enrolments } from '@onderling/enrolment';
import { Requests } from '@onderling/matching';
import { DataSource, type Logger, type QueryRunner } from 'typeorm';
import { RunChanges } from '../../libs/enrolment/src/run/run-changes.service';
import { InvitationAnswers } from '../../libs/matching/src/invitations/invitation-answers.service';
import { PostOffice } from './notifications/post-office';

/** The one order in which rows are locked, so that two transactions never wait for each other in a circle. */
const order = [
  'matching_request',
  'matching_invitation',
  'catalogue_trainer_profile',
  'catalogue_room',
  'enrolment_course_run',
  'enrolment_enrolment',
  'platform_outbox',
];

/** Keeps the statements of each transaction; those outside one decide nothing. */
class Transactions implements Logger {
  readonly finished: string[][] = [];
  private readonly open = new WeakMap<QueryRunner, string[]>();

  logQuery(query: string, _parameters?: unknown[], runner?: QueryRunner): void {
    if (!runner) return;
    if (query === 'START TRANSACTION') this.open.set(runner, []);
    else if (query === 'COMMIT') this.finished.push(this.open.get(runner) ?? []);
    else this.open.get(runner)?.push(query.replaceAll(/\s+/g, ' '));
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

const tablesOf = (statement: string): string[] => order.filter((table) => new RegExp(`\\b${table}\\b`).test(statement));
/** A row is locked by FOR UPDATE, or by the statement that changes it. */
const locks = (statement: string): boolean => /FOR UPDATE|^UPDATE |^DELETE /i.test(statement);
/** Only the names of the row and of the one above, which never change: a way to what has to be locked first. */
const looksUp = (statement: string): boolean => {
  const columns = /^SELECT (.*?) FROM/i.exec(statement)?.[1] ?? '';
  return columns.split(',').every((column) => /^\S*`(?:id|request_id|run_id)`/.test(column.trim()));
};
const firstTable = (statement: string): number => Math.min(...tablesOf(statement).map((table) => order.indexOf(table)));

/** Statements that read a row which somebody may be changing, before this transaction has locked anything. */
function readsBeforeLock(statements: readonly string[]): string[] {
  const first = statements.findIndex((statement) => tablesOf(statement).length > 0 && locks(statement));
  if (first < 0) return [];
  return statements
    .slice(0, first)
    .filter((statement) => /^SELECT/i.test(statement) && tablesOf(statement).length > 0 && !looksUp(statement));
}

/** The tables in the order in which they were first locked by reading them, where that goes backwards. */
function backwards(statements: readonly string[]): string[] {
  const locked = statements.filter((statement) => /FOR UPDATE/i.test(statement) && tablesOf(statement).length > 0);
  const places = [...new Set(locked.map(firstTable))];
  return places.some((place, index) => place < (places[index - 1] ?? -1))
    ? places.map((place) => order[place] ?? '')
    : [];
}

let office: PostOffice;
const transactions = new Transactions();

beforeAll(async () => {
  office = await PostOffice.open();
  office.app.get(DataSource).logger = transactions;
  await everythingThatLocks();
}, 120_000);
afterAll(() => office?.close());

/** Each use case that decides something about a row others may want. */
async function everythingThatLocks(): Promise<void> {
  const { app } = office;
  await app.drainJobs();
  const answers = app.get(InvitationAnswers);
  const as = (personId: string) => ({ personId, browserHash: null });
  const sent = () =>
    app.database.query<{ id: string; trainer: string; request: string; option: string }>(
      `SELECT i.id, i.trainer_id AS trainer, i.request_id AS request, MIN(o.id) AS option FROM matching_invitation i
         JOIN matching_date_option o ON o.request_id = i.request_id AND o.state = 'open'
        WHERE i.state = 'sent' GROUP BY i.id ORDER BY i.id`,
    );
  const [declined] = await sent();
  await answers.decline(as(declined!.trainer), declined!.id, {});
  await app.drainJobs();
  const [accepted] = await sent();
  await answers.accept(as(accepted!.trainer), accepted!.id, { dateOptionId: accepted!.option });
  await app.drainJobs();
  await answers.undo(as(accepted!.trainer), accepted!.id);
  await answers.accept(as(accepted!.trainer), accepted!.id, { dateOptionId: accepted!.option });
  for (let day = 0; day < 5; day += 1) {
    app.clock.advance({ days: 1 });
    await app.drainJobs();
  }
  const [held] = await app.database.query<{ id: string; email: string }>(
    `SELECT e.id, p.email FROM enrolment_enrolment e JOIN identity_person p ON p.id = e.person_id
       JOIN enrolment_course_run r ON r.id = e.run_id WHERE e.state = 'held' AND r.starts_at > ? LIMIT 1`,
    [app.clock.now()],
  );
  const holder = await office.actor(held!.email);
  await app.get(Enrolments).confirm(holder, held!.id);
  await app.get(Enrolments).cancel(holder, held!.id);
  const [run] = await app.database.query<{ id: string; session: string; startsAt: Date; endsAt: Date; email: string }>(
    `SELECT r.id, s.id AS session, s.starts_at AS startsAt, s.ends_at AS endsAt, p.email FROM enrolment_course_run r
       JOIN enrolment_course_session s ON s.run_id = r.id JOIN enrolment_run_trainer t ON t.run_id = r.id
       JOIN identity_person p ON p.id = t.person_id
      WHERE r.kind = 'open' AND r.state = 'active' AND r.taken < r.capacity AND s.starts_at > ?
        AND t.person_id <> ? ORDER BY s.starts_at DESC LIMIT 1`,
    [app.clock.now(), holder.personId],
  );
  await app.get(Enrolments).enrol(holder, run!.id, {}, { owner: holder.personId, key: 'lock-order', fingerprint: 'f' });
  const trainer = await office.actor(run!.email, [{ role: 'trainer', organisationId: '' }]);
  const later = (at: Date) => new Date(at.getTime() + 24 * 3_600_000).toISOString();
  await app.get(RunChanges).moveSession(trainer, run!.session, {
    startsAt: later(run!.startsAt),
    endsAt: later(run!.endsAt),
    timeZone: 'Europe/Amsterdam',
  });
  await app.get(RunChanges).cancelRun(trainer, run!.id);
  const training = await office.trainingAhead();
  await app.get(RunChanges).cancelRun(training.trainer, training.runId);
  await app.drainJobs();
  const [open] = await app.database.query<{ id: string; version: number; email: string; organisationId: string }>(
    `SELECT r.id, r.version, p.email, r.organisation_id AS organisationId FROM matching_request r
       JOIN identity_person p ON p.id = r.requester_id WHERE r.state IN ('inviting', 'unmatched', 'draft') LIMIT 1`,
  );
  const adviser = await office.actor(open!.email, [{ role: 'hr-adviser', organisationId: open!.organisationId }]);
  await app.get(Requests).withdraw(adviser, open!.id, open!.version);
}

it('sees the transactions that matter', () => {
  const deciding = transactions.finished.filter((statements) =>
    statements.some((statement) => locks(statement) && tablesOf(statement).length > 0),
  );
  expect(deciding.length).toBeGreaterThan(30);
  const locked = new Set(deciding.flat().filter(locks).flatMap(tablesOf));
  expect([...locked].toSorted()).toEqual(order.toSorted());
});

it('has no query on a contested row before the lock: what is read later would be decided on something older', () => {
  expect([...new Set(transactions.finished.flatMap(readsBeforeLock))]).toEqual([]);
});

it('locks in one order in every transaction', () => {
  expect(
    [...new Set(transactions.finished.map((statements) => backwards(statements).join(' > ')))].filter(Boolean),
  ).toEqual([]);
});

it('can fail: a read before the lock and a lock against the order are seen', () => {
  const late = ['SELECT taken FROM enrolment_course_run WHERE id = ?', 'SELECT * FROM enrolment_course_run FOR UPDATE'];
  expect(readsBeforeLock(late)).toEqual([late[0]]);
  expect(
    backwards(['SELECT 1 FROM enrolment_course_run FOR UPDATE', 'SELECT 1 FROM matching_request FOR UPDATE']),
  ).toEqual(['enrolment_course_run', 'matching_request']);
});
