import fc from 'fast-check';
import { nextStep, stands, type CalendarStep } from './calendar.rules';

const changes = ['request', 'move', 'cancel'] as const;

describe('versions of a calendar item', () => {
  it.each([
    ['first time in the calendar', undefined, 'request', { state: 'active', sequence: 0 }],
    ['moved', { state: 'active', sequence: 0 }, 'move', { state: 'active', sequence: 1 }],
    ['cancelled', { state: 'active', sequence: 1 }, 'cancel', { state: 'cancelled', sequence: 2 }],
    ['enrolled again', { state: 'cancelled', sequence: 2 }, 'request', { state: 'active', sequence: 3 }],
    ['never had it', undefined, 'cancel', undefined],
    ['never had it', undefined, 'move', undefined],
    ['cancelled before', { state: 'cancelled', sequence: 2 }, 'cancel', undefined],
    ['moved after it was cancelled', { state: 'cancelled', sequence: 2 }, 'move', undefined],
  ] as const)('%s', (_why, before, change, after) => {
    expect(nextStep(before, change)).toEqual(after);
  });

  it.each([
    ['never had it', undefined, false],
    ['in the calendar already', { state: 'active', role: 'requester' }, true],
    ['in the calendar for another reason', { state: 'active', role: 'participant' }, false],
    ['taken out of the calendar', { state: 'cancelled', role: 'requester' }, false],
  ] as const)('%s: whether a requester has it', (_why, known, answer) => {
    expect(stands(known, 'requester')).toBe(answer);
  });

  it('tells with a higher sequence each time, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...changes)), (history) => {
        let item: CalendarStep | undefined;
        for (const change of history) {
          const next = nextStep(item, change);
          if (next) expect(next.sequence).toBe(item ? item.sequence + 1 : 0);
          if (next) expect(next.state).toBe(change === 'cancel' ? 'cancelled' : 'active');
          item = next ?? item;
        }
      }),
    );
  });
});
