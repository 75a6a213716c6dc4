import { Injectable } from '@nestjs/common';
import { Clock, Database, type Tx } from '@onderling/platform';

/** How much, when and how lately people give runs; cancelled runs do not count. */
@Injectable()
export class TeachingLoad {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs that start in the calendar year (UTC); people who give none are absent.
   * @param tx counts inside this transaction, for a decision under a lock
   */
  async perYear(personIds: readonly string[], year: number, tx?: Tx): Promise<Map<string, number>> {
    if (personIds.length === 0) return new Map();
    const rows = await (tx ?? this.database.reader).query<{ personId: string; runs: number }[]>(
      `SELECT t.person_id AS personId, COUNT(*) AS runs
         FROM enrolment_run_trainer t JOIN enrolment_course_run r ON r.id = t.run_id
        WHERE t.person_id IN (?) AND r.state IN ('active', 'finished') AND r.starts_at >= ? AND r.starts_at < ?
        GROUP BY t.person_id`,
      [[...personIds], new Date(Date.UTC(year, 0)), new Date(Date.UTC(year + 1, 0))],
    );
    return new Map(rows.map((row) => [row.personId, Number(row.runs)]));
  }

  /** The sessions these people give that touch the period, in order of time; people without any are absent. */
  async busyIntervals(personIds: readonly string[], from: Date, to: Date): Promise<Map<string, [Date, Date][]>> {
    const intervals = new Map<string, [Date, Date][]>();
    if (personIds.length === 0) return intervals;
    const rows = await this.database.query<{ personId: string; startsAt: Date; endsAt: Date }>(
      `SELECT t.person_id AS personId, s.starts_at AS startsAt, s.ends_at AS endsAt
         FROM enrolment_run_trainer t
         JOIN enrolment_course_run r ON r.id = t.run_id AND r.state = 'active'
         JOIN enrolment_course_session s ON s.run_id = r.id
        WHERE t.person_id IN (?) AND s.starts_at < ? AND s.ends_at > ?
        ORDER BY s.starts_at, s.id`,
      [[...personIds], to, from],
    );
    for (const { personId, startsAt, endsAt } of rows) {
      const known = intervals.get(personId);
      if (known) known.push([startsAt, endsAt]);
      else intervals.set(personId, [[startsAt, endsAt]]);
    }
    return intervals;
  }

  /** When the last run that is over ended, by person; people who never gave one are absent. */
  async lastTaughtAt(personIds: readonly string[]): Promise<Map<string, Date>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.database.query<{ personId: string; endedAt: Date }>(
      `SELECT t.person_id AS personId, MAX(r.ends_at) AS endedAt
         FROM enrolment_run_trainer t JOIN enrolment_course_run r ON r.id = t.run_id
        WHERE t.person_id IN (?) AND r.state IN ('active', 'finished') AND r.ends_at <= ?
        GROUP BY t.person_id`,
      [[...personIds], this.clock.now()],
    );
    return new Map(rows.map((row) => [row.personId, row.endedAt]));
  }
}
