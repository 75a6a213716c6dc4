import { effortOf } from './effort.rules';

const session = { startsAt: new Date('2027-04-13T07:30:00Z'), endsAt: new Date('2027-04-13T10:30:00Z') };

describe('what a training asks of a trainer', () => {
  it('counts preparing, giving and travelling there and back', () => {
    expect(effortOf(session, 34)).toEqual({ preparation: 90, teaching: 180, travel: 120 });
  });

  it('has no travel when the place is online or unknown', () => {
    expect(effortOf(session, null).travel).toBeNull();
  });
});
