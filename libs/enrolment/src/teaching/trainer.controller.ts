import { Body, Controller, Get, Put } from '@nestjs/common';
import {
  trainerProfileInput,
  trainerProfileView,
  type TrainerProfileInput,
  type TrainerProfileView,
} from '@onderling/contracts';
import { CurrentActor, type Actor } from '@onderling/identity';
import { Allow, Answers } from '@onderling/platform';
import { TrainerPages } from './trainer-pages.service';

@Controller('trainers/me')
export class TrainerController {
  constructor(private readonly pages: TrainerPages) {}

  @Get()
  @Allow('trainer-profile:read')
  @Answers(trainerProfileView)
  get(@CurrentActor() actor: Actor): Promise<TrainerProfileView> {
    return this.pages.get(actor);
  }

  @Put()
  @Allow('trainer-profile:update')
  @Answers(trainerProfileView)
  save(
    @CurrentActor() actor: Actor,
    @Body({ schema: trainerProfileInput }) input: TrainerProfileInput,
  ): Promise<TrainerProfileView> {
    return this.pages.save(actor, input);
  }
}
