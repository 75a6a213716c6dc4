import { Body, Controller, Post } from '@nestjs/common';
import { linkedPlaceView, type LinkedPlaceView, placeTokenInput } from '@onderling/contracts';
import { CurrentVisitor, OptionalActor, type Actor, type Visitor } from '@onderling/identity';
import { Answers, Public } from '@onderling/platform';
import { OpenedPlaces } from './opened-places.service';

/** For whoever holds the link of a mail; the token stands in the body, so that no log or address has it. */
@Controller('place-links')
export class PlaceLinkController {
  constructor(private readonly places: OpenedPlaces) {}

  @Post('lookup')
  @Public()
  @Answers(linkedPlaceView)
  look(
    @Body({ schema: placeTokenInput }) { token }: { token: string },
    @CurrentVisitor() visitor: Visitor,
    @OptionalActor() actor: Actor | undefined,
  ): Promise<LinkedPlaceView> {
    return this.places.look({ token, visitor, actor });
  }

  @Post('confirmation')
  @Public()
  @Answers(linkedPlaceView)
  confirm(
    @Body({ schema: placeTokenInput }) { token }: { token: string },
    @CurrentVisitor() visitor: Visitor,
    @OptionalActor() actor: Actor | undefined,
  ): Promise<LinkedPlaceView> {
    return this.places.step({ token, visitor, actor }, 'confirm');
  }

  @Post('cancellation')
  @Public()
  @Answers(linkedPlaceView)
  cancel(
    @Body({ schema: placeTokenInput }) { token }: { token: string },
    @CurrentVisitor() visitor: Visitor,
    @OptionalActor() actor: Actor | undefined,
  ): Promise<LinkedPlaceView> {
    return this.places.step({ token, visitor, actor }, 'cancel');
  }
}
