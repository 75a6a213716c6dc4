import { Injectable } from '@nestjs/common';
import { jobs, type JobName } from '@onderling/contracts';
import { Database } from '../database/database';
import type { Tx } from '../database/tx';
import { withCorrelation } from '../log/correlation';
import { errorCode } from '../log/describe-error';
import { Logger } from '../log/logger';
import type { OutboxEntry } from '../outbox/outbox-entry.entity';
import { OutboxRepository } from '../outbox/outbox.repository';
import { Clock } from '../time/clock';
import { JobAlreadyDone, PermanentJobError, type JobOutcome, type JobRun } from './job-handler';
import { JobHandlers } from './job-handlers';
import { nextTry } from './retry.rules';

export type JobResult = JobOutcome | 'retry' | 'failed';

/** Runs one outbox row through its handler and writes what came of it into the row. Knows nothing about queues. */
@Injectable()
export class JobExecutor {
  private readonly running = new Set<Promise<unknown>>();

  constructor(
    private readonly database: Database,
    private readonly rows: OutboxRepository,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** @throws only when the database could not take the result; the row then stays queued for the reconciler */
  async run(id: string): Promise<JobResult> {
    const result = this.runOne(id);
    this.running.add(result);
    return result.finally(() => this.running.delete(result));
  }

  /** Resolves when no run is under way, however they end. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.running);
  }

  private async runOne(id: string): Promise<JobResult> {
    const entry = await this.start(id);
    if (!entry) return 'skipped';
    return withCorrelation(entry.correlationId ?? id, async () => {
      try {
        return await this.perform(entry);
      } catch (error) {
        if (error instanceof JobAlreadyDone) return 'skipped';
        return this.note(entry, error);
      }
    });
  }

  /** Gives a row up for good, after telling the domain in the same transaction. */
  async giveUp(tx: Tx, entry: OutboxEntry, reason: string): Promise<void> {
    if (!(await this.rows.markFailed(tx, entry.id, reason, this.clock.now()))) return;
    const handler = this.handlers.find(entry.job as JobName);
    await handler?.giveUp?.(tx, JSON.parse(entry.payload), reason);
    this.logger.error('job given up', { job: entry.job, outboxId: entry.id, reason });
  }

  private async start(id: string): Promise<OutboxEntry | undefined> {
    return this.database.transaction((tx) => this.rows.start(tx, id, this.clock.now()));
  }

  private async perform(entry: OutboxEntry): Promise<JobOutcome> {
    const name = entry.job as JobName;
    const began = performance.now();
    const run = new Run(entry.id, entry.starts, this.database, this.rows, this.clock);
    const payload = jobs[name].payload.parse(JSON.parse(entry.payload));
    const outcome = await this.handlers.get(name).run(payload as never, run);
    if (!run.completed) {
      await this.database.transaction((tx) => this.rows.markDone(tx, entry.id, outcome, this.clock.now()));
    }
    const ms = Math.round(performance.now() - began);
    this.logger.info('job finished', { job: name, outboxId: entry.id, outcome, attempt: entry.starts, ms });
    return outcome;
  }

  private async note(entry: OutboxEntry, error: unknown): Promise<'retry' | 'failed'> {
    const now = this.clock.now();
    const policy = jobs[entry.job as JobName];
    const runAt = error instanceof PermanentJobError ? undefined : nextTry(policy, entry.attempts + 1, now);
    const code = errorCode(error);
    this.logger.warn('job failed', { job: entry.job, outboxId: entry.id, attempt: entry.attempts + 1, runAt, error });
    await this.database.transaction(async (tx) => {
      if (runAt) await this.rows.markRetry(tx, entry.id, code, runAt);
      else await this.giveUp(tx, entry, code);
    });
    return runAt ? 'retry' : 'failed';
  }
}

class Run implements JobRun {
  completed = false;

  constructor(
    readonly id: string,
    readonly attempt: number,
    private readonly database: Database,
    private readonly rows: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  async complete<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = await this.database.transaction(async (tx) => {
      const value = await work(tx);
      if (!(await this.rows.markDone(tx, this.id, 'done', this.clock.now()))) throw new JobAlreadyDone();
      return value;
    });
    this.completed = true;
    return result;
  }
}
