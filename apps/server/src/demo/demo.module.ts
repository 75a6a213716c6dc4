import { type DynamicModule, Module } from '@nestjs/common';
import { CatalogueModule } from '@onderling/catalogue';
import { EnrolmentModule } from '@onderling/enrolment';
import { IdentityModule } from '@onderling/identity';
import { MatchingModule } from '@onderling/matching';
import { DemoController } from './demo.controller';
import { DemoMails } from './mail/demo-mails.service';
import { DemoSmtpServer } from './mail/demo-smtp.server';
import { Personas } from './personas/personas.service';
import { CatalogueChapter } from './story/catalogue.chapter';
import { MatchChapter } from './story/match.chapter';
import { PastMatchRepository } from './story/past-match.repository';
import { PeopleChapter } from './story/people.chapter';
import { RequestsChapter } from './story/requests.chapter';
import { RunsChapter } from './story/runs.chapter';
import { StoryIds } from './story/story-ids.query';
import { StoryLoader } from './story/story-loader.service';

/** The demonstration: its story, its one-click sign-in and the mails it sent. Not part of a production process. */
@Module({})
export class DemoModule {
  /** @param smtp where its mails arrive; left out when they go to a server of somebody else */
  static forRoot(smtp?: DemoSmtpServer): DynamicModule {
    return {
      module: DemoModule,
      imports: [IdentityModule, CatalogueModule, EnrolmentModule, MatchingModule],
      controllers: [DemoController],
      providers: [
        ...(smtp ? [{ provide: DemoSmtpServer, useValue: smtp }] : []),
        DemoMails,
        Personas,
        StoryIds,
        PeopleChapter,
        CatalogueChapter,
        RunsChapter,
        RequestsChapter,
        PastMatchRepository,
        MatchChapter,
        StoryLoader,
      ],
      exports: [StoryLoader, DemoMails],
    };
  }
}
