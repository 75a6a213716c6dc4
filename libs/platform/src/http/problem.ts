import { HttpException } from '@nestjs/common';
import { errorCodes, type ErrorCode, type Problem } from '@onderling/contracts';
import { isDatabaseAway } from '../database/database-errors';
import { DomainError } from './domain-error';
import { InputError } from './input-error';

export interface ProblemAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Problem;
}

export interface ProblemPlace {
  readonly path: string;
  readonly correlationId: string | undefined;
  /** Methods that this address does have; with one or more, an unknown route is a wrong method. */
  readonly allowed: readonly string[];
}

const retryAfterSeconds = 5;
const codeOfStatus: Partial<Record<number, ErrorCode>> = {
  400: 'invalid-input',
  401: 'sign-in-required',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  413: 'too-large',
  414: 'invalid-address',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'temporarily-unavailable',
};
const codeOfFramework: Partial<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-json',
  FST_ERR_BAD_URL: 'invalid-address',
};

/** Any error as RFC 9457 problem details. Only codes of our own and their parameters get out, never a message. */
export function problemOf(error: unknown, place: ProblemPlace): ProblemAnswer {
  const known = domainErrorOf(error, place);
  const { status, title } = errorCodes[known.code];
  const faults = known instanceof InputError ? known.faults : undefined;
  return {
    headers: headersOf(known, place),
    body: {
      type: `urn:onderling:problem:${known.code}`,
      title,
      status,
      detail: faults ? `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the input` : `${title}.`,
      code: known.code,
      instance: place.path,
      ...(place.correlationId ? { correlationId: place.correlationId } : {}),
      ...(Object.keys(known.params).length ? { params: { ...known.params } } : {}),
      ...(faults ? { errors: faults.map((fault) => ({ ...fault })) } : {}),
    },
  };
}

function domainErrorOf(error: unknown, place: ProblemPlace): DomainError {
  if (error instanceof DomainError) return error;
  if (isDatabaseAway(error)) return new DomainError('temporarily-unavailable', { retryAfter: retryAfterSeconds });
  const status = statusOf(error);
  if (status === 404 && place.allowed.length) return new DomainError('method-not-allowed', { allow: place.allowed });
  const code = codeOfFramework[frameworkCodeOf(error)] ?? (isBrokenJson(error) ? 'invalid-json' : undefined);
  return new DomainError(code ?? codeOfStatus[status] ?? (status < 500 ? 'invalid-input' : 'internal-error'));
}

function headersOf({ code, params }: DomainError, { allowed }: ProblemPlace): Record<string, string> {
  if (code === 'method-not-allowed') return { allow: allowed.join(', ') };
  if ('retryAfter' in params) return { 'retry-after': String(params['retryAfter']) };
  return {};
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}

function frameworkCodeOf(error: unknown): string {
  const own = (error as { code?: unknown } | null)?.code;
  if (typeof own === 'string') return own;
  const cause = (error as { cause?: { code?: unknown } } | null)?.cause?.code;
  return typeof cause === 'string' ? cause : '';
}

function isBrokenJson(error: unknown): boolean {
  return error instanceof SyntaxError && statusOf(error) === 400;
}
