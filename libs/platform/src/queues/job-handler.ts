import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { JobName, JobPayload } from '@onderling/contracts';
import type { Tx } from '../database/tx';
import type { JobOutcome } from '../outbox/outbox-entry.entity';

export type { JobOutcome } from '../outbox/outbox-entry.entity';

export const handledJob = 'onderling:job';

/** Says which job a provider does. It stands above an @Injectable class that implements JobHandler of the same name. */
export function HandlesJob(name: JobName): ClassDecorator {
  return applyDecorators(SetMetadata(handledJob, name)) as ClassDecorator;
}

/** Does one job of the registry. It reloads by id, checks the state, and running twice equals once. */
export interface JobHandler<N extends JobName = JobName> {
  /** `skipped`: there was nothing left to do. A thrown error is tried again later, PermanentJobError is not. */
  run(payload: JobPayload<N>, job: JobRun): Promise<JobOutcome>;
  /** Called in the transaction that gives the job up for good, so that the domain can say so to a human. */
  giveUp?(tx: Tx, payload: JobPayload<N>, reason: string): Promise<void>;
}

/** One run of a job. */
export interface JobRun {
  /** The id of the outbox row: the same in every run of this job. */
  readonly id: string;
  /** 1 for the first run; counts runs that were killed too. */
  readonly attempt: number;
  /**
   * Runs `work` in a transaction whose last statement marks the job done, so that effect and mark are one.
   * @throws JobAlreadyDone, after rolling back, when another run finished the job first
   */
  complete<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Trying again cannot help: the job is given up at once. The reason is a code without personal data. */
export class PermanentJobError extends Error {
  override readonly name = 'PermanentJobError';

  constructor(readonly code: string) {
    super(code);
  }
}

/** Another run of the same job has finished it: whatever this run did in the database was rolled back. */
export class JobAlreadyDone extends Error {
  override readonly name = 'JobAlreadyDone';
}
