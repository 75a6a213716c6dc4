import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Logger } from '../log/logger';
import { JobQueues } from '../queues/job-queues';
import { Clock } from '../time/clock';
import { OutboxRepository } from './outbox.repository';

const batch = 100;

/** The only one that adds jobs to queues: takes due rows and marks them queued in the same transaction. */
@Injectable()
export class OutboxRelay {
  private running: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly database: Database,
    private readonly rows: OutboxRepository,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Relays everything that is due; when a round is under way, another follows it. Never rejects. */
  readonly ring = (): void => {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.untilQuiet().finally(() => (this.running = undefined));
  };

  /** Resolves when the round under way has ended. */
  async settle(): Promise<void> {
    await this.running;
  }

  /** Moves one batch; returns how many rows. Relays in several processes take different rows. */
  async relayBatch(): Promise<number> {
    if (!this.queues.reachable) return 0;
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const due = await this.rows.lockDue(tx, now, batch);
      // Before the mark: a crash in between adds the same id again, which is ignored. A worker that is faster than our
      // COMMIT waits for the row's lock.
      await this.queues.add(due);
      await this.rows.markQueued(
        tx,
        due.map(({ id }) => id),
        now,
      );
      return due.length;
    });
  }

  private async untilQuiet(): Promise<void> {
    try {
      do {
        this.again = false;
        while ((await this.relayBatch()) === batch);
      } while (this.again);
    } catch (error) {
      this.logger.warn('outbox not relayed, tried again soon', { error });
    }
  }
}
