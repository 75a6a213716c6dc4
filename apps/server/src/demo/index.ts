import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import type { DatabaseModel } from '@onderling/platform';
import { DemoModule } from './demo.module';
import { DemoSmtpServer } from './mail/demo-smtp.server';
import { entities, migrations } from './persistence';
import { StoryLoader } from './story/story-loader.service';

export { DemoMails } from './mail/demo-mails.service';
export { DemoModule } from './demo.module';
export { DemoSmtpServer } from './mail/demo-smtp.server';
export { StoryLoader } from './story/story-loader.service';

/** What the demonstration adds to the product. */
export interface DemoPart {
  readonly model: DatabaseModel;
  readonly module: DynamicModule;
  /** SMTP_URL for this process; undefined when no server of its own listens. */
  readonly smtpUrl: string | undefined;
  /** Loads the story, once. @throws StartError when the database holds other people */
  seed(app: INestApplicationContext, progress: (line: string) => void): Promise<void>;
}

/** @param listen whether mails go to a server of this process; false when SMTP_URL is set, and for commands */
export async function openDemo({ listen }: { listen: boolean }): Promise<DemoPart> {
  const smtp = listen ? await DemoSmtpServer.listen() : undefined;
  return { model: { entities, migrations }, module: DemoModule.forRoot(smtp), smtpUrl: smtp?.url, seed };
}

async function seed(app: INestApplicationContext, progress: (line: string) => void): Promise<void> {
  const began = performance.now();
  const chapters = await app.get(StoryLoader, { strict: false }).load();
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  if (chapters) progress(`demonstration: ${chapters} chapters of the story written in ${seconds} s`);
}
