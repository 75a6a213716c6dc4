import { Injectable } from '@nestjs/common';
import { jobs } from '@onderling/contracts';
import { Config } from '../config/config';
import { Database } from '../database/database';
import { Clock } from '../time/clock';

export interface OutboxReport {
  /** False when a human should look: failed jobs, jobs nobody knows, or rows that wait much longer than they should. */
  readonly ok: boolean;
  readonly states: Readonly<Record<string, number>>;
  readonly failed: readonly { readonly job: string; readonly reason: string; readonly count: number }[];
  readonly unknownJobs: readonly string[];
  /** Rows that are due and have waited for a relay longer than the reconciler's patience. */
  readonly late: number;
  /** Rows that a queue has held for longer than twice the reconciler's patience. */
  readonly stuck: number;
  readonly repeated: number;
}

/** What `check outbox` tells: whether every obligation is on its way. */
@Injectable()
export class OutboxCheck {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async report(): Promise<OutboxReport> {
    const states = await this.database.query<{ state: string; count: number }>(
      'SELECT state, COUNT(*) AS count FROM platform_outbox GROUP BY state ORDER BY state',
    );
    const failed = await this.database.query<{ job: string; reason: string; count: number }>(
      `SELECT job, COALESCE(last_error, 'unknown') AS reason, COUNT(*) AS count FROM platform_outbox
       WHERE state = 'failed' GROUP BY job, reason ORDER BY job, reason`,
    );
    const names = await this.database.query<{ job: string }>('SELECT DISTINCT job FROM platform_outbox ORDER BY job');
    const patience = this.config.outbox.reconcileAfterMs;
    const late = await this.count(`state = 'pending' AND run_at < ?`, [this.ago(patience)]);
    const stuck = await this.count(`state = 'queued' AND queued_at < ?`, [this.ago(2 * patience)]);
    const unknownJobs = names.map(({ job }) => job).filter((job) => !(job in jobs));
    return {
      ok: failed.length + unknownJobs.length + late + stuck === 0,
      states: Object.fromEntries(states.map(({ state, count }) => [state, count])),
      failed,
      unknownJobs,
      late,
      stuck,
      repeated: await this.count('starts > 1', []),
    };
  }

  private async count(condition: string, parameters: unknown[]): Promise<number> {
    const sql = `SELECT COUNT(*) AS count FROM platform_outbox WHERE ${condition}`;
    const [row] = await this.database.query<{ count: number }>(sql, parameters);
    return row?.count ?? 0;
  }

  private ago(ms: number): Date {
    return new Date(this.clock.now().getTime() - ms);
  }
}
