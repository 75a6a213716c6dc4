import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  courseRunList,
  courseRunQuery,
  courseRunView,
  id,
  moveSessionInput,
  participantList,
  type CourseRunQuery,
  type CourseRunView,
  type MoveSessionInput,
} from '@onderling/contracts';
import { CurrentActor, OptionalActor, type Actor } from '@onderling/identity';
import { Allow, Answers, Public } from '@onderling/platform';
import { EnrolmentViews } from '../enrolment/enrolment-views.service';
import { RunChanges } from './run-changes.service';
import { RunViews } from './run-views.service';

@Controller()
export class RunController {
  constructor(
    private readonly views: RunViews,
    private readonly changes: RunChanges,
    private readonly enrolments: EnrolmentViews,
  ) {}

  @Get('course-runs')
  @Public()
  @Answers(courseRunList)
  list(@OptionalActor() actor: Actor | undefined, @Query({ schema: courseRunQuery }) query: CourseRunQuery) {
    return this.views.listOfCourse(actor, query.courseId);
  }

  @Get('course-runs/:id')
  @Public()
  @Answers(courseRunView)
  get(@OptionalActor() actor: Actor | undefined, @Param('id', { schema: id }) runId: string): Promise<CourseRunView> {
    return this.views.get(actor, runId);
  }

  @Get('course-runs/:id/participants')
  @Allow('run:participants')
  @Answers(participantList)
  participants(@CurrentActor() actor: Actor, @Param('id', { schema: id }) runId: string) {
    return this.enrolments.listParticipants(actor, runId);
  }

  @Post('course-sessions/:id/move')
  @Allow('run:move')
  @Answers(courseRunView)
  move(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Body({ schema: moveSessionInput }) input: MoveSessionInput,
  ): Promise<CourseRunView> {
    return this.changes.moveSession(actor, sessionId, input);
  }

  @Post('course-runs/:id/cancellation')
  @Allow('run:cancel')
  @Answers(courseRunView)
  cancel(@CurrentActor() actor: Actor, @Param('id', { schema: id }) runId: string): Promise<CourseRunView> {
    return this.changes.cancelRun(actor, runId);
  }
}
