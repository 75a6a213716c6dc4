import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@onderling/platform';
import { In } from 'typeorm';
import { CourseRun, CourseSession, RunTrainer } from './course-run.entity';
import type { SessionMoment } from './run.types';

@Injectable()
export class RunRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<CourseRun | undefined> {
    return (await this.database.reader.findOneBy(CourseRun, { id })) ?? undefined;
  }

  async findInside(tx: Tx, id: string): Promise<CourseRun | undefined> {
    return (await tx.findOneBy(CourseRun, { id })) ?? undefined;
  }

  async findSession(id: string): Promise<CourseSession | undefined> {
    return (await this.database.reader.findOneBy(CourseSession, { id })) ?? undefined;
  }

  async findTrainerIds(runId: string): Promise<string[]> {
    return (await this.database.reader.findBy(RunTrainer, { runId })).map((row) => row.personId).sort();
  }

  async isTrainer(tx: Tx, runId: string, personId: string): Promise<boolean> {
    return tx.existsBy(RunTrainer, { runId, personId });
  }

  /** Whether the run is open but full at this moment, for somebody who neither takes part in it nor gives it. */
  async isFullFor(runId: string, personId: string, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT r.id FROM enrolment_course_run r
        WHERE r.id = ? AND r.kind = 'open' AND r.state = 'active' AND r.starts_at > ? AND r.taken >= r.capacity
          AND NOT EXISTS (SELECT 1 FROM enrolment_enrolment e WHERE e.run_id = r.id AND e.person_id = ? AND e.active = 1)
          AND NOT EXISTS (SELECT 1 FROM enrolment_run_trainer t WHERE t.run_id = r.id AND t.person_id = ?)`,
      [runId, now, personId, personId],
    );
    return rows.length > 0;
  }

  /** The run's row stays locked: counting, moving and cancelling happen one after the other. */
  async lock(tx: Tx, id: string): Promise<CourseRun | undefined> {
    return (await tx.findOne(CourseRun, { where: { id }, lock: { mode: 'pessimistic_write' } })) ?? undefined;
  }

  /** Makes two changes of what these people give wait for each other; comes before room and run. */
  async lockTeaching(tx: Tx, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    await tx.find(RunTrainer, {
      where: { personId: In([...personIds]) },
      order: { personId: 'ASC', runId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Whether one of these people gives another session at one of these moments. */
  async teachesAt(
    tx: Tx,
    personIds: readonly string[],
    moments: readonly Pick<SessionMoment, 'startsAt' | 'endsAt'>[],
    except: { sessionId?: string } = {},
  ): Promise<boolean> {
    if (personIds.length === 0 || moments.length === 0) return false;
    const rows = (await tx.query(
      `SELECT s.id FROM enrolment_run_trainer t
         JOIN enrolment_course_run r ON r.id = t.run_id AND r.state = 'active'
         JOIN enrolment_course_session s ON s.run_id = r.id
        WHERE t.person_id IN (?) AND s.id <> ? AND (${moments.map(() => '(s.starts_at < ? AND s.ends_at > ?)').join(' OR ')})
        LIMIT 1`,
      [[...personIds], except.sessionId ?? '', ...moments.flatMap(({ startsAt, endsAt }) => [endsAt, startsAt])],
    )) as unknown[];
    return rows.length > 0;
  }

  findSessions(tx: Tx, runId: string): Promise<CourseSession[]> {
    return tx.find(CourseSession, { where: { runId }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  async findTrainerIdsInside(tx: Tx, runId: string): Promise<string[]> {
    return (await tx.findBy(RunTrainer, { runId })).map((row) => row.personId).sort();
  }

  /** Active runs that came out of a request, in the order in which they have to be locked. */
  async findActiveOfRequest(tx: Tx, requestId: string): Promise<string[]> {
    const runs = await tx.find(CourseRun, { where: { requestId, state: 'active' }, order: { id: 'ASC' } });
    return runs.map((run) => run.id);
  }

  async insert(tx: Tx, run: CourseRun, sessions: CourseSession[], trainerIds: readonly string[]): Promise<void> {
    await tx.insert(CourseRun, run);
    await tx.insert(CourseSession, sessions);
    if (trainerIds.length > 0) {
      await tx.insert(
        RunTrainer,
        trainerIds.map((personId) => ({ runId: run.id, personId })),
      );
    }
  }

  async updateSession(tx: Tx, session: CourseSession): Promise<void> {
    await tx.update(CourseSession, { id: session.id }, session);
  }

  /** Everything but `taken`, which belongs to the seats. */
  async update(
    tx: Tx,
    run: CourseRun,
    change: Partial<Pick<CourseRun, 'state' | 'startsAt' | 'endsAt' | 'capacity'>>,
    now: Date,
  ): Promise<number> {
    const version = run.version + 1;
    await tx.update(CourseRun, { id: run.id }, { ...change, updatedAt: now, version });
    return version;
  }
}
