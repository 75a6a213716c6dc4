import { id, listingList, type ListingList } from '@onderling/contracts';
import { type Actor, CurrentActor } from '@onderling/identity';
import { Allow, Answers, AnswersNothing } from '@onderling/platform';
import { Controller, Delete, Get, Param } from '@nestjs/common';
import { Colleagues } from './colleagues.service';
import { OwnListingsQuery } from './own-listings.query';

/** The lists of colleagues on which the caller stands. */
@Controller('me/listings')
export class ListingController {
  constructor(
    private readonly listings: OwnListingsQuery,
    private readonly colleagues: Colleagues,
  ) {}

  @Get()
  @Allow('listing:read')
  @Answers(listingList)
  list(@CurrentActor() actor: Actor): Promise<ListingList> {
    return this.listings.list(actor);
  }

  @Delete(':requestId')
  @Allow('listing:end')
  @AnswersNothing()
  leave(@CurrentActor() actor: Actor, @Param('requestId', { schema: id }) requestId: string): Promise<void> {
    return this.colleagues.leave(actor, requestId);
  }
}
