import { requestStates } from '@onderling/contracts';
import { canHappen, missingFields, nextRequestState, type RequestContents, type RequestEvent } from './request.rules';

const events: RequestEvent[] = [
  'edit',
  'submit',
  'candidates-found',
  'nobody-found',
  'shortlist-exhausted',
  'all-places-taken',
  'answer-undone',
  'run-cancelled',
  'ranking-failed',
  'no-date-left',
  'withdraw',
];

describe('the life of a request', () => {
  it.each([
    ['draft', 'submit', 'ranking'],
    ['ranking', 'candidates-found', 'inviting'],
    ['ranking', 'nobody-found', 'unmatched'],
    ['inviting', 'shortlist-exhausted', 'ranking'],
    ['inviting', 'all-places-taken', 'matched'],
    ['matched', 'answer-undone', 'inviting'],
    ['matched', 'run-cancelled', 'needs-attention'],
    ['unmatched', 'submit', 'ranking'],
    ['needs-attention', 'submit', 'ranking'],
    ['inviting', 'withdraw', 'withdrawn'],
  ] as const)('%s, then %s, is %s', (from, event, to) => {
    expect(nextRequestState(from, event)).toBe(to);
  });

  it.each([
    ['ranking', 'submit'],
    ['inviting', 'submit'],
    ['matched', 'submit'],
    ['matched', 'withdraw'],
    ['inviting', 'run-cancelled'],
    ['ranking', 'edit'],
    ['inviting', 'edit'],
    ['draft', 'all-places-taken'],
  ] as const)('%s refuses %s', (from, event) => {
    expect(canHappen(from, event)).toBe(false);
  });

  it('leaves nobody stuck: every state but matched and withdrawn can be withdrawn', () => {
    const open = requestStates.filter((state) => state !== 'matched' && state !== 'withdrawn');
    expect(open.every((state) => canHappen(state, 'withdraw'))).toBe(true);
    expect(events.every((event) => !canHappen('withdrawn', event))).toBe(true);
  });
});

describe('what a request still misses', () => {
  const now = new Date('2027-01-11T09:00:00Z');
  const complete: RequestContents = {
    need: 'Hoe voer je een lastig gesprek?',
    groupSize: 12,
    mode: 'on-site',
    language: 'nl',
    placeKind: 'online',
    topics: 1,
    dateStarts: [new Date('2027-02-01T09:00:00Z')],
  };

  it('is nothing when all is there', () => {
    expect(missingFields(complete, now)).toEqual([]);
  });

  it('is every absent field at once', () => {
    const empty = { need: '', groupSize: null, mode: null, language: null, placeKind: null, topics: 0, dateStarts: [] };
    expect(missingFields(empty, now)).toEqual([
      'need',
      'topicIds',
      'groupSize',
      'dateOptions',
      'place',
      'mode',
      'language',
    ]);
  });

  it('counts dates in the past as missing', () => {
    expect(missingFields({ ...complete, dateStarts: [new Date('2027-01-10T09:00:00Z')] }, now)).toEqual([
      'dateOptions',
    ]);
  });
});
