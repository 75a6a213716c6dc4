import { Injectable } from '@nestjs/common';
import { Outbox, type Tx } from '@onderling/platform';
import type { CourseRun } from './course-run.entity';

/** Mails about a run: one row of the outbox per person and version of the run, also for who has two parts in it. */
@Injectable()
export class RunNotices {
  constructor(private readonly outbox: Outbox) {}

  async tell(
    tx: Tx,
    kind: 'run-changed' | 'run-cancelled',
    run: Pick<CourseRun, 'id' | 'version'>,
    personIds: readonly string[],
  ): Promise<void> {
    for (const recipientId of new Set(personIds)) {
      await this.outbox.add(tx, 'send-mail', { kind, subjectId: run.id, recipientId, version: run.version });
    }
  }
}
