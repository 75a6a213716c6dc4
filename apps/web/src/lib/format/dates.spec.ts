import { dates } from './dates';

const now = new Date('2026-11-22T12:00:00Z');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('dates in words', () => {
  const nl = dates('nl', now);
  const en = dates('en', now);

  it('names the year only when it is not this one', () => {
    expect(plain(nl.range('2026-12-01T08:30:00Z', '2026-12-01T11:00:00Z'))).toBe(
      'dinsdag 1 december, 9.30 tot 12.00 uur',
    );
    expect(plain(nl.day('2027-03-18T08:30:00Z'))).toBe('donderdag 18 maart 2027');
    expect(plain(en.range('2026-12-01T08:30:00Z', '2026-12-01T11:00:00Z'))).toBe('Tuesday 1 December, 9:30 to 12:00');
  });

  it('keeps numbers and their words on one line', () => {
    expect(nl.times('2026-12-01T08:30:00Z', '2026-12-01T11:00:00Z')).not.toContain(' ');
    expect(nl.day('2026-12-01T08:30:00Z')).toBe('dinsdag 1\u00a0december');
  });

  it('tells the time of the place and names a place elsewhere', () => {
    expect(plain(nl.time('2026-06-01T08:00:00Z'))).toBe('10.00 uur');
    expect(plain(nl.time('2026-06-01T08:00:00Z', 'America/Kralendijk'))).toBe('4.00 uur (tijd Kralendijk)');
  });

  it('has no full stops in the short names of a tile', () => {
    expect(nl.tile('2026-03-18T08:30:00Z')).toEqual({ month: 'mrt', day: '18', weekday: 'wo', date: '2026-03-18' });
  });

  it('counts in hours and minutes', () => {
    expect([45, 60, 90, 100, 180].map((minutes) => plain(nl.duration(minutes)))).toEqual([
      '45 minuten',
      '1 uur',
      '1,5 uur',
      '1 uur en 40 minuten',
      '3 uur',
    ]);
    expect(plain(en.duration(60))).toBe('1 hour');
  });
});
