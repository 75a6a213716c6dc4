import { Injectable } from '@nestjs/common';
import type { RunState } from '@onderling/contracts';
import { Clock, Database } from '@onderling/platform';
import { freePlaces } from '../seat/seat.rules';
import { RunReader } from './run-reader.query';
import type { RunOutline, RunSummary } from './run.types';
import { sessionView } from './run.view';

interface SummaryRow {
  readonly runId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  readonly taken: number;
  readonly state: RunState;
}

@Injectable()
export class RunSummaries {
  constructor(
    private readonly database: Database,
    private readonly reader: RunReader,
    private readonly clock: Clock,
  ) {}

  /** Without what only the people inside may see, such as the link of an online meeting. */
  async findOutline(runId: string): Promise<RunOutline | undefined> {
    const loaded = await this.reader.find(runId);
    const shownTo = { now: this.clock.now(), inside: false };
    return (
      loaded && {
        id: runId,
        state: loaded.run.state,
        sessions: loaded.sessions.map((session) => sessionView(session, loaded.rooms, shownTo)),
      }
    );
  }

  /** In the order of their start; unknown ids are absent. */
  async findMany(runIds: readonly string[]): Promise<RunSummary[]> {
    if (runIds.length === 0) return [];
    const rows = await this.database.query<SummaryRow>(
      `SELECT id AS runId, title, starts_at AS startsAt, ends_at AS endsAt, capacity, taken, state
         FROM enrolment_course_run WHERE id IN (?) ORDER BY starts_at, id`,
      [[...runIds]],
    );
    return rows.map(({ capacity, taken, ...row }) => ({ ...row, free: freePlaces({ capacity, taken }) }));
  }
}
