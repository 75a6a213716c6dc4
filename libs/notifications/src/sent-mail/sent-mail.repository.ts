import { Injectable } from '@nestjs/common';
import type { Tx } from '@onderling/platform';
import { SentMail } from './sent-mail.entity';

@Injectable()
export class SentMailRepository {
  /** Keeps the first note of a mail: a second run that lost the race is rolled back by the job itself. */
  async note(tx: Tx, mail: SentMail): Promise<void> {
    await tx.upsert(SentMail, mail, { conflictPaths: ['id'] });
  }
}
