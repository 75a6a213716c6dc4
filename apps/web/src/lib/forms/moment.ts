import { isoDay } from '../format/dates';

/** A day and times as somebody types them. */
export interface TypedMoment {
  day: string;
  month: string;
  from: string;
  to: string;
}
export type MomentProblem = 'noDay' | 'noMonth' | 'noSuchDay' | 'noFrom' | 'noTo' | 'endBeforeStart' | 'past';
export type MomentResult =
  | { startsAt: string; endsAt: string; wrong: [] }
  | { startsAt?: undefined; endsAt?: undefined; wrong: { piece: keyof TypedMoment; problem: MomentProblem }[] };

/** In the order of the page. */
const pieces: readonly (keyof TypedMoment)[] = ['day', 'month', 'from', 'to'];
const months = ['jan', 'feb', 'mrt|maa|mar', 'apr', 'mei|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dec'];

/**
 * Reads what was typed as a moment at a place. The year is the one in which the day comes next, seen from `now`. Hours
 * may be written 9, 9.30, 9:30 or 0930; months as a number or by their first three letters in Dutch or English.
 */
export function readTypedMoment(typed: TypedMoment, timeZone: string, now: Date): MomentResult {
  const wrong: { piece: keyof TypedMoment; problem: MomentProblem }[] = [];
  const day = /^\d{1,2}$/.test(typed.day) ? Number(typed.day) : undefined;
  const month = monthNumber(typed.month);
  const from = clockTime(typed.from);
  const to = clockTime(typed.to);
  if (day === undefined) wrong.push({ piece: 'day', problem: 'noDay' });
  if (month === undefined) wrong.push({ piece: 'month', problem: 'noMonth' });
  const date = day !== undefined && month !== undefined ? nextDate(day, month, isoDay(now, timeZone)) : undefined;
  const isDay = day === undefined || (day >= 1 && day <= 31);
  if (!isDay || (day !== undefined && month !== undefined && date === undefined))
    wrong.push({ piece: 'day', problem: 'noSuchDay' });
  if (from === undefined) wrong.push({ piece: 'from', problem: 'noFrom' });
  if (to === undefined) wrong.push({ piece: 'to', problem: 'noTo' });
  else if (from !== undefined && to <= from) wrong.push({ piece: 'to', problem: 'endBeforeStart' });
  if (wrong.length > 0 || date === undefined || from === undefined || to === undefined)
    return { wrong: wrong.toSorted((a, b) => pieces.indexOf(a.piece) - pieces.indexOf(b.piece)) };
  const startsAt = instantAt(date, from, timeZone);
  if (startsAt.getTime() <= now.getTime()) return { wrong: [{ piece: 'from', problem: 'past' }] };
  return { startsAt: startsAt.toISOString(), endsAt: instantAt(date, to, timeZone).toISOString(), wrong: [] };
}

/** A moment in the form in which it is typed, to fill a field with. */
export function asTyped(startsAt: string, endsAt: string, timeZone: string, separator: '.' | ':'): TypedMoment {
  const [, month = '', day = ''] = isoDay(startsAt, timeZone).split('-');
  const clock = (instant: string) => {
    const [hour = '', minute = ''] = new Date(instant).toLocaleTimeString('sv-SE', { timeZone }).split(':');
    return `${Number(hour)}${separator}${minute}`;
  };
  return { day: String(Number(day)), month: String(Number(month)), from: clock(startsAt), to: clock(endsAt) };
}

function monthNumber(text: string): number | undefined {
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

/** The first such date from today on, as YYYY-MM-DD; a 29 February waits for its year. */
function nextDate(day: number, month: number, today: string): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear; year <= thisYear + 4; year += 1) {
    const date = new Date(Date.UTC(year, month - 1, day));
    const text = date.toISOString().slice(0, 10);
    if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day && text >= today) return text;
  }
  return undefined;
}

/** The instant at which a clock at the place shows that time; in the hour that is skipped in spring, the hour after it. */
function instantAt(date: string, minutes: number, timeZone: string): Date {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
  let instant = wanted;
  for (let round = 0; round < 2; round += 1) instant = wanted - offsetAt(instant, timeZone);
  return new Date(instant);
}

function offsetAt(instant: number, timeZone: string): number {
  const local = new Date(instant).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');
  return Date.parse(`${local}Z`) - Math.floor(instant / 1000) * 1000;
}
