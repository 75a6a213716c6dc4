import { Injectable } from '@nestjs/common';
import { Rooms, type PlacedRoom } from '@onderling/catalogue';
import type { PersonLine } from '@onderling/contracts';
import { Organisations, People } from '@onderling/identity';
import { Database } from '@onderling/platform';
import { In } from 'typeorm';
import { CourseRun, CourseSession, RunTrainer } from './course-run.entity';

/** A run with everything that is shown of it. */
export interface LoadedRun {
  readonly run: CourseRun;
  /** In order of time. */
  readonly sessions: readonly CourseSession[];
  readonly trainerIds: readonly string[];
  readonly trainers: readonly PersonLine[];
  readonly organisationName: string;
  readonly rooms: ReadonlyMap<string, PlacedRoom>;
}

/** Runs for pages and mails, in six queries whatever their number. */
@Injectable()
export class RunReader {
  constructor(
    private readonly database: Database,
    private readonly rooms: Rooms,
    private readonly people: People,
    private readonly organisations: Organisations,
  ) {}

  async find(id: string): Promise<LoadedRun | undefined> {
    return (await this.findMany([id])).get(id);
  }

  /** By id, in the order of the ids; unknown ids are absent. */
  async findMany(ids: readonly string[]): Promise<Map<string, LoadedRun>> {
    if (ids.length === 0) return new Map();
    const reader = this.database.reader;
    const runId = In([...ids]);
    const [runs, sessions, links] = await Promise.all([
      reader.findBy(CourseRun, { id: runId }),
      reader.find(CourseSession, { where: { runId }, order: { startsAt: 'ASC', id: 'ASC' } }),
      reader.find(RunTrainer, { where: { runId }, order: { personId: 'ASC' } }),
    ]);
    const [rooms, people, organisations] = await Promise.all([
      this.rooms.getMany(sessions.flatMap((session) => session.roomId ?? [])),
      this.people.getLines([...new Set(links.map((link) => link.personId))]),
      this.organisations.getMany([...new Set(runs.map((run) => run.organisationId))]),
    ]);
    const runById = new Map(runs.map((run) => [run.id, run]));
    const sessionsOf = groupByRun(sessions);
    const linksOf = groupByRun(links);
    const load = (run: CourseRun): LoadedRun => {
      const trainerIds = (linksOf.get(run.id) ?? []).map((link) => link.personId);
      return {
        run,
        sessions: sessionsOf.get(run.id) ?? [],
        trainerIds,
        trainers: trainerIds.flatMap((id) => people.get(id) ?? []),
        organisationName: organisations.get(run.organisationId)?.name ?? '',
        rooms,
      };
    };
    return new Map(ids.flatMap((id) => (runById.has(id) ? [[id, load(runById.get(id) as CourseRun)] as const] : [])));
  }

  /** Runs of a course that can be shown to everybody: active, not over, the next one first. */
  async findIdsOfCourse(courseId: string, now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM enrolment_course_run
        WHERE course_id = ? AND kind = 'open' AND state = 'active' AND ends_at > ? ORDER BY starts_at, id LIMIT 100`,
      [courseId, now],
    );
    return rows.map((row) => row.id);
  }

  /** What a person gives: first what is still to come, the next one first, then the past, the latest first. */
  async findIdsOfTrainer(personId: string, now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string; startsAt: Date; endsAt: Date }>(
      `SELECT r.id AS id, r.starts_at AS startsAt, r.ends_at AS endsAt
         FROM enrolment_run_trainer t JOIN enrolment_course_run r ON r.id = t.run_id
        WHERE t.person_id = ? ORDER BY r.starts_at DESC, r.id DESC LIMIT 100`,
      [personId],
    );
    const ahead = rows.filter((row) => row.endsAt > now).toReversed();
    return [...ahead, ...rows.filter((row) => row.endsAt <= now)].map((row) => row.id);
  }
}

function groupByRun<T extends { runId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.runId);
    if (group) group.push(row);
    else groups.set(row.runId, [row]);
  }
  return groups;
}
