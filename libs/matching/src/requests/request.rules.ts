import type { RequestState } from '@onderling/contracts';

/** What can happen to a request. */
export type RequestEvent =
  | 'edit'
  | 'submit'
  | 'candidates-found'
  | 'nobody-found'
  | 'shortlist-exhausted'
  | 'all-places-taken'
  | 'answer-undone'
  | 'run-cancelled'
  | 'ranking-failed'
  | 'no-date-left'
  | 'withdraw';

/**
 * The life of a request. An event that is not in the row of the state is refused. Nobody is ever rejected:
 * `unmatched` and `needs-attention` stay visible as demand and lead back to `ranking`.
 */
const transitions: Record<RequestState, Partial<Record<RequestEvent, RequestState>>> = {
  draft: { edit: 'draft', submit: 'ranking', withdraw: 'withdrawn' },
  ranking: {
    'candidates-found': 'inviting',
    'nobody-found': 'unmatched',
    'ranking-failed': 'needs-attention',
    withdraw: 'withdrawn',
  },
  inviting: {
    'shortlist-exhausted': 'ranking',
    'all-places-taken': 'matched',
    'no-date-left': 'needs-attention',
    'answer-undone': 'inviting',
    withdraw: 'withdrawn',
  },
  matched: { 'answer-undone': 'inviting', 'run-cancelled': 'needs-attention' },
  unmatched: { edit: 'unmatched', submit: 'ranking', withdraw: 'withdrawn' },
  'needs-attention': { edit: 'needs-attention', submit: 'ranking', withdraw: 'withdrawn' },
  withdrawn: {},
};

/** The state after `event`, or undefined when the state does not allow it. */
export function nextRequestState(state: RequestState, event: RequestEvent): RequestState | undefined {
  return transitions[state][event];
}

export const canHappen = (state: RequestState, event: RequestEvent): boolean =>
  nextRequestState(state, event) !== undefined;

/** What a draft has to say before it can be submitted. */
export interface RequestContents {
  readonly need: string | null;
  readonly groupSize: number | null;
  readonly mode: string | null;
  readonly language: string | null;
  readonly placeKind: string | null;
  readonly topics: number;
  readonly dateStarts: readonly Date[];
}

/** Names of the fields that are still missing; empty when the request can be submitted at `now`. */
export function missingFields(request: RequestContents, now: Date): string[] {
  const checks: [field: string, present: boolean][] = [
    ['need', Boolean(request.need)],
    ['topicIds', request.topics > 0],
    ['groupSize', request.groupSize !== null],
    ['dateOptions', request.dateStarts.some((start) => start > now)],
    ['place', request.placeKind !== null],
    ['mode', request.mode !== null],
    ['language', request.language !== null],
  ];
  return checks.filter(([, present]) => !present).map(([field]) => field);
}
