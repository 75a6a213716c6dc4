import {
  type ColleaguesInput,
  colleaguesInput,
  colleaguesResult,
  id,
  joinTokenInput,
  joinView,
  requestInput,
  type RequestInput,
  requestList,
  type RequestListQuery,
  requestListQuery,
  type RequestUpdateInput,
  requestUpdateInput,
  requestView,
  type VersionInput,
  versionInput,
} from '@onderling/contracts';
import { type Actor, CurrentActor } from '@onderling/identity';
import { Allow, Answers, AnswersNothing, Idempotency, type RequestKey, RequestKeyParam } from '@onderling/platform';
import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Colleagues } from './colleagues.service';
import { RequestBoardQuery } from './request-board.query';
import { RequestViewQuery } from './request-view.query';
import { Requests } from './requests.service';

@ApiTags('knowledge-requests')
@Controller()
export class RequestController {
  constructor(
    private readonly requests: Requests,
    private readonly views: RequestViewQuery,
    private readonly board: RequestBoardQuery,
    private readonly colleagues: Colleagues,
    private readonly idempotency: Idempotency,
  ) {}

  @Post('knowledge-requests')
  @Allow('request:create')
  @Answers(requestView, 201)
  async create(
    @CurrentActor() actor: Actor,
    @RequestKeyParam() key: RequestKey,
    @Body({ schema: requestInput }) input: RequestInput,
  ) {
    return this.views.get(actor, await this.idempotency.once(key, (tx) => this.requests.create(tx, actor, input)));
  }

  @Get('knowledge-requests')
  @Allow('request:read')
  @Answers(requestList)
  list(@CurrentActor() actor: Actor, @Query({ schema: requestListQuery }) query: RequestListQuery) {
    return this.board.list(actor, query);
  }

  @Get('knowledge-requests/:id')
  @Allow('request:read')
  @Answers(requestView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: id }) requestId: string) {
    return this.views.get(actor, requestId);
  }

  @Patch('knowledge-requests/:id')
  @Allow('request:update')
  @Answers(requestView)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: requestUpdateInput }) input: RequestUpdateInput,
  ) {
    await this.requests.update(actor, requestId, input);
    return this.views.get(actor, requestId);
  }

  @Post('knowledge-requests/:id/submission')
  @Allow('request:submit')
  @Answers(requestView)
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: versionInput }) { version }: VersionInput,
  ) {
    await this.requests.submit(actor, requestId, version);
    return this.views.get(actor, requestId);
  }

  @Post('knowledge-requests/:id/withdrawal')
  @Allow('request:withdraw')
  @Answers(requestView)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: versionInput }) { version }: VersionInput,
  ) {
    await this.requests.withdraw(actor, requestId, version);
    return this.views.get(actor, requestId);
  }

  @Post('knowledge-requests/:id/colleagues')
  @Allow('request:colleagues')
  @Answers(colleaguesResult)
  addColleagues(
    @CurrentActor() actor: Actor,
    @RequestKeyParam() key: RequestKey,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: colleaguesInput }) input: ColleaguesInput,
  ) {
    return this.idempotency.once(key, (tx) => this.colleagues.add(tx, actor, requestId, input));
  }

  @Delete('knowledge-requests/:id/colleagues/:personId')
  @Allow('request:colleagues')
  @AnswersNothing()
  removeColleague(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Param('personId', { schema: id }) personId: string,
  ): Promise<void> {
    return this.colleagues.remove(actor, requestId, personId);
  }

  @Post('knowledge-requests/:id/join-link')
  @Allow('request:colleagues')
  @Answers(requestView)
  async makeJoinLink(@CurrentActor() actor: Actor, @Param('id', { schema: id }) requestId: string) {
    await this.colleagues.makeJoinLink(actor, requestId);
    return this.views.get(actor, requestId);
  }

  @Post('join-links/lookup')
  @Allow('request:join')
  @Answers(joinView)
  look(@CurrentActor() actor: Actor, @Body({ schema: joinTokenInput }) { token }: { token: string }) {
    return this.colleagues.look(actor, token);
  }

  @Post('join-links/use')
  @Allow('request:join')
  @Answers(joinView)
  join(@CurrentActor() actor: Actor, @Body({ schema: joinTokenInput }) { token }: { token: string }) {
    return this.colleagues.join(actor, token);
  }
}
