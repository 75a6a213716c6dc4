import { Body, Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import {
  affiliationList,
  arrivalList,
  arrivalResolutionInput,
  id,
  moveChoiceInput,
  moveLinkInput,
  moveStateView,
  moveStepView,
  sessionInput,
  signInLinkView,
  type AffiliationView,
  type MoveLinkInput,
  type MoveStateView,
  type MoveStepView,
  type SessionInput,
} from '@onderling/contracts';
import { Allow, Answers, AnswersNothing } from '@onderling/platform';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../actor';
import { Cookies } from '../http/cookies';
import { CurrentVisitor, type Visitor } from '../http/visitor';
import { authorise } from '../policy';
import { CurrentActor } from '../sessions/current-actor';
import { Arrivals } from './arrivals.service';
import { MoveProof } from './move-proof.service';
import { MoveQueries } from './move.query';
import { OwnMove } from './own-move.service';

/** Taking the account along to another body, and letting who arrives in. */
@Controller()
export class MoveController {
  constructor(
    private readonly cookies: Cookies,
    private readonly moves: OwnMove,
    private readonly proof: MoveProof,
    private readonly arrivals: Arrivals,
    private readonly queries: MoveQueries,
  ) {}

  @Get('me/affiliations')
  @Allow('profile:read')
  @Answers(affiliationList)
  async history(@CurrentActor() actor: Actor): Promise<{ items: AffiliationView[] }> {
    authorise(actor, 'profile:read', { ownerId: actor.personId });
    return { items: await this.queries.listAffiliations(actor.personId) };
  }

  @Get('me/move')
  @Allow('account:move')
  @Answers(moveStateView)
  state(@CurrentActor() actor: Actor, @CurrentVisitor() visitor: Visitor): Promise<MoveStateView> {
    return this.moves.state(actor, visitor);
  }

  @Post('me/move/links')
  @Allow('account:move')
  @Answers(signInLinkView, 202)
  async ask(
    @CurrentActor() actor: Actor,
    @Body({ schema: moveLinkInput }) input: MoveLinkInput,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ expiresAt: string }> {
    return this.cookies.answer(reply, await this.moves.ask(actor, input, visitor));
  }

  @Post('me/move/proof')
  @Allow('account:move')
  @Answers(moveStepView, 201)
  async prove(
    @CurrentActor() actor: Actor,
    @Body({ schema: sessionInput }) input: SessionInput,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MoveStepView> {
    return this.cookies.answer(reply, await this.proof.prove(actor, input, visitor));
  }

  @Post('me/move/choice')
  @Allow('account:move')
  @Answers(moveStepView, 201)
  async choose(
    @CurrentActor() actor: Actor,
    @Body({ schema: moveChoiceInput }) { organisationId }: { organisationId: string },
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MoveStepView> {
    return this.cookies.answer(reply, await this.proof.choose(actor, organisationId, visitor));
  }

  @Delete('me/move')
  @Allow('account:move')
  @AnswersNothing()
  withdraw(@CurrentActor() actor: Actor): Promise<void> {
    return this.moves.withdraw(actor);
  }

  @Get('organisations/:id/arrivals')
  @Allow('person:list')
  @Answers(arrivalList)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) organisationId: string,
  ): ReturnType<Arrivals['list']> {
    return this.arrivals.list(actor, organisationId);
  }

  @Post('arrivals/:id/resolution')
  @Allow('person:confirm')
  @AnswersNothing()
  resolve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: arrivalResolutionInput }) { worksHere }: { worksHere: boolean },
  ): Promise<void> {
    return this.arrivals.resolve(actor, requestId, worksHere);
  }
}
