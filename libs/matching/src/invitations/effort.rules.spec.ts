import { effortOf } from './effort.rules';

const morning = {
  startsAt: new Date('2027-04-13T07:30:00Z'),
  endsAt: new Date('2027-04-13T10:30:00Z'),
  state: 'open',
} as const;
const hour = { startsAt: morning.startsAt, endsAt: new Date('2027-04-13T08:30:00Z') };

describe('what a training asks of a trainer', () => {
  it('counts preparing, giving and travelling there and back', () => {
    expect(effortOf([morning], 34)).toEqual({ preparation: 90, teaching: 180, travel: 120 });
  });

  it('is that of the longest date, until one is chosen', () => {
    expect(effortOf([{ ...hour, state: 'open' }, morning], null).teaching).toBe(180);
    expect(effortOf([{ ...hour, state: 'chosen' }, morning], null).teaching).toBe(60);
    expect(effortOf([], null).teaching).toBe(0);
  });

  it('has no travel when the place is online or unknown', () => {
    expect(effortOf([morning], null).travel).toBeNull();
  });
});
