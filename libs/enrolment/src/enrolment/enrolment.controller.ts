import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  enrolInput,
  enrolmentList,
  enrolmentView,
  id,
  type EnrolInput,
  type EnrolmentView,
  type MyLearningView,
} from '@onderling/contracts';
import { CurrentActor, type Actor } from '@onderling/identity';
import { Allow, Answers, type RequestKey, RequestKeyParam } from '@onderling/platform';
import { EnrolmentViews } from './enrolment-views.service';
import { Enrolments } from './enrolments.service';

@Controller()
export class EnrolmentController {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly views: EnrolmentViews,
  ) {}

  @Post('course-runs/:id/enrolments')
  @Allow('run:enrol')
  @Answers(enrolmentView, 201)
  enrol(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) runId: string,
    @Body({ schema: enrolInput }) input: EnrolInput,
    @RequestKeyParam() key: RequestKey,
  ): Promise<EnrolmentView> {
    return this.enrolments.enrol(actor, runId, input, key);
  }

  @Post('enrolments/:id/confirmation')
  @Allow('enrolment:confirm')
  @Answers(enrolmentView)
  confirm(@CurrentActor() actor: Actor, @Param('id', { schema: id }) enrolmentId: string): Promise<EnrolmentView> {
    return this.enrolments.confirm(actor, enrolmentId);
  }

  @Post('enrolments/:id/cancellation')
  @Allow('enrolment:cancel')
  @Answers(enrolmentView)
  cancel(@CurrentActor() actor: Actor, @Param('id', { schema: id }) enrolmentId: string): Promise<EnrolmentView> {
    return this.enrolments.cancel(actor, enrolmentId);
  }

  @Get('enrolments/:id')
  @Allow('enrolment:read')
  @Answers(enrolmentView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: id }) enrolmentId: string): Promise<EnrolmentView> {
    return this.views.get(actor, enrolmentId);
  }

  @Get('me/enrolments')
  @Allow('enrolment:read')
  @Answers(enrolmentList)
  listMine(@CurrentActor() actor: Actor): Promise<MyLearningView> {
    return this.views.listMine(actor);
  }
}
