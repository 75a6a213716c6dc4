import { Injectable } from '@nestjs/common';
import { Database, FailedJobs } from '@onderling/platform';
import type { Actor } from '../actor';
import { AuditTrail } from '../audit/audit-trail.service';
import { authorise } from '../policy';

/** Work that gave up, for the steward. */
@Injectable()
export class FailedWork {
  constructor(
    private readonly database: Database,
    private readonly jobs: FailedJobs,
    private readonly audit: AuditTrail,
  ) {}

  /** One page, newest first. */
  list(actor: Actor, at: { page: number; pageSize: number }): ReturnType<FailedJobs['list']> {
    authorise(actor, 'operations:read');
    return this.jobs.list(at);
  }

  /** Lets a job run again; `not-found` when it has not failed. */
  async retry(actor: Actor, id: string): Promise<void> {
    authorise(actor, 'operations:retry');
    await this.database.transaction(async (tx) => {
      await this.jobs.retry(tx, id);
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: 'job-retried',
        subjectKind: 'job',
        subjectId: id,
      });
    });
  }
}
