import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dutchHolidays } from './dutch-holidays';
import { addWorkingHours, dutchCalendar, workingHoursBetween } from './working-time';

const calendar = dutchCalendar();
const wall = (text: string) => DateTime.fromISO(text, { zone: calendar.timeZone }).toJSDate();
const shown = (instant: Date) =>
  DateTime.fromJSDate(instant, { zone: calendar.timeZone }).toFormat("yyyy-MM-dd'T'HH:mm");

const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-11-30'), noInvalidDate: true });
/** Quarters of an hour, so that sums are exact. */
const hours = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);

describe('Dutch public holidays', () => {
  it.each([
    [2026, '01-01 04-03 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26'],
    [2027, '01-01 03-26 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26'],
    [2028, '01-01 04-14 04-16 04-17 04-27 05-05 05-25 06-04 06-05 12-25 12-26'],
    [2029, '01-01 03-30 04-01 04-02 04-27 05-05 05-10 05-20 05-21 12-25 12-26'],
    [2030, '01-01 04-19 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26'],
  ])('of %i', (year, days) => {
    expect([...dutchHolidays(year)].map((day) => day.slice(5)).join(' ')).toBe(days);
  });

  it('move the feast of the King to Saturday when 27 April is a Sunday', () => {
    expect(dutchHolidays(2031).has('2031-04-26')).toBe(true);
    expect(dutchHolidays(2031).has('2031-04-27')).toBe(false);
  });
});

describe('working hours', () => {
  it.each([
    ['within a day', '2027-03-02T10:00', 3, '2027-03-02T13:00'],
    ['over the night', '2027-03-02T16:00', 2, '2027-03-03T10:00'],
    ['to the very end of a day', '2027-03-02T09:00', 8, '2027-03-02T17:00'],
    ['over the weekend', '2027-03-05T16:00', 16, '2027-03-09T16:00'],
    ['from a Saturday', '2027-03-06T12:00', 1, '2027-03-08T10:00'],
    ['from before nine', '2027-03-02T06:00', 1, '2027-03-02T10:00'],
    ['over Good Friday, Easter and the change of the clock', '2027-03-25T16:00', 2, '2027-03-30T10:00'],
    ['over the change back', '2027-10-29T16:00', 2, '2027-11-01T10:00'],
    ['over Christmas and New Year', '2026-12-24T16:00', 2, '2026-12-28T10:00'],
    ['none, from working time', '2027-03-02T10:00', 0, '2027-03-02T10:00'],
    ['none, from a Sunday', '2027-03-07T10:00', 0, '2027-03-08T09:00'],
  ])('%s', (_, from, added, expected) => {
    expect(shown(addWorkingHours(calendar, wall(from), added))).toBe(expected);
  });

  it('keep to the wall clock of the body', () => {
    const curacao = dutchCalendar('America/Curacao');
    expect(addWorkingHours(curacao, new Date('2027-03-02T20:00:00Z'), 2).toISOString()).toBe(
      '2027-03-03T14:00:00.000Z',
    );
  });

  it('refuse a negative number', () => {
    expect(() => addWorkingHours(calendar, wall('2027-03-02T10:00'), -1)).toThrow(RangeError);
  });

  it('never end outside working time', () => {
    fc.assert(
      fc.property(instants, hours, (from, added) => {
        const end = DateTime.fromJSDate(addWorkingHours(calendar, from, added), { zone: calendar.timeZone });
        const minute = end.hour * 60 + end.minute + end.second / 60 + end.millisecond / 60_000;
        expect(end.weekday).toBeLessThan(6);
        expect(dutchHolidays(end.year).has(end.toFormat('yyyy-MM-dd'))).toBe(false);
        expect(minute).toBeGreaterThanOrEqual(9 * 60);
        expect(minute).toBeLessThanOrEqual(17 * 60);
      }),
    );
  });

  it('grow with the start and with the hours', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 10_000_000_000 }), hours, hours, (from, later, some, more) => {
        const end = addWorkingHours(calendar, from, some);
        const laterStart = new Date(from.getTime() + later);
        expect(addWorkingHours(calendar, laterStart, some).getTime()).toBeGreaterThanOrEqual(end.getTime());
        expect(addWorkingHours(calendar, from, some + more).getTime()).toBeGreaterThanOrEqual(end.getTime());
      }),
    );
  });

  it('add up: some and then more is both at once', () => {
    fc.assert(
      fc.property(instants, hours, hours, (from, some, more) => {
        const inTwo = addWorkingHours(calendar, addWorkingHours(calendar, from, some), more);
        expect(inTwo).toEqual(addWorkingHours(calendar, from, some + more));
      }),
    );
  });

  it('between two instants are what was added', () => {
    fc.assert(
      fc.property(instants, hours, (from, added) => {
        const end = addWorkingHours(calendar, from, added);
        expect(workingHoursBetween(calendar, from, end)).toBe(end < from ? 0 : added);
        expect(workingHoursBetween(calendar, end, from) + added).toBe(0);
      }),
    );
  });
});
