import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database';
import { Logger } from '../log/logger';
import { Clock } from './clock';

const everyMs = 60_000;
/** Beyond this round trip the measurement says more about the network than about the clock. */
const longestRoundTripMs = 500;

/** The process clock corrected by its offset to the database, so that all processes agree about due dates. */
@Injectable()
export class SystemClock extends Clock implements OnModuleInit, OnApplicationShutdown {
  private offsetMs = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.measure();
    this.timer = setInterval(() => {
      this.measure().catch((error: unknown) => this.logger.warn('clock not compared with the database', { error }));
    }, everyMs).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  private async measure(): Promise<void> {
    const before = Date.now();
    const [row] = await this.database.query<{ now: Date }>('SELECT UTC_TIMESTAMP(6) AS now');
    const after = Date.now();
    if (!row || after - before > longestRoundTripMs) return;
    this.offsetMs = row.now.getTime() - (before + after) / 2;
  }
}
