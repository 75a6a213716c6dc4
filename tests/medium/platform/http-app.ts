import type { InjectionToken, Provider, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import {
  Config,
  createHttpAdapter,
  migrate,
  mountWeb,
  PlatformModule,
  setUpHttp,
  type WebHandler,
} from '@onderling/platform';
import { DataSource } from 'typeorm';
import * as model from '../../../libs/platform/src/persistence';
import { mediumConfig } from '../../support/medium-app';
import { testDatabase, type TestDatabase } from '../../support/services';
import { idleJobs } from './idle-jobs';

export interface HttpApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

/** The HTTP side of the platform with routes of a test, on a real database and without Redis. */
export async function httpApp(
  controllers: Type[],
  options: {
    environment?: Record<string, string>;
    providers?: Provider[];
    replace?: { token: InjectionToken; value: unknown }[];
    web?: WebHandler;
  } = {},
): Promise<HttpApp> {
  const database = await testDatabase();
  const config = mediumConfig(database.url, { ROLES: 'api', ...options.environment });
  const builder = Test.createTestingModule({
    imports: [PlatformModule.forRoot(model, config)],
    controllers,
    providers: [...idleJobs(), ...(options.providers ?? [])],
  });
  for (const { token, value } of options.replace ?? []) builder.overrideProvider(token).useValue(value);
  const module = await builder.compile();
  await migrate(module.get(DataSource));
  const app = module.createNestApplication<NestFastifyApplication>(createHttpAdapter(module.get(Config)), {
    bodyParser: false,
    logger: false,
  });
  await setUpHttp(app);
  if (options.web) await mountWeb(app, options.web);
  await app.init();
  return {
    app,
    database,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
