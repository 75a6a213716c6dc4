import { errorCodes, type ErrorCode } from '@onderling/contracts';

export type ErrorParams = Readonly<Record<string, string | number | readonly string[]>>;

/** The product says no, for a reason that has a code. Throw it from rules and services; HTTP and pages word it. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(code);
  }

  get status(): number {
    return errorCodes[this.code].status;
  }
}

/** The policy says no. It reads like any other refusal, and the log tells of it. */
export class AccessDenied extends DomainError {
  constructor(
    code: ErrorCode,
    readonly permission: string,
  ) {
    super(code);
  }
}
