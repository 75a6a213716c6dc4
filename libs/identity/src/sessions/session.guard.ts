import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { AccessDenied, accessOf, DomainError, nameRequestOwner } from '@onderling/platform';
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
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.recognise(request);
    const access = accessOf(context.getHandler());
    if (access.public) return true;
    if (!access.permission) throw new DomainError('not-allowed');
    if (!actor) throw new AccessDenied('sign-in-required', access.permission);
    authoriseKind(actor, access.permission);
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
}
