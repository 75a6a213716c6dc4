import { asTyped, readTypedMoment } from './moment';

const zone = 'Europe/Amsterdam';
const now = new Date('2026-11-22T12:00:00Z');
const read = (day: string, month: string, from: string, to: string, at = zone) =>
  readTypedMoment({ day, month, from, to }, at, now);

describe('a typed moment', () => {
  it('is the next such day on the clock of the place, in winter and in summer', () => {
    expect(read('18', '3', '9.30', '12.00')).toMatchObject({
      startsAt: '2027-03-18T08:30:00.000Z',
      endsAt: '2027-03-18T11:00:00.000Z',
    });
    expect(read('18', '6', '9:30', '12')).toMatchObject({ startsAt: '2027-06-18T07:30:00.000Z' });
    expect(read('1', 'december', '0930', '1200 uur')).toMatchObject({ startsAt: '2026-12-01T08:30:00.000Z' });
    expect(read('1', '12', '9', '10', 'America/Kralendijk')).toMatchObject({ startsAt: '2026-12-01T13:00:00.000Z' });
  });

  it('reads months in both languages', () => {
    for (const month of ['3', '03', 'maart', 'mrt', 'March']) expect(read('1', month, '9', '10').wrong).toEqual([]);
  });

  it('takes a year behind the month', () => {
    for (const month of ['2 2028', 'februari 2028', 'feb. 2028', '2-2028', '02/2028'])
      expect(read('29', month, '9', '10')).toMatchObject({ startsAt: '2028-02-29T08:00:00.000Z' });
    expect(read('29', '2 2027', '9', '10').wrong).toEqual([{ piece: 'day', problem: 'noSuchDay' }]);
    expect(read('1', '3 2026', '9', '10').wrong).toEqual([{ piece: 'day', problem: 'past' }]);
  });

  it('does not guess a day that is nearly a year away', () => {
    expect(read('17', '9', '9', '10')).toMatchObject({ startsAt: '2027-09-17T07:00:00.000Z' });
    expect(read('20', '11', '9', '10').wrong).toEqual([{ piece: 'month', problem: 'needsYear' }]);
    expect(read('29', '2', '9', '10').wrong).toEqual([{ piece: 'month', problem: 'needsYear' }]);
    expect(read('20', '11 2027', '9', '10')).toMatchObject({ startsAt: '2027-11-20T08:00:00.000Z' });
  });

  it('is none in the hour that the clock skips', () => {
    expect(read('28', '3', '2.15', '4').wrong).toEqual([{ piece: 'from', problem: 'noSuchTime' }]);
    expect(read('28', '3', '1', '2.30').wrong).toEqual([{ piece: 'to', problem: 'noSuchTime' }]);
    expect(read('28', '3', '1.30', '3')).toMatchObject({
      startsAt: '2027-03-28T00:30:00.000Z',
      endsAt: '2027-03-28T01:00:00.000Z',
    });
    expect(read('28', '3', '2.15', '4', 'America/Kralendijk').wrong).toEqual([]);
  });

  it('says everything that is wrong at once', () => {
    expect(read('', 'lente', '25', 'x').wrong).toEqual([
      { piece: 'day', problem: 'noDay' },
      { piece: 'month', problem: 'noMonth' },
      { piece: 'from', problem: 'noFrom' },
      { piece: 'to', problem: 'noTo' },
    ]);
    expect(read('40', 'lente', '9', '10').wrong).toEqual([
      { piece: 'day', problem: 'noSuchDay' },
      { piece: 'month', problem: 'noMonth' },
    ]);
    expect(read('31', '4', '9', '10').wrong).toEqual([{ piece: 'day', problem: 'noSuchDay' }]);
    expect(read('1', '4', '12', '9').wrong).toEqual([{ piece: 'to', problem: 'endBeforeStart' }]);
    expect(read('22', '11', '9', '10').wrong).toEqual([{ piece: 'from', problem: 'past' }]);
  });

  it('comes back as it was typed', () => {
    const { startsAt, endsAt } = read('18', '3', '9.30', '12.00');
    const typed = { day: '18', month: '3', from: '9.30', to: '12.00' };
    expect(asTyped(startsAt!, endsAt!, zone, '.', now)).toEqual(typed);
    const later = asTyped('2027-11-20T08:00:00.000Z', '2027-11-20T09:00:00.000Z', zone, '.', now);
    expect(later).toEqual({ day: '20', month: '11 2027', from: '9.00', to: '10.00' });
    expect(readTypedMoment(later, zone, now)).toMatchObject({ startsAt: '2027-11-20T08:00:00.000Z' });
  });
});
