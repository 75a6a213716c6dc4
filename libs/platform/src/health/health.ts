import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config/config';
import { hasPendingMigrations } from '../database/migrator';
import { Redis } from '../queues/redis';

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<'process' | 'database' | 'migrations' | 'redis', 'ok' | 'not-ready'>>;
}

const patienceMs = 2_000;

/** Whether this process can do its work now. */
@Injectable()
export class Health {
  private leaving = false;
  private migrated = false;

  constructor(
    private readonly config: Config,
    private readonly source: DataSource,
    private readonly redis: Redis,
  ) {}

  /** From now on no new work should come here. */
  stop(): void {
    this.leaving = true;
  }

  /** True from stop() on. */
  get stopping(): boolean {
    return this.leaving;
  }

  /** A process without queues works without Redis, so there it does not count. */
  async readiness(): Promise<Readiness> {
    const [database, migrations, redis] = await Promise.all([
      answers(this.source.query('SELECT 1')),
      answers(this.checkMigrations()),
      answers(this.redis.commands.ping()),
    ]);
    const needsRedis = this.config.has('matcher') || this.config.has('courier');
    return {
      ready: !this.leaving && database && migrations && (redis || !needsRedis),
      checks: {
        process: word(!this.leaving),
        database: word(database),
        migrations: word(migrations),
        redis: word(redis),
      },
    };
  }

  /** Once true it stays true: a build does not gain migrations while it runs. */
  private async checkMigrations(): Promise<void> {
    this.migrated ||= !(await hasPendingMigrations(this.source));
    if (!this.migrated) throw new Error('pending migrations');
  }
}

async function answers(question: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), patienceMs)));
  const answer = question.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function word(good: boolean): 'ok' | 'not-ready' {
  return good ? 'ok' : 'not-ready';
}
