import type { INestApplicationContext } from '@nestjs/common';
import { Topics } from '@onderling/catalogue';
import { OrganisationReference } from '@onderling/identity';
import { withNamedLock } from '@onderling/platform';
import { DataSource } from 'typeorm';
import type { DemoPart } from './demo';

export type Progress = (line: string) => void;

/** What a process needs before it answers: the reference data and, in the demonstration, its story. One process at a time. */
export async function seed(
  app: INestApplicationContext,
  demo: DemoPart | undefined,
  progress: Progress,
): Promise<void> {
  await withNamedLock(app.get(DataSource, { strict: false }), 'seed', async () => {
    await seedReference(app, progress);
    await demo?.seed(app, progress);
  });
}

/** Brings the reference data up to date: bodies and topics. A second time it writes nothing. */
async function seedReference(app: INestApplicationContext, progress: Progress): Promise<void> {
  const bodies = await app.get(OrganisationReference, { strict: false }).load();
  const topics = await app.get(Topics, { strict: false }).loadReference();
  if (bodies + topics) progress(`reference data: ${bodies} bodies and ${topics} topics written`);
}
