import { enrolmentStates, type EnrolmentState } from '@onderling/contracts';
import fc from 'fast-check';
import { enrolmentWindow, freePlaces, isOverfull, occupies, refusalOf, seatChange, type SeatFacts } from './seat.rules';

const now = new Date('2027-03-01T08:00:00Z');
const later = new Date('2027-03-08T08:00:00Z');
const run = (change: Partial<SeatFacts> = {}): SeatFacts => ({
  kind: 'open',
  state: 'active',
  startsAt: later,
  capacity: 10,
  taken: 9,
  ...change,
});

describe('who can join a run now', () => {
  it.each([
    ['open', 'a place left', {}, 'run-full'],
    ['full', 'every place taken', { taken: 10 }, 'run-full'],
    ['full', 'capacity lowered below what is taken', { capacity: 4 }, 'run-full'],
    ['started', 'it has begun', { startsAt: now }, 'run-started'],
    ['started', 'begun and full', { startsAt: now, taken: 10 }, 'run-started'],
    ['cancelled', 'called off', { state: 'cancelled', taken: 0 }, 'run-not-open'],
    ['cancelled', 'not announced yet', { state: 'concept' }, 'run-not-open'],
    ['invited-only', 'made for one request', { kind: 'in-company' }, 'run-not-open'],
    ['cancelled', 'made for one request and called off', { kind: 'in-company', state: 'cancelled' }, 'run-not-open'],
  ] as const)('%s: %s', (window, _why, change, refusal) => {
    expect(enrolmentWindow(run(change), now)).toBe(window);
    expect(refusalOf(run(change), now)).toBe(refusal);
  });
});

describe('places of states', () => {
  it('counts held, requested, offered and confirmed', () => {
    expect(enrolmentStates.filter(occupies)).toEqual(['held', 'requested', 'offered', 'confirmed']);
  });

  it('keeps the counter equal to the rows over any history of one enrolment', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...enrolmentStates)), (history) => {
        let taken = 0;
        let state: EnrolmentState | undefined;
        for (const next of history) {
          taken += seatChange(state, next);
          state = next;
          expect(taken).toBe(occupies(next) ? 1 : 0);
        }
      }),
    );
  });

  it('never shows fewer than no free places', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (capacity, taken) => {
        const free = freePlaces({ capacity, taken });
        expect(free).toBeGreaterThanOrEqual(0);
        expect(free > 0).toBe(taken < capacity);
        expect(isOverfull({ capacity, taken })).toBe(taken > capacity);
      }),
    );
  });
});
