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
 * that a holiday that is going on stays this one. `month` reads a month as typed.
 */
export function readPeriod(
  typed: TypedPeriod,
  today: string,
  month: (text: string) => number | undefined,
): Period | 'incomplete' | 'no-such-day' {
  if (Object.values(typed).includes('')) return 'incomplete';
  const [fromMonth, untilMonth] = [month(typed.firstMonth), month(typed.lastMonth)];
  if (fromMonth === undefined || untilMonth === undefined) return 'no-such-day';
  const thisYear = Number(today.slice(0, 4));
  const years = [0, 1, 2, 3, 4].map((ahead) => thisYear + ahead);
  const until = years.map((year) => dateOf(year, untilMonth, typed.lastDay)).find((date) => date && date >= today);
  if (!until) return 'no-such-day';
  const untilYear = Number(until.slice(0, 4));
  const from = [untilYear, untilYear - 1]
    .map((year) => dateOf(year, fromMonth, typed.firstDay))
    .find((date) => date && date <= until);
  return from ? { from, until } : 'no-such-day';
}

function dateOf(year: number, month: number, day: string): string | undefined {
  if (!/^\d{1,2}$/.test(day)) return undefined;
  const date = new Date(Date.UTC(year, month - 1, Number(day)));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day)
    ? date.toISOString().slice(0, 10)
    : undefined;
}

const months = ['jan', 'feb', 'mrt|maa|mar', 'apr', 'mei|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dec'];

/** A month as a number or by its first three letters in Dutch or English. */
export function monthOf(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined;
  const index = months.findIndex((names) => names.split('|').includes(text.toLowerCase().slice(0, 3)));
  return index < 0 ? undefined : index + 1;
}
