import type { JobPayload } from '@onderling/contracts';
import { HandlesJob, type JobHandler, type JobOutcome, type JobRun } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import { Invitations } from './invitations.service';

/** At half of the time to answer. */
@Injectable()
@HandlesJob('remind-invitation')
export class RemindInvitationJob implements JobHandler<'remind-invitation'> {
  constructor(private readonly invitations: Invitations) {}

  run({ invitationId }: JobPayload<'remind-invitation'>, job: JobRun): Promise<JobOutcome> {
    return job.complete(async (tx) => ((await this.invitations.remind(tx, invitationId)) ? 'done' : 'skipped'));
  }
}
