import {
  occupyingStates,
  type EnrolmentState,
  type ErrorCode,
  type RunKind,
  type RunState,
} from '@onderling/contracts';

/** What of a run decides whether there is a place. */
export interface SeatFacts {
  readonly kind: RunKind;
  readonly state: RunState;
  readonly startsAt: Date;
  readonly capacity: number;
  readonly taken: number;
}

/** How a run answers somebody who would like to join now. */
export type EnrolmentWindow = 'open' | 'full' | 'started' | 'cancelled' | 'invited-only';

export const occupies = (state: EnrolmentState): boolean => (occupyingStates as readonly string[]).includes(state);

/** Never below zero: a run with a lowered capacity has no free places, not minus three. */
export const freePlaces = ({ capacity, taken }: Pick<SeatFacts, 'capacity' | 'taken'>): number =>
  Math.max(0, capacity - taken);

export const isOverfull = ({ capacity, taken }: Pick<SeatFacts, 'capacity' | 'taken'>): boolean => taken > capacity;

/** The first reason that applies, in an order in which each is the most useful thing to say. */
export function enrolmentWindow(run: SeatFacts, now: Date): EnrolmentWindow {
  if (run.state !== 'active') return 'cancelled';
  if (run.kind === 'in-company') return 'invited-only';
  if (run.startsAt <= now) return 'started';
  return freePlaces(run) > 0 ? 'open' : 'full';
}

const refusals: Record<Exclude<EnrolmentWindow, 'open'>, ErrorCode> = {
  full: 'run-full',
  started: 'run-started',
  cancelled: 'run-not-open',
  'invited-only': 'run-not-open',
};

/** Why a place could not be taken. A run that is open again by now was full a moment ago. */
export function refusalOf(run: SeatFacts, now: Date): ErrorCode {
  const window = enrolmentWindow(run, now);
  return refusals[window === 'open' ? 'full' : window];
}

/** How many places a change of state takes (+1), gives back (-1) or leaves as they are (0). */
export function seatChange(from: EnrolmentState | undefined, to: EnrolmentState): -1 | 0 | 1 {
  const before = from !== undefined && occupies(from);
  const after = occupies(to);
  if (before === after) return 0;
  return after ? 1 : -1;
}
