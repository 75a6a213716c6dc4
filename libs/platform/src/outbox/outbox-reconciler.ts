import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';
import { Database } from '../database/database';
import type { Tx } from '../database/tx';
import { Logger } from '../log/logger';
import { JobExecutor } from '../queues/job-executor';
import { JobQueues } from '../queues/job-queues';
import { Clock } from '../time/clock';
import type { OutboxEntry } from './outbox-entry.entity';
import { OutboxRepository } from './outbox.repository';
import { OutboxWake } from './outbox-wake';

const batch = 100;

/** Finds rows that a queue has lost (Redis emptied, a worker killed too often) and hands them to the relay again. */
@Injectable()
export class OutboxReconciler {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly rows: OutboxRepository,
    private readonly queues: JobQueues,
    private readonly executor: JobExecutor,
    private readonly clock: Clock,
    private readonly wake: OutboxWake,
    private readonly logger: Logger,
  ) {}

  /** Looks at the rows that have been queued longest; returns how many were revived or given up. */
  async reconcile(): Promise<number> {
    if (!this.queues.reachable) return 0;
    const changed = await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const before = new Date(now.getTime() - this.config.outbox.reconcileAfterMs);
      const stale = await this.rows.lockStale(tx, before, batch);
      const live: string[] = [];
      for (const entry of stale) {
        if (await this.queues.holds(entry)) live.push(entry.id);
        else await this.revive(tx, entry);
      }
      // A long queue is no fault: those rows go to the end of the line of what is looked at.
      await this.rows.markQueued(tx, live, now);
      return stale.length - live.length;
    });
    if (changed) this.wake.ring();
    return changed;
  }

  private async revive(tx: Tx, entry: OutboxEntry): Promise<void> {
    await this.queues.forget(entry);
    if (entry.revivals >= this.config.outbox.mostRevivals) {
      return this.executor.giveUp(tx, entry, 'revived-too-often');
    }
    await this.rows.markRevived(tx, entry.id);
    this.logger.warn('lost job revived', { job: entry.job, outboxId: entry.id, revivals: entry.revivals + 1 });
  }
}
