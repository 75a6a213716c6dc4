import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { accessOf, DomainError, Logger, nameRequestOwner } from '@onderling/platform';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor';
import { Cookies } from '../http/cookies';
import { authoriseKind } from '../policy';
import { rememberActor } from './current-actor';
import { LoginSessions } from './login-sessions.service';

/** Stands before every route: who is it, and may they do this kind of thing at all? A route that says nothing is shut. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly cookies: Cookies,
    private readonly sessions: LoginSessions,
    private readonly logger: Logger,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.recognise(request);
    const access = accessOf(context.getHandler());
    if (access.public) return true;
    try {
      if (!actor) throw new DomainError('sign-in-required');
      if (!access.permission) throw new DomainError('not-allowed');
      authoriseKind(actor, access.permission);
    } catch (error) {
      if (error instanceof DomainError) this.logDenial(error, actor, access.permission);
      throw error;
    }
    return true;
  }

  private async recognise(request: FastifyRequest): Promise<Actor | undefined> {
    const token = this.cookies.sessionToken(request);
    const actor = token === undefined ? undefined : await this.sessions.findActor(token);
    if (!actor) return undefined;
    rememberActor(request, actor);
    nameRequestOwner(request, actor.personId);
    return actor;
  }

  private logDenial({ code }: DomainError, actor: Actor | undefined, permission: string | undefined): void {
    this.logger.info('denied', { code, permission, personId: actor?.personId });
  }
}
