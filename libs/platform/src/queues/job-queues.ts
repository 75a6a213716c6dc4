import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { jobs, queueNames, type JobName, type QueueName } from '@onderling/contracts';
import { Queue } from 'bullmq';
import { Logger } from '../log/logger';
import { Redis } from './redis';

/** What the queues need to know of an outbox row. */
export interface QueuedRow {
  readonly id: string;
  readonly job: string;
}

const liveStates = new Set(['waiting', 'active', 'delayed', 'prioritized', 'waiting-children']);

/** The physical queues in Redis. They hold ids only and can be lost: the outbox knows what belongs in them. */
@Injectable()
export class JobQueues implements BeforeApplicationShutdown {
  private readonly queues = new Map<QueueName, Queue>();

  constructor(
    private readonly redis: Redis,
    private readonly logger: Logger,
  ) {}

  /** False while Redis is away; the other methods would then fail. */
  get reachable(): boolean {
    return this.redis.reachable;
  }

  /** Adds the rows; an id that is in its queue already is left alone. */
  async add(rows: readonly QueuedRow[]): Promise<void> {
    for (const name of queueNames) {
      const mine = rows.filter(({ job }) => queueOf(job) === name);
      if (mine.length === 0) continue;
      await this.queue(name).addBulk(
        // Retries live in the outbox, so a job is gone from Redis as soon as it has ended, however it ended.
        mine.map(({ id, job }) => ({
          name: job,
          data: { id },
          opts: { jobId: id, attempts: 1, removeOnComplete: true, removeOnFail: true },
        })),
      );
    }
  }

  /** True while a queue holds the row or a worker has it. A worker that died loses it after its lock has run out. */
  async holds({ id, job }: QueuedRow): Promise<boolean> {
    return liveStates.has(await this.queue(queueOf(job)).getJobState(id));
  }

  /** Clears what is left of an ended job, since adding an id that exists is silently ignored. */
  async forget({ id, job }: QueuedRow): Promise<void> {
    await this.queue(queueOf(job)).remove(id);
  }

  async beforeApplicationShutdown(): Promise<void> {
    // Closing asks Redis something first; without it that question would wait for ever.
    if (!this.reachable) return;
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queue(name: QueueName): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    const made = new Queue(name, { connection: this.redis.commands, prefix: this.redis.prefix });
    made.on('error', (error) => this.logger.debug('queue error', { queue: name, error }));
    this.queues.set(name, made);
    return made;
  }
}

/** A row of a job that this build does not know belongs to a newer version: it fails visibly in the executor. */
function queueOf(job: string): QueueName {
  return job in jobs ? jobs[job as JobName].queue : 'courier';
}
