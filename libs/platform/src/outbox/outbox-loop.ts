import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config/config';
import { Logger } from '../log/logger';
import { Redis } from '../queues/redis';
import { OutboxReconciler } from './outbox-reconciler';
import { OutboxRelay } from './outbox-relay';
import { OutboxWake } from './outbox-wake';

/** Keeps relay and reconciler going in processes that work jobs; other processes ring theirs over Redis. */
@Injectable()
export class OutboxLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];
  private reconciling: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly redis: Redis,
    private readonly wake: OutboxWake,
    private readonly relay: OutboxRelay,
    private readonly reconciler: OutboxReconciler,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const { config } = this;
    if (config.roles.length === 0) return;
    this.redis.connect();
    if (config.has('matcher') || config.has('courier')) this.relayHere();
    else this.wake.listen(() => this.ringElsewhere());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all([this.relay.settle(), this.reconciling]);
  }

  private get channel(): string {
    return `${this.redis.prefix}:wake`;
  }

  private relayHere(): void {
    const ring = () => {
      if (!this.stopped) this.relay.ring();
    };
    this.wake.listen(ring);
    this.redis.commands.on('ready', ring);
    this.timers.push(setInterval(ring, this.config.outbox.relayEveryMs));
    this.timers.push(setInterval(() => this.reconcile(), this.config.outbox.reconcileEveryMs));
    const subscriber = this.redis.openPatient();
    subscriber.on('message', ring);
    subscriber.subscribe(this.channel).catch((error: unknown) => this.logger.warn('wake not heard', { error }));
  }

  private ringElsewhere(): void {
    this.redis.commands
      .publish(this.channel, '')
      .catch((error: unknown) => this.logger.debug('relay not rung, it looks every second', { error }));
  }

  private reconcile(): void {
    this.reconciling ??= this.reconciler
      .reconcile()
      .then(() => undefined)
      .catch((error: unknown) => this.logger.warn('outbox not reconciled, tried again soon', { error }))
      .finally(() => (this.reconciling = undefined));
  }
}
