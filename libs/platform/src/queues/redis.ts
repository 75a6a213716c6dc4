import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis as Connection, type RedisOptions } from 'ioredis';
import { Config } from '../config/config';
import { Logger } from '../log/logger';

/** The connections to Redis. It holds no truth, so every command on `commands` fails fast while it is away. */
@Injectable()
export class Redis implements OnApplicationShutdown {
  /** For producers, limits and the health check: no waiting queue, at most two seconds. */
  readonly commands: Connection;
  private readonly opened: Connection[] = [];
  private lastComplaint = 0;
  private closing = false;

  constructor(
    private readonly config: Config,
    private readonly logger: Logger,
  ) {
    this.commands = this.open({
      lazyConnect: true,
      enableOfflineQueue: false,
      commandTimeout: 2_000,
      maxRetriesPerRequest: 1,
    });
    this.commands.on('ready', () => void this.checkPolicy());
  }

  get prefix(): string {
    return this.config.redis.prefix;
  }

  /** A connection that waits for Redis to come back, for workers and subscriptions. Its user closes it. */
  openPatient(): Connection {
    return this.open({ maxRetriesPerRequest: null });
  }

  /** Begins connecting. Not awaited: a start without Redis is a start with late mails. */
  connect(): void {
    this.commands.connect().catch((error: Error) => this.complain(error));
  }

  /** True while commands get through. */
  get reachable(): boolean {
    return this.commands.status === 'ready';
  }

  /** Also ends the retries of the connections that BullMQ copies from ours. */
  onApplicationShutdown(): void {
    this.closing = true;
    for (const connection of this.opened) connection.disconnect();
  }

  private open(options: RedisOptions): Connection {
    const connection = new Connection(this.config.redis.url, {
      connectTimeout: 4_000,
      retryStrategy: (times) => (this.closing ? null : Math.min(100 * times, 1_000)),
      ...options,
    });
    connection.on('error', (error: Error) => this.complain(error));
    this.opened.push(connection);
    return connection;
  }

  /**
   * A Redis that throws keys away when its memory is full loses jobs without a word. They come back from the database, but
   * late: somebody should know. Looked at on every connection, since a server may come back with other settings.
   */
  private async checkPolicy(): Promise<void> {
    const memory = await this.commands.info('memory').catch(() => '');
    const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
    if (policy !== undefined && policy !== 'noeviction') {
      this.logger.warn('Redis may throw away jobs: set its maxmemory-policy to noeviction', { policy });
    }
  }

  /** Reconnecting reports an error every time; once in ten seconds is enough to know. */
  private complain(error: Error): void {
    const now = Date.now();
    if (now - this.lastComplaint < 10_000) return;
    this.lastComplaint = now;
    this.logger.warn('Redis is away', { error });
  }
}
