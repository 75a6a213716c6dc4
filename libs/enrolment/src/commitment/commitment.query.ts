import { Injectable } from '@nestjs/common';
import { Database } from '@onderling/platform';

export interface Ahead {
  readonly runId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly timeZone: string;
}
export interface PlaceAhead extends Ahead {
  readonly enrolmentId: string;
}

/** The zone on whose clock the first session of a run is announced. */
const zone = `(SELECT s.time_zone FROM enrolment_course_session s WHERE s.run_id = r.id ORDER BY s.starts_at, s.id LIMIT 1)`;

/** Runs that are still to come, as one person takes part in them or gives them. */
@Injectable()
export class CommitmentQueries {
  constructor(private readonly database: Database) {}

  /** Places that a run keeps for the person, the next run first. */
  placesAhead(personId: string, now: Date): Promise<PlaceAhead[]> {
    return this.database.query<PlaceAhead>(
      `SELECT e.id AS enrolmentId, r.id AS runId, r.title, r.starts_at AS startsAt, ${zone} AS timeZone
         FROM enrolment_enrolment e JOIN enrolment_course_run r ON r.id = e.run_id
        WHERE e.person_id = ? AND e.active = 1 AND r.state = 'active' AND r.ends_at > ?
        ORDER BY r.starts_at, r.id`,
      [personId, now],
    );
  }

  /** Runs that the person gives, the next one first. */
  teachingAhead(personId: string, now: Date): Promise<Ahead[]> {
    return this.database.query<Ahead>(
      `SELECT r.id AS runId, r.title, r.starts_at AS startsAt, ${zone} AS timeZone
         FROM enrolment_run_trainer t JOIN enrolment_course_run r ON r.id = t.run_id
        WHERE t.person_id = ? AND r.state = 'active' AND r.ends_at > ?
        ORDER BY r.starts_at, r.id`,
      [personId, now],
    );
  }
}
