import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { failedJobList, id, pageQuery } from '@onderling/contracts';
import { Allow, Answers, AnswersNothing } from '@onderling/platform';
import { z } from 'zod';
import type { Actor } from '../actor';
import { CurrentActor } from '../sessions/current-actor';
import { FailedWork } from './failed-jobs.service';

const page = z.strictObject(pageQuery);

/** Work that gave up and waits for a human. */
@Controller('failed-jobs')
export class FailedJobController {
  constructor(private readonly work: FailedWork) {}

  @Get()
  @Allow('operations:read')
  @Answers(failedJobList)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: page }) query: z.infer<typeof page>,
  ): ReturnType<FailedWork['list']> {
    return this.work.list(actor, query);
  }

  @Post(':id/retry')
  @Allow('operations:retry')
  @AnswersNothing()
  retry(@CurrentActor() actor: Actor, @Param('id', { schema: id }) jobId: string): Promise<void> {
    return this.work.retry(actor, jobId);
  }
}
