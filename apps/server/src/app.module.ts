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

const parts: DatabaseModel[] = [platform, identity, catalogue, enrolment, matching, notifications];

/** All tables and their migrations, in one list; their time stamps order them. */
export const model: DatabaseModel = {
  entities: parts.flatMap((part) => part.entities),
  migrations: parts.flatMap((part) => part.migrations),
};

const modules = [IdentityModule, CatalogueModule, EnrolmentModule, MatchingModule, NotificationsModule];

/** The composition root. */
@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(model, config), ...modules] };
  }
}
