import { TrainerProfiles } from '@onderling/catalogue';
import type { JobPayload } from '@onderling/contracts';
import { People } from '@onderling/identity';
import { HandlesJob, type JobHandler, type JobOutcome, type JobRun } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import { Invitations } from './invitations.service';

/** An account was closed: nobody waits for an answer of this trainer, and nobody finds them if it is opened again. */
@Injectable()
@HandlesJob('release-trainer')
export class ReleaseTrainerJob implements JobHandler<'release-trainer'> {
  constructor(
    private readonly people: People,
    private readonly invitations: Invitations,
    private readonly trainers: TrainerProfiles,
  ) {}

  async run({ personId }: JobPayload<'release-trainer'>, job: JobRun): Promise<JobOutcome> {
    const { state } = await this.people.getContact(personId);
    return job.complete(async (tx) => {
      if (state !== 'deactivated') return 'skipped';
      await this.invitations.withdrawOf(tx, personId);
      await this.trainers.hide(tx, personId);
      return 'done';
    });
  }
}
