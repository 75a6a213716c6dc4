import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal';
import type { FastifyRequest } from 'fastify';
import { producedType } from './answers';
import { DomainError } from './domain-error';
import { InputError, type InputFault } from './input-error';

/**
 * Refuses what no handler looks at: an Accept without our media type, and query keys or fields of a body where a route takes
 * none. Who sends them means something by it, and would take silence for a yes.
 */
@Injectable()
export class RequestShapeGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const handler = context.getHandler();
    const produced = (Reflect.getMetadata(producedType, handler) as string | undefined) ?? 'application/json';
    if (!accepts(request.headers.accept, produced)) throw new DomainError('not-acceptable');
    const faults = [
      ...(takes(context, RouteParamtypes.QUERY) ? [] : unknownFields('/query/', request.query)),
      ...(takes(context, RouteParamtypes.BODY) ? [] : unknownFields('/', request.body)),
    ];
    if (faults.length > 0) throw new InputError(faults);
    return true;
  }
}

/** RFC 9110 §12.5.1, without weights: a type with q=0 is refused, any other match will do. */
export function accepts(header: string | undefined, produced: string): boolean {
  if (!header?.trim()) return true;
  const [kind] = produced.split('/');
  return header.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    if (parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) return false;
    return type === '*/*' || type === `${kind}/*` || type === produced;
  });
}

function takes(context: ExecutionContext, part: RouteParamtypes): boolean {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ??
    {}) as Record<string, unknown>;
  return Object.keys(parameters).some((key) => key.startsWith(`${part}:`));
}

function unknownFields(prefix: string, given: unknown): InputFault[] {
  const keys = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  return keys.map((key) => ({
    pointer: `${prefix}${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    code: 'unknown-field',
    message: 'This field does not exist',
  }));
}
