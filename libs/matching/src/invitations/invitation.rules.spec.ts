import { invitationStates } from '@onderling/contracts';
import { dutchCalendar } from '@onderling/platform';
import {
  answerHours,
  answerTimes,
  canUndo,
  invitationsDue,
  isClosed,
  isOpen,
  leastAnswerHours,
  nextInvitationState,
  usualAnswerHours,
  yearsAhead,
} from './invitation.rules';

const amsterdam = dutchCalendar();
const monday = new Date('2027-03-08T08:00:00Z'); // 9.00 in Amsterdam

describe('the life of an invitation', () => {
  it('can be answered once delivered, and before its delivery is recorded', () => {
    expect(invitationStates.filter(isOpen)).toEqual(['created', 'sent']);
  });

  it.each(['undeliverable', 'expired', 'withdrawn', 'called-off'] as const)('%s is final', (state) => {
    for (const event of ['deliver', 'accept', 'decline', 'expire', 'withdraw', 'undo'] as const) {
      expect(nextInvitationState(state, event)).toBeUndefined();
    }
  });

  it('is closed to everybody when it ended without an answer that stands', () => {
    expect(invitationStates.filter(isClosed)).toEqual(['undeliverable', 'expired', 'withdrawn', 'called-off']);
  });

  it('gives its place back when the training is called off', () => {
    expect(nextInvitationState('accepted', 'call-off')).toBe('called-off');
    expect(invitationsDue(1, ['called-off'])).toBe(1);
  });

  it('expires only when it was delivered', () => {
    expect(nextInvitationState('created', 'expire')).toBeUndefined();
    expect(nextInvitationState('sent', 'expire')).toBe('expired');
  });
});

describe('the years that a yes would count for', () => {
  const option = (startsAt: string, state: 'open' | 'taken' = 'open') => ({ startsAt: new Date(startsAt), state });

  it('are those of the dates that can be chosen, whatever year it is now', () => {
    const now = new Date('2026-12-01T09:00:00Z');
    expect(yearsAhead([option('2027-02-01T09:00:00Z'), option('2027-03-01T09:00:00Z')], now)).toEqual([2027]);
    expect(yearsAhead([option('2027-01-04T09:00:00Z'), option('2026-12-28T09:00:00Z')], now)).toEqual([2026, 2027]);
    expect(yearsAhead([option('2026-11-01T09:00:00Z'), option('2027-01-04T09:00:00Z', 'taken')], now)).toEqual([]);
  });
});

describe('the time to answer', () => {
  it('is two working days when the first date is far away', () => {
    const times = answerTimes(amsterdam, monday, new Date('2027-04-13T07:30:00Z'));
    expect(times.remindAt.toISOString()).toBe('2027-03-08T16:00:00.000Z');
    expect(times.deadlineAt.toISOString()).toBe('2027-03-09T16:00:00.000Z');
  });

  it('is shorter when the first date is near, and never less than fair', () => {
    expect(answerHours(amsterdam, monday, new Date('2027-03-12T08:00:00Z'))).toBe(6);
    expect(answerHours(amsterdam, monday, new Date('2027-03-08T10:00:00Z'))).toBe(leastAnswerHours);
    expect(answerHours(amsterdam, monday, new Date('2027-09-01T08:00:00Z'))).toBe(usualAnswerHours);
  });
});

describe('how many trainers are asked', () => {
  it.each([
    [1, [], 1],
    [1, ['sent'], 0],
    [1, ['declined', 'expired', 'undeliverable'], 1],
    [1, ['declined', 'created'], 0],
    [2, ['accepted'], 1],
    [1, ['accepted', 'sent'], 0],
  ] as const)('%i needed, %j: %i more', (needed, states, due) => {
    expect(invitationsDue(needed, states)).toBe(due);
  });
});

describe('taking an answer back', () => {
  const until = new Date(monday.getTime() + 60 * 60_000);
  it.each([
    ['accepted', 'matched', true],
    ['declined', 'inviting', true],
    ['declined', 'matched', false],
    ['declined', 'withdrawn', false],
    ['accepted', 'withdrawn', false],
    ['expired', 'inviting', false],
  ] as const)('%s while the request is %s: %s', (state, request, possible) => {
    expect(canUndo({ state, undoUntil: until }, request, monday)).toBe(possible);
  });

  it('is over after the hour', () => {
    expect(canUndo({ state: 'accepted', undoUntil: until }, 'matched', until)).toBe(false);
  });
});
