import { Injectable } from '@nestjs/common';
import { jobs, type JobName, type JobPayload } from '@onderling/contracts';
import { newId } from '../database/ids';
import { afterCommit, type Tx } from '../database/tx';
import { correlationId } from '../log/correlation';
import { Clock } from '../time/clock';
import { OutboxRepository } from './outbox.repository';
import { OutboxWake } from './outbox-wake';

/** Notes in a transaction what must happen after it. Only the relay turns these rows into jobs of a queue. */
@Injectable()
export class Outbox {
  constructor(
    private readonly clock: Clock,
    private readonly rows: OutboxRepository,
    private readonly wake: OutboxWake,
  ) {}

  /**
   * @param payload ids only, checked against the registry
   * @param options.runAt not before this instant; at once when left out
   * @returns the id of the row, which is also the id of the job and the left part of a mail's Message-ID
   */
  async add<N extends JobName>(
    tx: Tx,
    job: N,
    payload: JobPayload<N>,
    options: { runAt?: Date } = {},
  ): Promise<string> {
    const now = this.clock.now();
    const id = newId();
    await this.rows.insert(tx, {
      id,
      job,
      payload: JSON.stringify(jobs[job].payload.parse(payload)),
      runAt: options.runAt ?? now,
      createdAt: now,
      correlationId: correlationId() ?? id,
    });
    if (!options.runAt || options.runAt <= now) afterCommit(tx, this.wake.ring);
    return id;
  }
}
