import { Injectable } from '@nestjs/common';
import { CourseRuns } from '@onderling/enrolment';
import { People } from '@onderling/identity';
import { Clock, newId, type Tx } from '@onderling/platform';
import { people } from '../data/people.data';
import { runs } from '../data/runs.data';
import type { StoryDay } from './story-day';
import { StoryIds } from './story-ids.query';

/** The coming runs and who enrolled, without mails. */
@Injectable()
export class RunsChapter {
  constructor(
    private readonly ids: StoryIds,
    private readonly people: People,
    private readonly courseRuns: CourseRuns,
    private readonly clock: Clock,
  ) {}

  async tell(tx: Tx, day: StoryDay): Promise<void> {
    const [persons, courses, rooms] = [await this.ids.people(), await this.ids.courses(), await this.ids.rooms()];
    const lines = await this.people.getLines(people.map(({ key }) => persons.get(key)));
    const now = this.clock.now();
    for (const { course, sessions, room, capacity, enrolments } of runs) {
      const { runId } = await this.courseRuns.announce(tx, {
        courseId: courses.get(course),
        actorId: null,
        sessions: sessions.map((moment) => day.session(moment)),
        place: room ? { kind: 'room', roomId: rooms.get(room) } : { kind: 'online' },
        capacity,
      });
      const places = enrolments.map(({ person, enrolledDaysAgo }) => {
        const personId = persons.get(person);
        return {
          personId,
          organisationId: lines.get(personId)?.organisationId ?? '',
          enrolledAt: day.daysAgo(enrolledDaysAgo, now),
        };
      });
      await takePlaces(tx, runId, places);
    }
    await fillCalendars(tx, now);
  }
}

interface Place {
  readonly personId: string;
  readonly organisationId: string;
  readonly enrolledAt: Date;
}

/**
 * Confirmed places of a run in two statements instead of three a person: a national story has hundreds. Like everybody
 * they take their places under the condition that there are any, in the statement that counts them.
 */
async function takePlaces(tx: Tx, runId: string, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  const taken = await tx.query<{ affectedRows: number }>(
    'UPDATE enrolment_course_run SET taken = taken + ? WHERE id = ? AND taken + ? <= capacity',
    [places.length, runId, places.length],
  );
  if (taken.affectedRows !== 1) throw new Error('A run of the story has more people than places');
  await tx.query(
    `INSERT INTO enrolment_enrolment (id, run_id, person_id, organisation_id, state, active, enrolled_at, changed_at, version)
     VALUES ${places.map(() => `(?, ?, ?, ?, 'confirmed', 1, ?, ?, 1)`).join(', ')}`,
    places.flatMap(({ personId, organisationId, enrolledAt }) => [
      newId(),
      runId,
      personId,
      organisationId,
      enrolledAt,
      enrolledAt,
    ]),
  );
}

interface Entry {
  readonly session_id: string;
  readonly person_id: string;
  readonly role: 'participant' | 'trainer';
}

/** What people enrolled and teach stands in their calendars too, as if the mails had gone out long ago. */
export async function fillCalendars(tx: Tx, changedAt: Date): Promise<void> {
  const entries = await tx.query<Entry[]>(
    `SELECT s.id AS session_id, p.person_id, p.role FROM enrolment_course_session s
       JOIN (SELECT run_id, person_id, 'participant' AS role FROM enrolment_enrolment WHERE state = 'confirmed'
             UNION ALL SELECT run_id, person_id, 'trainer' FROM enrolment_run_trainer) p ON p.run_id = s.run_id
       LEFT JOIN enrolment_calendar_item i ON i.session_id = s.id AND i.person_id = p.person_id
      WHERE i.id IS NULL`,
  );
  if (entries.length === 0) return;
  await tx.query(
    `INSERT INTO enrolment_calendar_item (id, session_id, person_id, role, state, sequence, changed_at)
     VALUES ${entries.map(() => `(?, ?, ?, ?, 'active', 0, ?)`).join(', ')}`,
    entries.flatMap(({ session_id, person_id, role }) => [newId(), session_id, person_id, role, changedAt]),
  );
}
