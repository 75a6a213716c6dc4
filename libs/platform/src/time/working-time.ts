import { DateTime } from 'luxon';
import { dutchHolidays } from './dutch-holidays';

export interface WorkingCalendar {
  /** IANA name, such as Europe/Amsterdam. */
  readonly timeZone: string;
  /** Whole hours on the wall clock of that zone. */
  readonly startHour: number;
  readonly endHour: number;
  /** Days without work besides Saturday and Sunday, as 'YYYY-MM-DD', of a year. */
  readonly holidays: (year: number) => ReadonlySet<string>;
}

/** Monday to Friday, 9.00 to 17.00, without Dutch public holidays. */
export function dutchCalendar(timeZone = 'Europe/Amsterdam'): WorkingCalendar {
  return { timeZone, startHour: 9, endHour: 17, holidays: dutchHolidays };
}

const hourMs = 3_600_000;

/**
 * The instant at which `hours` of working time have passed since `instant`. Hours outside working time do not count; the
 * result lies within working time, both its edges included, so that a deadline may be Friday 17.00.
 * @throws RangeError when `hours` is negative or not a number
 */
export function addWorkingHours(calendar: WorkingCalendar, instant: Date, hours: number): Date {
  if (!(hours >= 0)) throw new RangeError('hours must be zero or more');
  let left = Math.round(hours * hourMs);
  for (const { start, end } of periodsFrom(calendar, instant)) {
    const from = Math.max(start, instant.getTime());
    if (from + left <= end) return new Date(from + left);
    left -= end - from;
  }
  throw new RangeError('the calendar has no working time');
}

/** Hours of working time between two instants; negative when `to` lies before `from`. */
export function workingHoursBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  if (to < from) return -workingHoursBetween(calendar, to, from);
  let sum = 0;
  for (const { start, end } of periodsFrom(calendar, from)) {
    if (start >= to.getTime()) break;
    sum += Math.min(end, to.getTime()) - Math.max(start, from.getTime());
  }
  return sum / hourMs;
}

/** The working periods, one a day, that end at or after `instant`. Ends after ten years, so that no calendar loops for ever. */
function* periodsFrom(calendar: WorkingCalendar, instant: Date): Generator<{ start: number; end: number }> {
  const first = DateTime.fromJSDate(instant, { zone: calendar.timeZone }).startOf('day');
  for (let passed = 0; passed < 3_660; passed += 1) {
    const day = first.plus({ days: passed });
    if (day.weekday > 5 || calendar.holidays(day.year).has(day.toFormat('yyyy-MM-dd'))) continue;
    // On the wall clock, not in hours since midnight: the day a clock changes has 23 or 25 of those.
    const start = day.set({ hour: calendar.startHour }).toMillis();
    const end = day.set({ hour: calendar.endHour }).toMillis();
    if (end >= instant.getTime()) yield { start, end };
  }
}
