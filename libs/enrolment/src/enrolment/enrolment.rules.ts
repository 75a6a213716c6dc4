import type { EnrolmentState, ErrorCode } from '@onderling/contracts';
import { refusalOf, type SeatFacts } from '../seat/seat.rules';

export type EnrolmentAction = 'confirm' | 'cancel';

/** From which state an action leads where; what is not listed is not possible. */
export const transitions: Record<EnrolmentState, Partial<Record<EnrolmentAction, EnrolmentState>>> = {
  held: { confirm: 'confirmed', cancel: 'cancelled' },
  requested: { cancel: 'cancelled' },
  waiting: { cancel: 'cancelled' },
  offered: { confirm: 'confirmed', cancel: 'cancelled' },
  confirmed: { cancel: 'cancelled' },
  cancelled: {},
};

const results: Record<EnrolmentAction, EnrolmentState> = { confirm: 'confirmed', cancel: 'cancelled' };

export type Decision =
  | { readonly change: EnrolmentState }
  /** Already so: a second click gets the same answer and has no effect. */
  | { readonly change: undefined }
  | { readonly refusal: ErrorCode };

/** What an action does to an enrolment now. A run that is over is history, which nobody changes. */
export function decide(
  state: EnrolmentState,
  action: EnrolmentAction,
  run: { readonly endsAt: Date },
  now: Date,
): Decision {
  if (state === results[action]) return { change: undefined };
  const next = transitions[state][action];
  if (!next) return { refusal: 'enrolment-closed' };
  return run.endsAt <= now ? { refusal: 'session-over' } : { change: next };
}

/** What is known about somebody who did not get a place. */
export interface Newcomer {
  /** Has an active enrolment in this run. */
  readonly enrolled: boolean;
  readonly teaches: boolean;
  /** May know that an in-company run exists. */
  readonly maySee: boolean;
}

/** The most useful reason why somebody cannot enrol; a run one may not see does not exist. */
export function enrolRefusal(
  run: SeatFacts | undefined,
  { enrolled, teaches, maySee }: Newcomer,
  now: Date,
): ErrorCode {
  if (!run || !maySee) return 'not-found';
  if (teaches) return 'trainer-cannot-enrol';
  return enrolled ? 'already-enrolled' : refusalOf(run, now);
}

/** Whether confirming or cancelling is still possible. */
export const isOpen = (state: EnrolmentState, run: { readonly endsAt: Date }, now: Date): boolean =>
  Object.keys(transitions[state]).length > 0 && run.endsAt > now;
