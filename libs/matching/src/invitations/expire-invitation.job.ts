import type { JobPayload } from '@onderling/contracts';
import { HandlesJob, type JobHandler, type JobOutcome, type JobRun } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import { Invitations } from './invitations.service';

/** At the deadline. */
@Injectable()
@HandlesJob('expire-invitation')
export class ExpireInvitationJob implements JobHandler<'expire-invitation'> {
  constructor(private readonly invitations: Invitations) {}

  run({ invitationId }: JobPayload<'expire-invitation'>, job: JobRun): Promise<JobOutcome> {
    return job.complete(async (tx) => ((await this.invitations.expire(tx, invitationId)) ? 'done' : 'skipped'));
  }
}
