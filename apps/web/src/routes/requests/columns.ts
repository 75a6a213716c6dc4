import type { RequestState } from '@onderling/contracts';

export type BoardColumn = 'mine' | 'searching' | 'found' | 'past' | 'ended';
/** Where a request stands on the board; what waits for the requester comes first whatever its state. */
export const columnOf: Record<RequestState, Exclude<BoardColumn, 'past'>> = {
  draft: 'mine',
  unmatched: 'mine',
  'needs-attention': 'mine',
  ranking: 'searching',
  inviting: 'searching',
  matched: 'found',
  withdrawn: 'ended',
};
