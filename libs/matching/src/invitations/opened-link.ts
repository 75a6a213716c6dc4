import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { openedLinkOf } from './invitation-access.service';

/** The invitation link that this browser opened, or undefined. */
export const Opened = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  openedLinkOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
