import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
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
import { Allow, RequestKeyParam, type RequestKey } from '@onderling/platform';
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
  @SerializeOptions({ schema: enrolmentView })
  enrol(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) runId: string,
    @Body({ schema: enrolInput }) input: EnrolInput,
    @RequestKeyParam() key: RequestKey,
  ): Promise<EnrolmentView> {
    return this.enrolments.enrol(actor, runId, input, key);
  }

  @Post('enrolments/:id/confirmation')
  @HttpCode(200)
  @Allow('enrolment:confirm')
  @SerializeOptions({ schema: enrolmentView })
  confirm(@CurrentActor() actor: Actor, @Param('id', { schema: id }) enrolmentId: string): Promise<EnrolmentView> {
    return this.enrolments.confirm(actor, enrolmentId);
  }

  @Post('enrolments/:id/cancellation')
  @HttpCode(200)
  @Allow('enrolment:cancel')
  @SerializeOptions({ schema: enrolmentView })
  cancel(@CurrentActor() actor: Actor, @Param('id', { schema: id }) enrolmentId: string): Promise<EnrolmentView> {
    return this.enrolments.cancel(actor, enrolmentId);
  }

  @Get('enrolments/:id')
  @Allow('enrolment:read')
  @SerializeOptions({ schema: enrolmentView })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: id }) enrolmentId: string): Promise<EnrolmentView> {
    return this.views.get(actor, enrolmentId);
  }

  @Get('me/enrolments')
  @Allow('enrolment:read')
  @SerializeOptions({ schema: enrolmentList })
  listMine(@CurrentActor() actor: Actor): Promise<MyLearningView> {
    return this.views.listMine(actor);
  }
}
