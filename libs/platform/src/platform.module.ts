import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Config } from './config/config';
import { openDataSource, type DatabaseModel } from './database/data-source';
import { Database } from './database/database';
import { Idempotency } from './http/idempotency';
import { RateLimits } from './limits/rate-limits';
import { Logger } from './log/logger';
import { MailTransport } from './mail/mail-transport';
import { Outbox } from './outbox/outbox';
import { OutboxRepository } from './outbox/outbox.repository';
import { OutboxWake } from './outbox/outbox-wake';
import { JobExecutor } from './queues/job-executor';
import { JobHandlers } from './queues/job-handlers';
import { Redis } from './queues/redis';
import { SecretBox } from './secrets/secret-box';
import { Clock } from './time/clock';
import { SystemClock } from './time/system-clock';

const offered = [
  Database,
  Idempotency,
  JobExecutor,
  JobHandlers,
  Logger,
  MailTransport,
  Outbox,
  OutboxRepository,
  OutboxWake,
  RateLimits,
  Redis,
  SecretBox,
];

/** What every other module stands on. Global: import it once, in the composition root or in a test. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  static forRoot(model: DatabaseModel): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: Config, useFactory: () => Config.fromEnvironment() },
        { provide: DataSource, useFactory: (config: Config) => openDataSource(config, model), inject: [Config] },
        { provide: Clock, useClass: SystemClock },
        ...offered,
      ],
      exports: [Config, DataSource, Clock, ...offered],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
