import { Injectable, type Provider } from '@nestjs/common';
import { type JobName, jobs } from '@onderling/contracts';
import { HandlesJob, type JobHandler, type JobOutcome } from '@onderling/platform';

/** Handlers that do nothing for every job but those of the platform and those named, so that the boot check is content. */
export function idleJobs(except: JobName[] = []): Provider[] {
  const others = (Object.keys(jobs) as JobName[]).filter((name) => name !== 'clear-expired' && !except.includes(name));
  return others.map((name) => {
    class IdleJob implements JobHandler {
      run(): Promise<JobOutcome> {
        return Promise.resolve('skipped');
      }
    }
    HandlesJob(name)(IdleJob);
    Injectable()(IdleJob);
    return { provide: `idle ${name}`, useClass: IdleJob };
  });
}
