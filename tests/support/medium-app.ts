import type { DynamicModule, InjectionToken, Provider, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import {
  Clock,
  Config,
  Database,
  type DatabaseModel,
  FixedClock,
  JobExecutor,
  migrate,
  PlatformModule,
} from '@onderling/platform';
import * as platform from '../../libs/platform/src/persistence';
import { DataSource } from 'typeorm';
import { testDatabase } from './services';

export interface MediumOptions {
  /** The modules under test. */
  imports?: (Type | DynamicModule)[];
  /** What `persistence.ts` of these modules and of those below them export. */
  models?: DatabaseModel[];
  /** Stand-ins, and handlers of jobs that the test brings along. */
  providers?: Provider[];
  /** Takes the place of real providers. */
  replace?: { token: InjectionToken; value: unknown }[];
  /** Starts at Monday 1 March 2027, 9.00 in Amsterdam, unless given. */
  clock?: FixedClock;
  environment?: Record<string, string>;
}

export interface OutboxRow {
  id: string;
  job: string;
  payload: Record<string, unknown>;
  state: string;
  runAt: Date;
}

/** Modules on a real, empty, migrated database. Nothing leaves it: no queue runs and outbox rows stay for the test to read. */
export class MediumApp {
  private constructor(
    readonly module: TestingModule,
    readonly clock: FixedClock,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(options: MediumOptions = {}): Promise<MediumApp> {
    const base = await testDatabase();
    try {
      const clock = options.clock ?? new FixedClock();
      const models = [platform, ...(options.models ?? [])];
      const entities = [...new Set(models.flatMap((model) => model.entities))];
      const migrations = [...new Set(models.flatMap((model) => model.migrations))];
      const builder = Test.createTestingModule({
        imports: [PlatformModule.forRoot({ entities, migrations }), ...(options.imports ?? [])],
        providers: options.providers ?? [],
      })
        .overrideProvider(Config)
        .useValue(mediumConfig(base.url, options.environment))
        .overrideProvider(Clock)
        .useValue(clock);
      for (const { token, value } of options.replace ?? []) builder.overrideProvider(token).useValue(value);
      const module = await builder.compile();
      await migrate(module.get(DataSource));
      await module.init();
      return new MediumApp(module, clock, () => base.drop());
    } catch (error) {
      await base.drop();
      throw error;
    }
  }

  get<T>(token: Type<T> | (abstract new (...parameters: never[]) => T)): T {
    return this.module.get<T>(token as Type<T>, { strict: false });
  }

  get database(): Database {
    return this.get(Database);
  }

  /** The outbox in the order of adding, or only the rows of one job. */
  async outbox(job?: string): Promise<OutboxRow[]> {
    const rows = await this.database.query<Omit<OutboxRow, 'payload'> & { payload: string }>(
      `SELECT id, job, payload, state, run_at AS runAt FROM platform_outbox ${job ? 'WHERE job = ?' : ''} ORDER BY id`,
      job ? [job] : [],
    );
    return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as Record<string, unknown> }));
  }

  /** Runs what is due, and what that adds, through the real handlers, until nothing is due. Returns the outcomes by job. */
  async drainJobs(): Promise<{ job: string; outcome: string }[]> {
    const outcomes: { job: string; outcome: string }[] = [];
    for (;;) {
      const [row] = await this.database.query<{ id: string; job: string }>(
        `SELECT id, job FROM platform_outbox WHERE state = 'pending' AND run_at <= ? ORDER BY run_at, id LIMIT 1`,
        [this.clock.now()],
      );
      if (!row) return outcomes;
      await this.database.query(`UPDATE platform_outbox SET state = 'queued' WHERE id = ?`, [row.id]);
      outcomes.push({ job: row.job, outcome: await this.get(JobExecutor).run(row.id) });
    }
  }

  /** Empties every table, which is a hundred times quicker than a new database. */
  async reset(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const tables: { name: string }[] = await tx.query(
        `SELECT table_name AS name FROM information_schema.tables
          WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT LIKE '%migration%'`,
      );
      await tx.query('SET FOREIGN_KEY_CHECKS = 0');
      for (const { name } of tables) await tx.query(`DELETE FROM ${name}`);
      await tx.query('SET FOREIGN_KEY_CHECKS = 1');
    });
  }

  async close(): Promise<void> {
    await this.module.close();
    await this.drop();
  }
}

/** Settings of a process that runs no queue and listens nowhere. */
export function mediumConfig(databaseUrl: string, environment: Record<string, string> = {}): Config {
  return Config.fromEnvironment({
    MODE: 'demo',
    ROLES: '',
    DATABASE_URL: databaseUrl,
    REDIS_URL: 'redis://127.0.0.1:1',
    SECRET_KEY: 'a secret that only the tests know, long enough',
    LOG_LEVEL: 'silent',
    ...environment,
  });
}
