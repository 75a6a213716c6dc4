import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { deviceName } from '../sessions/session.rules';
import { readCookie, signInCookie } from './cookies';

/** The browser at the other end, signed in or not. */
export interface Visitor {
  /** IP address, for rate limits; never stored. */
  readonly address: string;
  /** Browser and system in words. */
  readonly device: string;
  /** From the cookie of the browser that asked for a sign-in mail. */
  readonly browserSecret: string | undefined;
  /** From the session cookie, also one that is over: a new sign-in takes its place. */
  readonly sessionToken: string | undefined;
}

export const CurrentVisitor = createParamDecorator((_data: unknown, context: ExecutionContext): Visitor => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { cookie } = request.headers;
  return {
    address: request.ip,
    device: deviceName(request.headers['user-agent']),
    browserSecret: readCookie(cookie, signInCookie),
    sessionToken: readCookie(cookie, '__Host-session') ?? readCookie(cookie, 'session'),
  };
});
