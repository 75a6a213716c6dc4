import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from './domain-error';

/** Who sent a write, under which Idempotency-Key, and a hash of what was sent. */
export interface RequestKey {
  readonly owner: string;
  readonly key: string;
  readonly fingerprint: string;
}

const owners = new WeakMap<FastifyRequest, string>();
const acceptable = /^[\x21-\x7e]{8,80}$/;

/** The guard that knows the caller names them here, so that keys of different people never meet. */
export function nameRequestOwner(request: FastifyRequest, personId: string): void {
  owners.set(request, personId);
}

/** Who asks, when that is known. */
export function requestOwner(request: FastifyRequest): string | undefined {
  return owners.get(request);
}

/** Injects the RequestKey of a write. @throws DomainError idempotency-key-missing */
export const RequestKeyParam: () => ParameterDecorator = createParamDecorator((_: unknown, context: ExecutionContext) =>
  requestKeyOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

export function requestKeyOf(request: FastifyRequest): RequestKey {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !acceptable.test(key)) throw new DomainError('idempotency-key-missing');
  const path = request.url.split('?')[0];
  return {
    owner:
      owners.get(request) ?? `anonymous:${sha256(`${request.ip} ${request.headers['user-agent'] ?? ''}`).slice(0, 40)}`,
    key,
    fingerprint: sha256(`${request.method} ${path} ${sortedJson(request.body)}`),
  };
}

/** The same JSON for the same content, whatever the order of the keys. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
