import { isoDay } from '../format/dates';

/** A day and times as somebody types them. */
export interface TypedMoment {
  day: string;
  month: string;
  from: string;
  to: string;
}
export type MomentProblem =
  'noDay' | 'noMonth' | 'noSuchDay' | 'needsYear' | 'noFrom' | 'noTo' | 'noSuchTime' | 'endBeforeStart' | 'past';
export type MomentResult =
  | { startsAt: string; endsAt: string; wrong: [] }
  | { startsAt?: undefined; endsAt?: undefined; wrong: { piece: keyof TypedMoment; problem: MomentProblem }[] };

/** In the order of the page. */
const pieces: readonly (keyof TypedMoment)[] = ['day', 'month', 'from', 'to'];
const months = ['jan', 'feb', 'mrt|maa|mar', 'apr', 'mei|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dec'];

/** Without a year, a day that comes only after this many is more likely one that has just been than one of next year. */
export const mostDaysAhead = 300;

/**
 * Reads what was typed as a moment at a place. The year may stand behind the month; without one the day is the next
 * such day, seen from `now`, if that is not far away. Hours may be written 9, 9.30, 9:30 or 0930; months as a number or
 * by their first three letters in Dutch or English. A time that the clock skips in spring is no time.
 */
export function readTypedMoment(typed: TypedMoment, timeZone: string, now: Date): MomentResult {
  const wrong: { piece: keyof TypedMoment; problem: MomentProblem }[] = [];
  const day = /^\d{1,2}$/.test(typed.day) ? Number(typed.day) : undefined;
  const month = readMonth(typed.month);
  const from = clockTime(typed.from);
  const to = clockTime(typed.to);
  if (day === undefined) wrong.push({ piece: 'day', problem: 'noDay' });
  if (month === undefined) wrong.push({ piece: 'month', problem: 'noMonth' });
  const today = isoDay(now, timeZone);
  const date = day !== undefined && month !== undefined ? dateOf(day, month, today) : undefined;
  const isDay = day === undefined || (day >= 1 && day <= 31);
  if (!isDay || (day !== undefined && month !== undefined && date === undefined))
    wrong.push({ piece: 'day', problem: 'noSuchDay' });
  else if (date !== undefined && month?.year === undefined && isFarFrom(today, date))
    wrong.push({ piece: 'month', problem: 'needsYear' });
  if (from === undefined) wrong.push({ piece: 'from', problem: 'noFrom' });
  if (to === undefined) wrong.push({ piece: 'to', problem: 'noTo' });
  else if (from !== undefined && to <= from) wrong.push({ piece: 'to', problem: 'endBeforeStart' });
  if (wrong.length > 0 || date === undefined || from === undefined || to === undefined)
    return { wrong: wrong.toSorted((a, b) => pieces.indexOf(a.piece) - pieces.indexOf(b.piece)) };
  const startsAt = instantAt(date, from, timeZone);
  const endsAt = instantAt(date, to, timeZone);
  if (!startsAt) return { wrong: [{ piece: 'from', problem: 'noSuchTime' }] };
  if (!endsAt) return { wrong: [{ piece: 'to', problem: 'noSuchTime' }] };
  if (startsAt.getTime() <= now.getTime())
    return { wrong: [{ piece: date < today ? 'day' : 'from', problem: 'past' }] };
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), wrong: [] };
}

/** A moment in the form in which it is typed, to fill a field with; with its year where it would not be guessed. */
export function asTyped(
  startsAt: string,
  endsAt: string,
  timeZone: string,
  separator: '.' | ':',
  now = new Date(),
): TypedMoment {
  const date = isoDay(startsAt, timeZone);
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  const today = isoDay(now, timeZone);
  const isGuessed =
    dateOf(Number(day), { month: Number(month), year: undefined }, today) === date && !isFarFrom(today, date);
  const clock = (instant: string) => {
    const [hour = '', minute = ''] = new Date(instant).toLocaleTimeString('sv-SE', { timeZone }).split(':');
    return `${Number(hour)}${separator}${minute}`;
  };
  return { day, month: isGuessed ? month : `${month} ${year}`, from: clock(startsAt), to: clock(endsAt) };
}

interface Month {
  readonly month: number;
  readonly year: number | undefined;
}

/** "3", "maart", "11 2027", "nov. 2027", "11-2027" */
function readMonth(text: string): Month | undefined {
  const [, name = text, year] = /^(.*?)[\s./-]+(\d{4})$/.exec(text) ?? [];
  const month = monthNumber(name);
  return month === undefined ? undefined : { month, year: year === undefined ? undefined : Number(year) };
}

/** A month as a number or by its first three letters in Dutch or English. */
export function monthNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined;
  const start = text.toLowerCase().slice(0, 3);
  const index = months.findIndex((names) => names.split('|').includes(start));
  return index < 0 ? undefined : index + 1;
}

/** Minutes since midnight. */
function clockTime(text: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2})(?:[.:]?(\d{2}))?(?:\s*(?:uur|u|h))?$/i.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return undefined;
  return Number(hour) * 60 + Number(minute ?? 0);
}

/** That date, or without a year the first such one from today on, as YYYY-MM-DD; a 29 February waits for its year. */
function dateOf(day: number, { month, year }: Month, today: string): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [0, 1, 2, 3, 4].map((ahead) => thisYear + ahead) : [year];
  return years
    .map((one) => calendarDate(one, month, day))
    .find((date) => date && (year !== undefined || date >= today));
}

/** As YYYY-MM-DD; undefined for a day that the month does not have. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** Whether more than `mostDaysAhead` lie between two calendar dates. */
export const isFarFrom = (from: string, to: string): boolean =>
  Date.parse(to) - Date.parse(from) > mostDaysAhead * 86_400_000;

/** The instant at which a clock at the place shows that time, if there is one. */
function instantAt(date: string, minutes: number, timeZone: string): Date | undefined {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
  let instant = wanted;
  for (let round = 0; round < 2; round += 1) instant = wanted - offsetAt(instant, timeZone);
  return wanted - offsetAt(instant, timeZone) === instant ? new Date(instant) : undefined;
}

function offsetAt(instant: number, timeZone: string): number {
  const local = new Date(instant).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');
  return Date.parse(`${local}Z`) - Math.floor(instant / 1000) * 1000;
}
