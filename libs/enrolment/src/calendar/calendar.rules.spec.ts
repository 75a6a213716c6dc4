import fc from 'fast-check';
import { nextStep, type CalendarStep } from './calendar.rules';

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
