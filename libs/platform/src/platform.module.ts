import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  StandardSchemaSerializerInterceptor,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Config } from './config/config';
import { openDataSource, type DatabaseModel } from './database/data-source';
import { Database } from './database/database';
import { Health } from './health/health';
import { ClearExpired } from './housekeeping/clear-expired.job';
import { Housekeeping } from './housekeeping/housekeeping';
import { Idempotency } from './http/idempotency';
import { ProblemFilter } from './http/problem.filter';
import { RequestShapeGuard } from './http/request-shape.guard';
import { ValidationPipe } from './http/validation.pipe';
import { RateLimits } from './limits/rate-limits';
import { Logger } from './log/logger';
import { MailTransport } from './mail/mail-transport';
import { FailedJobs } from './outbox/failed-jobs';
import { Outbox } from './outbox/outbox';
import { OutboxCheck } from './outbox/outbox-check';
import { OutboxLoop } from './outbox/outbox-loop';
import { OutboxReconciler } from './outbox/outbox-reconciler';
import { OutboxRelay } from './outbox/outbox-relay';
import { OutboxRepository } from './outbox/outbox.repository';
import { OutboxWake } from './outbox/outbox-wake';
import { JobExecutor } from './queues/job-executor';
import { JobHandlers } from './queues/job-handlers';
import { JobQueues } from './queues/job-queues';
import { QueueRunner } from './queues/queue-runner';
import { Redis } from './queues/redis';
import { SecretBox } from './secrets/secret-box';
import { Clock } from './time/clock';
import { SystemClock } from './time/system-clock';

const offered = [
  Database,
  FailedJobs,
  Health,
  Housekeeping,
  Idempotency,
  JobExecutor,
  JobHandlers,
  JobQueues,
  Logger,
  MailTransport,
  Outbox,
  OutboxCheck,
  OutboxReconciler,
  OutboxRelay,
  OutboxRepository,
  OutboxWake,
  RateLimits,
  Redis,
  SecretBox,
];

/** Nobody asks for these: they act by themselves. */
const active = [OutboxLoop, QueueRunner, ClearExpired];

const everyRoute = [
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_GUARD, useClass: RequestShapeGuard },
  { provide: APP_PIPE, useClass: ValidationPipe },
  { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
];

/** What every other module stands on. Global: import it once, in the composition root or in a test. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** @param config read from the environment unless given */
  static forRoot(model: DatabaseModel, config?: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: Config, useFactory: () => config ?? Config.fromEnvironment() },
        { provide: DataSource, useFactory: (config: Config) => openDataSource(config, model), inject: [Config] },
        { provide: Clock, useClass: SystemClock },
        ...offered,
        ...active,
        ...everyRoute,
      ],
      exports: [Config, DataSource, Clock, ...offered],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
