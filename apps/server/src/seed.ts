import type { INestApplicationContext } from '@nestjs/common';
import { Topics } from '@onderling/catalogue';
import { OrganisationReference } from '@onderling/identity';

export type Progress = (line: string) => void;

/** Brings the reference data up to date: bodies and topics. A second time it writes nothing. */
export async function seedReference(app: INestApplicationContext, progress: Progress): Promise<void> {
  const bodies = await app.get(OrganisationReference, { strict: false }).load();
  const topics = await app.get(Topics, { strict: false }).loadReference();
  if (bodies + topics) progress(`reference data: ${bodies} bodies and ${topics} topics written`);
}
