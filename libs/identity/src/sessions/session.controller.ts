import { Body, Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import { id, loginSessionList, secondFactorCodeInput } from '@onderling/contracts';
import { Allow, Answers, AnswersNothing } from '@onderling/platform';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../actor';
import { Cookies } from '../http/cookies';
import { SecondFactors } from '../second-factor/second-factors.service';
import { CurrentActor } from './current-actor';
import { LoginSessions } from './login-sessions.service';

/** The person's own login sessions. */
@Controller('sessions')
export class SessionController {
  constructor(
    private readonly cookies: Cookies,
    private readonly sessions: LoginSessions,
    private readonly secondFactors: SecondFactors,
  ) {}

  @Get()
  @Allow('session:read')
  @Answers(loginSessionList)
  list(@CurrentActor() actor: Actor): ReturnType<LoginSessions['list']> {
    return this.sessions.list(actor);
  }

  @Post('current/elevation')
  @Allow('second-factor:set')
  @AnswersNothing()
  async elevate(
    @CurrentActor() actor: Actor,
    @Body({ schema: secondFactorCodeInput }) { code }: { code: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookies.answer(reply, await this.secondFactors.elevate(actor, code));
  }

  @Delete('current')
  @Allow('session:end')
  @AnswersNothing()
  async endCurrent(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    this.cookies.answer(reply, { view: await this.sessions.end(actor, actor.sessionId), session: null });
  }

  @Delete()
  @Allow('session:end')
  @AnswersNothing()
  async endAll(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    this.cookies.answer(reply, { view: await this.sessions.endAll(actor), session: null });
  }

  @Delete(':id')
  @Allow('session:end')
  @AnswersNothing()
  end(@CurrentActor() actor: Actor, @Param('id', { schema: id }) sessionId: string): Promise<void> {
    return this.sessions.end(actor, sessionId);
  }
}
