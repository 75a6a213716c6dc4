import { DateTime } from 'luxon';

/**
 * Turns a day of the story into a calendar date.
 * @param today the day of loading, ISO date in the body's time zone (`2026-11-23`)
 * @param offset days from `today`, negative in the past
 * @param isFree tells whether a weekday is a public holiday; such a day moves on like a weekend does
 * @returns ISO date of that day, or of the first working day after it
 * @throws Error when `today` is no ISO date
 */
export function resolveDay(today: string, offset: number, isFree: (isoDate: string) => boolean = () => false): string {
  const start = DateTime.fromISO(today, { zone: 'utc' });
  if (!start.isValid) throw new Error(`"${today}" is not an ISO date`);
  let day = start.plus({ days: offset });
  while (day.weekday > 5 || isFree(day.toISODate())) day = day.plus({ days: 1 });
  return day.toISODate();
}
