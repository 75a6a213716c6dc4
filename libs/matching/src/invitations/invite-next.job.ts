import type { JobPayload } from '@onderling/contracts';
import { HandlesJob, type JobHandler, type JobOutcome, type JobRun } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../requests/request.repository';
import { Invitations } from './invitations.service';

/** Somebody declined, stayed silent or could not be reached: the next best is asked. */
@Injectable()
@HandlesJob('invite-next')
export class InviteNextJob implements JobHandler<'invite-next'> {
  constructor(
    private readonly requests: RequestRepository,
    private readonly invitations: Invitations,
  ) {}

  run({ requestId, round }: JobPayload<'invite-next'>, job: JobRun): Promise<JobOutcome> {
    return job.complete(async (tx) => {
      const request = await this.requests.lock(tx, requestId);
      if (request.state !== 'inviting' || request.round !== round) return 'skipped';
      await this.invitations.inviteNext(tx, request);
      return 'done';
    });
  }
}
