import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { demoMailList, personaInput, personaList, sessionStartedView } from '@onderling/contracts';
import { Cookies, CurrentVisitor, type Visitor } from '@onderling/identity';
import { Answers, Public } from '@onderling/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DemoMails } from './mail/demo-mails.service';
import { Personas } from './personas/personas.service';

const mailQuery = z.strictObject({ to: z.string().trim().max(254).optional() });

/** Only in the demonstration: who you can be, and which mails went out. */
@Controller('demo')
export class DemoController {
  constructor(
    private readonly personas: Personas,
    private readonly mails: DemoMails,
    private readonly cookies: Cookies,
  ) {}

  @Get('personas')
  @Public()
  @Answers(personaList)
  listPersonas() {
    return this.personas.list();
  }

  @Post('sessions')
  @Public()
  @Answers(sessionStartedView, 201)
  async enter(
    @Body({ schema: personaInput }) { persona }: z.infer<typeof personaInput>,
    @CurrentVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.cookies.answer(reply, await this.personas.enter(persona, visitor));
  }

  @Get('mails')
  @Public()
  @Answers(demoMailList)
  listMails(@Query({ schema: mailQuery }) { to }: z.infer<typeof mailQuery>) {
    return this.mails.list(to);
  }
}
