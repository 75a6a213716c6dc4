import { type DynamicModule, Module } from '@nestjs/common';
import { CatalogueModule } from '@onderling/catalogue';
import { EnrolmentModule } from '@onderling/enrolment';
import { IdentityModule } from '@onderling/identity';
import { MatchingModule } from '@onderling/matching';
import { NotificationsModule } from '@onderling/notifications';
import { type Config, type DatabaseModel, PlatformModule } from '@onderling/platform';
import * as catalogue from '../../../libs/catalogue/src/persistence';
import * as enrolment from '../../../libs/enrolment/src/persistence';
import * as identity from '../../../libs/identity/src/persistence';
import * as matching from '../../../libs/matching/src/persistence';
import * as notifications from '../../../libs/notifications/src/persistence';
import * as platform from '../../../libs/platform/src/persistence';
import type { DemoPart } from './demo';

const parts: DatabaseModel[] = [platform, identity, catalogue, enrolment, matching, notifications];

/** All tables and their migrations, in one list; their time stamps order them. */
export const model: DatabaseModel = joined(parts);

/** The tables of the product and, with the demonstration, of its mails. */
export const modelWith = (demo?: DemoPart): DatabaseModel => (demo ? joined([model, demo.model]) : model);

function joined(models: readonly DatabaseModel[]): DatabaseModel {
  return {
    entities: models.flatMap((part) => part.entities),
    migrations: models.flatMap((part) => part.migrations),
  };
}

const modules = [IdentityModule, CatalogueModule, EnrolmentModule, MatchingModule, NotificationsModule];

/** The composition root. */
@Module({})
export class AppModule {
  /** @param demo only in a process of the demonstration */
  static forRoot(config: Config, demo?: DemoPart): DynamicModule {
    const demoModules = demo ? [demo.module] : [];
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(modelWith(demo), config), ...modules, ...demoModules],
    };
  }
}
