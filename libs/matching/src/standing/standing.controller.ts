import { standingView, type StandingView } from '@onderling/contracts';
import { type Actor, CurrentActor } from '@onderling/identity';
import { Allow, Answers } from '@onderling/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Standing } from './standing.service';

@ApiTags('trainers')
@Controller('trainers/me/standing')
export class StandingController {
  constructor(private readonly standing: Standing) {}

  @Get()
  @Allow('trainer-profile:read')
  @Answers(standingView)
  get(@CurrentActor() actor: Actor): Promise<StandingView> {
    return this.standing.get(actor);
  }
}
