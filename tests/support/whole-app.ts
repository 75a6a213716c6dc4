import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpAdapter, Database, httpServerOf, migrate, setUpHttp } from '@onderling/platform';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { AppModule } from '../../apps/server/src/app.module';
import { type ApiDocument, Contract } from './contract';
import { mediumConfig } from './medium-app';
import { testDatabase } from './services';

export interface Call {
  readonly method: string;
  /** Below /api/v1. */
  readonly path: string;
  readonly cookie?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface Reply<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
  /** Where the answer differs from openapi.json. */
  readonly breaches: string[];
}

let keys = 0;

/** All modules of the product behind a real HTTP server, on an empty database of their own, without Redis and pages. */
export class WholeApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly origin: string,
    readonly contract: Contract,
    /** `METHOD /path` of everything that the server answers, documented or not. */
    readonly routes: readonly string[],
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(environment: Record<string, string> = {}): Promise<WholeApp> {
    const base = await testDatabase();
    try {
      const config = mediumConfig(base.url, { ROLES: 'api', ...environment });
      const app = await NestFactory.create<NestFastifyApplication>(
        AppModule.forRoot(config),
        createHttpAdapter(config),
        { bodyParser: false, logger: false, abortOnError: false },
      );
      const routes: string[] = [];
      httpServerOf(app).addHook('onRoute', ({ method, url }) => {
        routes.push(...[method].flat().map((one) => `${one} ${url}`));
      });
      await migrate(app.get(DataSource));
      await setUpHttp(app);
      await app.listen(0, '127.0.0.1');
      const origin = (await app.getUrl()).replace('[::1]', '127.0.0.1');
      const { host } = config.publicUrl;
      const described = await app.inject({ url: '/api/v1/openapi.json', headers: { host } });
      const contract = new Contract(described.json<ApiDocument>());
      return new WholeApp(app, origin, contract, routes, () => base.drop());
    } catch (error) {
      await base.drop();
      throw error;
    }
  }

  get manager(): EntityManager {
    return this.app.get(DataSource).manager;
  }

  get database(): Database {
    return this.app.get(Database, { strict: false });
  }

  async insert<T extends ObjectLiteral>(entity: EntityTarget<T>, row: Partial<T>): Promise<void> {
    await this.manager.insert(entity, row as never);
  }

  /** Sends a request as a program does; every write carries a key of its own. */
  async call<T = unknown>({ method, path, cookie, body, headers = {} }: Call): Promise<Reply<T>> {
    keys += 1;
    const writes = method !== 'GET' && method !== 'HEAD';
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        ...(writes ? { 'content-type': 'application/json', 'idempotency-key': `key-of-a-test-${keys}` } : {}),
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const received = text === '' ? undefined : (JSON.parse(text) as unknown);
    const breaches = this.contract.breaches({
      method,
      path: `/api/v1${path.split('?')[0]}`,
      status: response.status,
      headers: response.headers,
      body: received,
    });
    return { status: response.status, body: received as T, headers: response.headers, breaches };
  }

  /** One number for each table, which changes with any row of it. `except` names tables that may change. */
  async checksums(except: readonly string[] = []): Promise<Record<string, string>> {
    const tables = await this.database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT LIKE '%migration%'`,
    );
    const names = tables.map(({ name }) => name).filter((name) => !except.includes(name));
    const rows = await this.database.query<{ Table: string; Checksum: string }>(`CHECKSUM TABLE ${names.join(', ')}`);
    return Object.fromEntries(rows.map(({ Table, Checksum }) => [Table.split('.')[1] ?? Table, String(Checksum)]));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}
