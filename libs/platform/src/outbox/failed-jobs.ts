import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { Tx } from '../database/tx';
import { afterCommit } from '../database/tx';
import { DomainError } from '../http/domain-error';
import { Clock } from '../time/clock';
import { OutboxRepository } from './outbox.repository';
import { OutboxWake } from './outbox-wake';

export interface FailedJob {
  readonly id: string;
  readonly job: string;
  readonly failedAt: string;
  readonly attempts: number;
  /** A code without personal data. */
  readonly reason: string;
}

/** The jobs that were given up and wait for a human. */
@Injectable()
export class FailedJobs {
  constructor(
    private readonly database: Database,
    private readonly rows: OutboxRepository,
    private readonly clock: Clock,
    private readonly wake: OutboxWake,
  ) {}

  /** Newest first. `next` is the number of the next page or null. */
  async list(at: {
    page: number;
    pageSize: number;
  }): Promise<{ items: FailedJob[]; total: number; next: number | null }> {
    const [counted] = await this.database.query<{ total: number }>(
      `SELECT COUNT(*) AS total FROM platform_outbox WHERE state = 'failed'`,
    );
    const rows = await this.database.query<Omit<FailedJob, 'failedAt'> & { failedAt: Date }>(
      `SELECT id, job, finished_at AS failedAt, attempts, COALESCE(last_error, 'unknown') AS reason
       FROM platform_outbox WHERE state = 'failed' ORDER BY finished_at DESC, id DESC LIMIT ? OFFSET ?`,
      [at.pageSize, (at.page - 1) * at.pageSize],
    );
    const total = counted?.total ?? 0;
    return {
      items: rows.map((row) => ({ ...row, failedAt: row.failedAt.toISOString() })),
      total,
      next: at.page * at.pageSize < total ? at.page + 1 : null,
    };
  }

  /** Lets the job run again, with all its attempts. @throws DomainError not-found when it is not a failed job */
  async retry(tx: Tx, id: string): Promise<void> {
    if (!(await this.rows.markPending(tx, id, this.clock.now()))) throw new DomainError('not-found');
    afterCommit(tx, this.wake.ring);
  }
}
