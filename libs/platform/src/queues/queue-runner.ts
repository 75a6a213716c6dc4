import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { QueueName } from '@onderling/contracts';
import { Worker } from 'bullmq';
import { Config } from '../config/config';
import type { ProcessRole } from '../config/variables';
import { Logger } from '../log/logger';
import { JobExecutor } from './job-executor';
import { JobHandlers } from './job-handlers';
import { Redis } from './redis';

const queuesOfRole: Partial<Record<ProcessRole, QueueName>> = { matcher: 'matching', courier: 'courier' };

/** One worker for each queue of the roles of this process. */
@Injectable()
export class QueueRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly workers: Worker[] = [];

  constructor(
    private readonly config: Config,
    private readonly redis: Redis,
    private readonly handlers: JobHandlers,
    private readonly executor: JobExecutor,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.roles.length === 0) return;
    this.handlers.check();
    for (const role of this.config.roles) {
      const queue = queuesOfRole[role];
      if (queue) this.workers.push(this.open(queue));
    }
  }

  /** Takes no further job and waits for those under way. Without Redis a worker cannot be closed, only left. */
  async beforeApplicationShutdown(): Promise<void> {
    const closing = Promise.all(this.workers.map((worker) => worker.close()));
    closing.catch((error: unknown) => this.logger.debug('worker not closed well', { error }));
    if (this.redis.reachable) await closing;
    else await this.executor.settle();
  }

  private open(queue: QueueName): Worker {
    const { concurrency, lockMs } = this.config.queues;
    const worker = new Worker<{ id: string }>(queue, ({ data }) => this.executor.run(data.id), {
      connection: this.redis.openPatient(),
      prefix: this.redis.prefix,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      // Killed more often than this, a job is lost to the queue; the reconciler counts and decides from there.
      maxStalledCount: 3,
    });
    worker.on('error', (error) => this.logger.debug('worker error', { queue, error }));
    worker.on('failed', (job, error) => this.logger.error('job without a result', { queue, outboxId: job?.id, error }));
    return worker;
  }
}
