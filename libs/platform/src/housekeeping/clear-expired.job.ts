import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { JobPayload } from '@onderling/contracts';
import { v5 } from 'uuid';
import { Config } from '../config/config';
import { Database } from '../database/database';
import { isDuplicate } from '../database/database-errors';
import type { Tx } from '../database/tx';
import { Idempotency } from '../http/idempotency';
import { Logger } from '../log/logger';
import { OutboxRepository } from '../outbox/outbox.repository';
import { HandlesJob, type JobHandler, type JobOutcome, type JobRun } from '../queues/job-handler';
import { Clock } from '../time/clock';
import { Housekeeping } from './housekeeping';

const hourMs = 3_600_000;
const doneKeptMs = 90 * 24 * hourMs;
const batch = 5_000;
const namespace = '3f0c1f5a-6d1e-4f0b-9a55-0f6a4f3f7c11';

/** Does the registered housekeeping and plans itself for the next hour. */
@Injectable()
@HandlesJob('clear-expired')
export class ClearExpired implements JobHandler<'clear-expired'>, OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly rows: OutboxRepository,
    private readonly housekeeping: Housekeeping,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.housekeeping.register('idempotency-keys', (tx) => this.idempotency.forgetOld(tx));
    this.housekeeping.register('finished-jobs', (tx, now) =>
      this.rows.deleteDoneBefore(tx, new Date(now.getTime() - doneKeptMs), batch),
    );
  }

  /** The first of the chain; when another process of this hour has planned it already, nothing happens. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.has('courier')) return;
    await this.plan((work) => this.database.transaction(work), this.clock.now());
  }

  async run(_: JobPayload<'clear-expired'>, job: JobRun): Promise<JobOutcome> {
    for (const [name, task] of this.housekeeping.tasks) {
      const removed = await this.database.transaction((tx) => task(tx, this.clock.now()));
      if (removed) this.logger.info('expired rows removed', { rows: name, removed });
    }
    const now = this.clock.now();
    const next = new Date((Math.floor(now.getTime() / hourMs) + 1) * hourMs);
    await job.complete((tx) => this.plan((work) => work(tx), next));
    return 'done';
  }

  /** One row an hour, whoever plans it: its id follows from the hour. */
  private async plan(within: (work: (tx: Tx) => Promise<void>) => Promise<void>, at: Date): Promise<void> {
    const id = v5(`clear-expired ${Math.floor(at.getTime() / hourMs)}`, namespace);
    const row = { id, job: 'clear-expired', payload: '{}', runAt: at, createdAt: this.clock.now(), correlationId: id };
    await within(async (tx) => {
      try {
        await this.rows.insert(tx, row);
      } catch (error) {
        if (!isDuplicate(error, 'PRIMARY')) throw error;
      }
    });
  }
}
