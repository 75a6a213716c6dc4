import { Injectable } from '@nestjs/common';
import { occupyingStates } from '@onderling/contracts';
import { Database } from '@onderling/platform';

/** A run whose counter does not say what its rows say. */
export interface SeatDifference {
  readonly runId: string;
  readonly title: string;
  readonly taken: number;
  /** Enrolments in a state that occupies a place. */
  readonly counted: number;
  readonly capacity: number;
}

export interface SeatReport {
  readonly runs: number;
  readonly differences: readonly SeatDifference[];
  /** Capacity was lowered below the places taken: allowed, but somebody has to know. */
  readonly overfull: readonly SeatDifference[];
  /** Enrolments whose `active` mark does not fit their state. */
  readonly wronglyMarked: number;
}

/** Counts every place again from the rows alone; uses nothing of the code that keeps the counters. */
@Injectable()
export class SeatCheck {
  constructor(private readonly database: Database) {}

  async report(): Promise<SeatReport> {
    const runs = await this.database.query<SeatDifference>(
      `SELECT r.id AS runId, r.title AS title, r.taken AS taken, r.capacity AS capacity, COUNT(e.id) AS counted
         FROM enrolment_course_run r
         LEFT JOIN enrolment_enrolment e ON e.run_id = r.id AND e.state IN (?)
        GROUP BY r.id, r.title, r.taken, r.capacity ORDER BY r.id`,
      [[...occupyingStates]],
    );
    const wrong = await this.database.query<{ wrong: number }>(
      `SELECT COUNT(*) AS wrong FROM enrolment_enrolment
        WHERE (state = 'cancelled' AND active IS NOT NULL) OR (state <> 'cancelled' AND (active IS NULL OR active <> 1))`,
    );
    return {
      runs: runs.length,
      differences: runs.filter((run) => run.taken !== run.counted),
      overfull: runs.filter((run) => run.taken === run.counted && run.taken > run.capacity),
      wronglyMarked: wrong[0]?.wrong ?? 0,
    };
  }
}
