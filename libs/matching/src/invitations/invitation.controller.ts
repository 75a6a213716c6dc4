import {
  type AcceptanceInput,
  acceptanceInput,
  type DeclineInput,
  declineInput,
  id,
  invitationList,
  invitationOpenedView,
  invitationTokenInput,
  invitationView,
} from '@onderling/contracts';
import { type Actor, CurrentActor, OptionalActor } from '@onderling/identity';
import { Allow, Answers, Public } from '@onderling/platform';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvitationAnswers } from './invitation-answers.service';
import { InvitationAccessService, type OpenedLink } from './invitation-access.service';
import { InvitationViewQuery } from './invitation-view.query';
import { Opened } from './opened-link';

@ApiTags('invitations')
@Controller()
export class InvitationController {
  constructor(
    private readonly views: InvitationViewQuery,
    private readonly access: InvitationAccessService,
    private readonly answers: InvitationAnswers,
  ) {}

  @Get('me/invitations')
  @Allow('invitation:read')
  @Answers(invitationList)
  mine(@CurrentActor() actor: Actor) {
    return this.views.mine(actor);
  }

  @Post('invitations/lookup')
  @Public()
  @Answers(invitationOpenedView)
  open(
    @Body({ schema: invitationTokenInput }) { token }: { token: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.access.open(token, request, reply);
  }

  @Get('invitations/:id')
  @Public()
  @Answers(invitationView)
  get(
    @Param('id', { schema: id }) invitationId: string,
    @OptionalActor() actor: Actor | undefined,
    @Opened() opened: OpenedLink | undefined,
  ) {
    return this.views.get(invitationId, actor, opened);
  }

  @Post('invitations/:id/acceptance')
  @Public()
  @Answers(invitationView)
  async accept(
    @Param('id', { schema: id }) invitationId: string,
    @Body({ schema: acceptanceInput }) input: AcceptanceInput,
    @OptionalActor() actor: Actor | undefined,
    @Opened() opened: OpenedLink | undefined,
  ) {
    await this.answers.accept(await this.access.answererOf(invitationId, actor, opened), invitationId, input);
    return this.views.get(invitationId, actor, opened);
  }

  @Post('invitations/:id/decline')
  @Public()
  @Answers(invitationView)
  async decline(
    @Param('id', { schema: id }) invitationId: string,
    @Body({ schema: declineInput }) input: DeclineInput,
    @OptionalActor() actor: Actor | undefined,
    @Opened() opened: OpenedLink | undefined,
  ) {
    await this.answers.decline(await this.access.answererOf(invitationId, actor, opened), invitationId, input);
    return this.views.get(invitationId, actor, opened);
  }

  @Post('invitations/:id/undo')
  @Public()
  @Answers(invitationView)
  async undo(
    @Param('id', { schema: id }) invitationId: string,
    @OptionalActor() actor: Actor | undefined,
    @Opened() opened: OpenedLink | undefined,
  ) {
    await this.answers.undo(await this.access.answererOf(invitationId, actor, opened), invitationId);
    return this.views.get(invitationId, actor, opened);
  }
}
