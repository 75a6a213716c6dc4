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
import { Allow, Public } from '@onderling/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from './answers.service';
import { InvitationAccessService, type OpenedLink } from './invitation-access.service';
import { InvitationViewQuery } from './invitation-view.query';
import { Opened } from './opened-link';

@ApiTags('invitations')
@Controller()
export class InvitationController {
  constructor(
    private readonly views: InvitationViewQuery,
    private readonly access: InvitationAccessService,
    private readonly answers: Answers,
  ) {}

  @Get('me/invitations')
  @Allow('invitation:read')
  @ApiOperation({ summary: 'Mijn uitnodigingen om les te geven' })
  @ApiResponse({ status: 200, standardSchema: invitationList } as never)
  @SerializeOptions({ schema: invitationList })
  mine(@CurrentActor() actor: Actor) {
    return this.views.mine(actor);
  }

  @Post('invitations/lookup')
  @HttpCode(200)
  @Public()
  @SerializeOptions({ schema: invitationOpenedView })
  open(
    @Body({ schema: invitationTokenInput }) { token }: { token: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.access.open(token, request, reply);
  }

  @Get('invitations/:id')
  @Public()
  @SerializeOptions({ schema: invitationView })
  get(
    @Param('id', { schema: id }) invitationId: string,
    @OptionalActor() actor: Actor | undefined,
    @Opened() opened: OpenedLink | undefined,
  ) {
    return this.views.get(invitationId, actor, opened);
  }

  @Post('invitations/:id/acceptance')
  @HttpCode(200)
  @Public()
  @SerializeOptions({ schema: invitationView })
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
  @HttpCode(200)
  @Public()
  @SerializeOptions({ schema: invitationView })
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
  @HttpCode(200)
  @Public()
  @SerializeOptions({ schema: invitationView })
  async undo(
    @Param('id', { schema: id }) invitationId: string,
    @OptionalActor() actor: Actor | undefined,
    @Opened() opened: OpenedLink | undefined,
  ) {
    await this.answers.undo(await this.access.answererOf(invitationId, actor, opened), invitationId);
    return this.views.get(invitationId, actor, opened);
  }
}
