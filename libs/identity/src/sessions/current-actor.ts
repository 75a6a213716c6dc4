import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@onderling/platform';
import type { Actor } from '../actor';

/** Where the guard leaves what it found; nobody else writes it. */
const actors = new WeakMap<object, Actor>();

interface Carrier {
  /** Fastify's own request, which is the same object for guard and controller. */
  readonly raw: object;
}

export function rememberActor(request: Carrier, actor: Actor): void {
  actors.set(request.raw, actor);
}

const findActor = (context: ExecutionContext): Actor | undefined =>
  actors.get(context.switchToHttp().getRequest<Carrier>().raw);

/** The signed-in person, as a parameter of a route with @Allow. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const actor = findActor(context);
  if (!actor) throw new DomainError('sign-in-required');
  return actor;
});

/** The signed-in person or undefined, as a parameter of a route with @Public. */
export const OptionalActor = createParamDecorator((_data: unknown, context: ExecutionContext) => findActor(context));
