import { asTypedPeriod, readPeriod } from './period';

const today = '2026-11-26';
const read = (firstDay: string, firstMonth: string, lastDay: string, lastMonth: string) =>
  readPeriod({ firstDay, firstMonth, lastDay, lastMonth }, today);

describe('a typed period', () => {
  it('is the next such one, or the one that is going on', () => {
    expect(read('1', '12', '10', 'dec')).toEqual({ from: '2026-12-01', until: '2026-12-10' });
    expect(read('20', '12', '5', '1')).toEqual({ from: '2026-12-20', until: '2027-01-05' });
    expect(read('1', '11', '1', '12')).toEqual({ from: '2026-11-01', until: '2026-12-01' });
    expect(read('1', '7', '1', '8')).toEqual({ from: '2027-07-01', until: '2027-08-01' });
  });

  it('is none with its days the wrong way round', () => {
    expect(read('10', '12', '1', '12')).toBe('end-before-start');
  });

  it('is none when a day is missing or does not exist', () => {
    expect(read('1', '12', '', '12')).toBe('incomplete');
    expect(read('31', '11', '1', '12')).toBe('no-such-day');
    expect(read('1', 'lente', '1', '12')).toBe('no-such-day');
  });

  it('comes back as it was typed', () => {
    const typed = { firstDay: '1', firstMonth: '12', lastDay: '10', lastMonth: '12' };
    expect(asTypedPeriod({ from: '2026-12-01', until: '2026-12-10' })).toEqual(typed);
  });
});
