import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@onderling/platform';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor';

/** Where the guard leaves what it found; nobody else writes it. */
const actors = new WeakMap<FastifyRequest, Actor>();

export function rememberActor(request: FastifyRequest, actor: Actor): void {
  actors.set(request, actor);
}

const findActor = (context: ExecutionContext): Actor | undefined =>
  actors.get(context.switchToHttp().getRequest<FastifyRequest>());

/** The signed-in person, as a parameter of a route with @Allow. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const actor = findActor(context);
  if (!actor) throw new DomainError('sign-in-required');
  return actor;
});

/** The signed-in person or undefined, as a parameter of a route with @Public. */
export const OptionalActor = createParamDecorator((_data: unknown, context: ExecutionContext) => findActor(context));
