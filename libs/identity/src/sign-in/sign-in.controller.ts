import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import {
  sessionInput,
  sessionStartedView,
  signInLinkInput,
  signInLinkView,
  signInStateView,
  signUpInput,
  type SessionInput,
  type SessionStartedView,
  type SignInLinkInput,
  type SignInStateView,
  type SignUpInput,
} from '@onderling/contracts';
import { Answers, Public } from '@onderling/platform';
import type { FastifyReply } from 'fastify';
import { Cookies } from '../http/cookies';
import { CurrentVisitor, type Visitor } from '../http/visitor';
import { SignIn } from './sign-in.service';
import { SignUp } from './sign-up.service';

/** The way in: a mail, its link or code, and for newcomers the profile. */
@Controller()
export class SignInController {
  constructor(
    private readonly cookies: Cookies,
    private readonly signIn: SignIn,
    private readonly signUp: SignUp,
  ) {}

  @Post('sign-in-links')
  @Public()
  @Answers(signInLinkView, 202)
  async ask(
    @Body({ schema: signInLinkInput }) input: SignInLinkInput,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ expiresAt: string }> {
    return this.cookies.answer(reply, await this.signIn.ask(input, visitor));
  }

  @Get('sign-in-links/current')
  @Public()
  @Answers(signInStateView)
  state(@CurrentVisitor() visitor: Visitor): Promise<SignInStateView> {
    return this.signUp.state(visitor);
  }

  @Post('sessions')
  @Public()
  @Answers(sessionStartedView, 201)
  async open(
    @Body({ schema: sessionInput }) input: SessionInput,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionStartedView> {
    return this.cookies.answer(reply, await this.signIn.open(input, visitor));
  }

  @Post('sign-ups')
  @Public()
  @Answers(sessionStartedView, 201)
  async complete(
    @Body({ schema: signUpInput }) input: SignUpInput,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionStartedView> {
    return this.cookies.answer(reply, await this.signUp.complete(input, visitor));
  }
}
