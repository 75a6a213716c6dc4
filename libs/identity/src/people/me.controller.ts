import { Body, Controller, Get, Patch, Post, Res } from '@nestjs/common';
import {
  meInput,
  meView,
  recoveryCodesView,
  secondFactorCodeInput,
  secondFactorSetupView,
  type MeInput,
  type MeView,
  type SecondFactorSetupView,
} from '@onderling/contracts';
import { Allow, Answers } from '@onderling/platform';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../actor';
import { Cookies } from '../http/cookies';
import { SecondFactors } from '../second-factor/second-factors.service';
import { CurrentActor } from '../sessions/current-actor';
import { Me } from './me.service';

/** The signed-in person's own account. */
@Controller('me')
export class MeController {
  constructor(
    private readonly me: Me,
    private readonly secondFactors: SecondFactors,
    private readonly cookies: Cookies,
  ) {}

  @Get()
  @Allow('profile:read')
  @Answers(meView)
  view(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.me.view(actor);
  }

  @Patch()
  @Allow('profile:update')
  @Answers(meView)
  update(@CurrentActor() actor: Actor, @Body({ schema: meInput }) input: MeInput): Promise<MeView> {
    return this.me.update(actor, input);
  }

  @Post('second-factor')
  @Allow('second-factor:set')
  @Answers(secondFactorSetupView, 201)
  setUp(@CurrentActor() actor: Actor): Promise<SecondFactorSetupView> {
    return this.secondFactors.setUp(actor);
  }

  @Post('second-factor/confirmation')
  @Allow('second-factor:set')
  @Answers(recoveryCodesView, 201)
  async confirm(
    @CurrentActor() actor: Actor,
    @Body({ schema: secondFactorCodeInput }) { code }: { code: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ recoveryCodes: string[] }> {
    return this.cookies.answer(reply, await this.secondFactors.confirm(actor, code));
  }
}
