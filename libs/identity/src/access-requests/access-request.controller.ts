import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { accessRequestList, accessRequestResolutionInput, id, pageQuery } from '@onderling/contracts';
import { Allow, Answers, AnswersNothing } from '@onderling/platform';
import { z } from 'zod';
import type { Actor } from '../actor';
import { CurrentActor } from '../sessions/current-actor';
import { AccessRequests } from './access-requests.service';

const page = z.strictObject(pageQuery);

/** The steward's list. */
@Controller('access-requests')
export class AccessRequestController {
  constructor(private readonly requests: AccessRequests) {}

  @Get()
  @Allow('access-request:list')
  @Answers(accessRequestList)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: page }) query: z.infer<typeof page>,
  ): ReturnType<AccessRequests['list']> {
    return this.requests.list(actor, query);
  }

  @Post(':id/resolution')
  @Allow('access-request:resolve')
  @AnswersNothing()
  resolve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: accessRequestResolutionInput }) { organisationId }: z.infer<typeof accessRequestResolutionInput>,
  ): Promise<void> {
    return this.requests.resolve(actor, requestId, organisationId);
  }
}
