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
