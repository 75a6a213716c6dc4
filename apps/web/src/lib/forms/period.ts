import { calendarDate, isFarFrom, monthNumber } from './moment';

/** A period as somebody types it: day and month, without a year. */
export interface TypedPeriod {
  firstDay: string;
  firstMonth: string;
  lastDay: string;
  lastMonth: string;
}
export interface Period {
  /** Calendar dates, both inclusive. */
  from: string;
  until: string;
}
export const absenceRows = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export function asTypedPeriod({ from, until }: Period): TypedPeriod {
  const piece = (date: string, at: 1 | 2) => String(Number(date.split('-')[at]));
  return {
    firstDay: piece(from, 2),
    firstMonth: piece(from, 1),
    lastDay: piece(until, 2),
    lastMonth: piece(until, 1),
  };
}

/**
 * Reads a typed period, seen from `today` (YYYY-MM-DD): it ends when its last day comes next, and begins before that, so
 * that a holiday that is going on stays this one. One that would last most of a year has its days the wrong way round.
 */
export function readPeriod(
  typed: TypedPeriod,
  today: string,
): Period | 'incomplete' | 'no-such-day' | 'end-before-start' {
  if (Object.values(typed).includes('')) return 'incomplete';
  const [fromMonth, untilMonth] = [monthNumber(typed.firstMonth), monthNumber(typed.lastMonth)];
  if (fromMonth === undefined || untilMonth === undefined) return 'no-such-day';
  const thisYear = Number(today.slice(0, 4));
  const years = [0, 1, 2, 3, 4].map((ahead) => thisYear + ahead);
  const until = years.map((year) => dateOf(year, untilMonth, typed.lastDay)).find((date) => date && date >= today);
  if (!until) return 'no-such-day';
  const untilYear = Number(until.slice(0, 4));
  const from = [untilYear, untilYear - 1]
    .map((year) => dateOf(year, fromMonth, typed.firstDay))
    .find((date) => date && date <= until);
  if (!from) return 'no-such-day';
  return isFarFrom(from, until) ? 'end-before-start' : { from, until };
}

function dateOf(year: number, month: number, day: string): string | undefined {
  return /^\d{1,2}$/.test(day) ? calendarDate(year, month, Number(day)) : undefined;
}
