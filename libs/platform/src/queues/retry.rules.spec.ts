import { nextTry } from './retry.rules';

const now = new Date('2027-03-01T08:00:00Z');
const waits = (policy: { attempts: number; backoffMs: number }) =>
  Array.from({ length: policy.attempts }, (_, index) => {
    const next = nextTry(policy, index + 1, now);
    return next && next.getTime() - now.getTime();
  });

it('doubles the wait after each error and stops after the last attempt', () => {
  expect(waits({ attempts: 4, backoffMs: 2_000 })).toEqual([2_000, 4_000, 8_000, undefined]);
});

it('never waits longer than an hour', () => {
  expect(waits({ attempts: 12, backoffMs: 600_000 }).slice(0, 5)).toEqual([
    600_000, 1_200_000, 2_400_000, 3_600_000, 3_600_000,
  ]);
});
