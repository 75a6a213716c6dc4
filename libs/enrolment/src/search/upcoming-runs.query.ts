import { Injectable } from '@nestjs/common';
import { Database } from '@onderling/platform';
import type { UpcomingRun } from './search.rules';

@Injectable()
export class UpcomingRuns {
  constructor(private readonly database: Database) {}

  /** Active open runs whose first session is still to come, in order of time, with the places free at this moment. */
  async findAll(now: Date): Promise<Map<string, UpcomingRun[]>> {
    const rows = await this.database.query<UpcomingRun>(
      `SELECT id AS runId, course_id AS courseId, starts_at AS startsAt,
              CASE WHEN taken < capacity THEN capacity - taken ELSE 0 END AS free
         FROM enrolment_course_run
        WHERE kind = 'open' AND state = 'active' AND starts_at > ? AND course_id IS NOT NULL
        ORDER BY starts_at, id`,
      [now],
    );
    const byCourse = new Map<string, UpcomingRun[]>();
    for (const row of rows) {
      const run = { ...row, free: Number(row.free) };
      const runs = byCourse.get(run.courseId);
      if (runs) runs.push(run);
      else byCourse.set(run.courseId, [run]);
    }
    return byCourse;
  }
}
