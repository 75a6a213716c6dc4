import { DomainError } from './domain-error';

export interface InputFault {
  /** JSON Pointer into the body; /query/… and /path/… for the other parts of a request. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Everything that is wrong with the input, at once. */
export class InputError extends DomainError {
  constructor(readonly faults: readonly InputFault[]) {
    super('invalid-input');
  }
}
