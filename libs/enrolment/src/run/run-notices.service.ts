import { Injectable } from '@nestjs/common';
import { Outbox, type Tx } from '@onderling/platform';
import type { CourseRun } from './course-run.entity';

/** Mails about a run to everybody whom it concerns: one row of the outbox per person and version of the run. */
@Injectable()
export class RunNotices {
  constructor(private readonly outbox: Outbox) {}

  async tell(
    tx: Tx,
    kind: 'run-changed' | 'run-cancelled',
    run: Pick<CourseRun, 'id' | 'requesterId' | 'version'>,
    personIds: readonly string[],
  ): Promise<void> {
    const recipients = new Set(run.requesterId === null ? personIds : [...personIds, run.requesterId]);
    for (const recipientId of recipients) {
      await this.outbox.add(tx, 'send-mail', { kind, subjectId: run.id, recipientId, version: run.version });
    }
  }
}
