import { Controller, Get, Param, Post } from '@nestjs/common';
import { commitmentsView, id, type CommitmentsView } from '@onderling/contracts';
import { CurrentActor, type Actor } from '@onderling/identity';
import { Allow, Answers, AnswersNothing } from '@onderling/platform';
import { Commitments } from './commitments.service';

/** What a colleague who takes part no longer leaves behind. */
@Controller('people/:id/commitments')
export class CommitmentController {
  constructor(private readonly commitments: Commitments) {}

  @Get()
  @Allow('person:deactivate')
  @Answers(commitmentsView)
  list(@CurrentActor() actor: Actor, @Param('id', { schema: id }) personId: string): Promise<CommitmentsView> {
    return this.commitments.list(actor, personId);
  }

  @Post('cancellation')
  @Allow('person:deactivate')
  @AnswersNothing()
  giveBack(@CurrentActor() actor: Actor, @Param('id', { schema: id }) personId: string): Promise<void> {
    return this.commitments.giveBackPlaces(actor, personId);
  }
}
