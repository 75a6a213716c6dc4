import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type Config,
  createHttpAdapter,
  FrameworkLogger,
  Health,
  loadWebHandler,
  Logger,
  mountWeb,
  setUpHttp,
} from '@onderling/platform';
import { setTimeout as pause } from 'node:timers/promises';
import { AppModule, modelWith } from './app.module';
import type { DemoPart } from './demo';
import { listenError, tryPort } from './listen-error';
import { passMigrations } from './migrations-gate';
import { type Progress, seed } from './seed';

export interface ServerOptions {
  readonly config: Config;
  /** URL of the built pages, for the role web. */
  readonly webHandler: string;
  readonly progress: Progress;
  /** In MODE=demo: its mails, its people and its story. */
  readonly demo?: DemoPart | undefined;
  /** Makes the application of its module. Fault tests put other providers in its place here. */
  readonly create?: (module: DynamicModule, adapter: FastifyAdapter, config: Config) => Promise<NestFastifyApplication>;
}

export interface RunningServer {
  readonly app: NestFastifyApplication;
  /** Where it listens. */
  readonly url: string;
  /** Says no to new work, ends what is under way and closes every connection. */
  stop(): Promise<void>;
}

/** How long a load balancer gets to see that this process is not ready any more. */
const drainMs = 2_000;

/** Migrates or waits, starts the roles of this process, loads reference data and listens. @throws StartError */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, progress, demo, create = createApplication } = options;
  await tryPort(config);
  await passMigrations(config, modelWith(demo), progress);
  const app = await create(AppModule.forRoot(config, demo), createHttpAdapter(config), config);
  try {
    await setUpHttp(app);
    if (config.has('web')) await mountWeb(app, await loadWebHandler(options.webHandler));
    await app.init();
    if (config.has('api')) await seed(app, demo, progress);
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    throw listenError(error, config);
  }
  return { app, url: await app.getUrl(), stop: () => stop(app, config) };
}

function createApplication(
  module: DynamicModule,
  adapter: FastifyAdapter,
  config: Config,
): Promise<NestFastifyApplication> {
  return NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new FrameworkLogger(new Logger(config)),
  });
}

async function stop(app: NestFastifyApplication, config: Config): Promise<void> {
  app.get(Health).stop();
  if (config.mode === 'production') await pause(drainMs);
  await app.close();
}
