import type { Language } from '@onderling/contracts';
import { nbsp } from '../i18n/dictionary';

/** Words around dates. Months and weekdays come from Intl, which knows both languages. */
const wording = {
  nl: {
    locale: 'nl-NL',
    clock: (h: string, m: string) => `${Number(h)}.${m}`,
    unit: `${nbsp}uur`,
    to: `${nbsp}tot${nbsp}`,
    comma: ',',
    zone: (place: string) => ` (tijd ${place})`,
  },
  en: {
    locale: 'en-GB',
    clock: (h: string, m: string) => `${Number(h)}:${m}`,
    unit: '',
    to: `${nbsp}to${nbsp}`,
    comma: ',',
    zone: (place: string) => ` (${place} time)`,
  },
} as const;
/** Times elsewhere than in the European Netherlands name their place. */
const homeZone = 'Europe/Amsterdam';

type Parts = Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>;
const formatters = new Map<string, Intl.DateTimeFormat>();

function partsOf(instant: string | Date, timeZone: string, lang: Language, width: 'long' | 'short'): Parts {
  const key = `${lang} ${width} ${timeZone}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const options: Intl.DateTimeFormatOptions = {
      timeZone,
      weekday: width,
      day: 'numeric',
      month: width,
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    };
    formatter = new Intl.DateTimeFormat(wording[lang].locale, options);
    formatters.set(key, formatter);
  }
  const parts: Partial<Parts> = {};
  for (const { type, value } of formatter.formatToParts(new Date(instant))) {
    if (type in blank) parts[type as keyof Parts] = value.replace('.', '');
  }
  return { ...blank, ...parts };
}
const blank: Parts = { weekday: '', day: '', month: '', year: '', hour: '', minute: '' };

export interface Dates {
  /** "dinsdag 14 maart"; with the year when it is not this one. */
  day(instant: string, zone?: string): string;
  /** "14 maart 2027", for what lies years back. */
  date(instant: string, zone?: string): string;
  /** "di 14 maart" */
  shortDay(instant: string, zone?: string): string;
  /** "9.30 uur" */
  time(instant: string, zone?: string): string;
  /** "9.30 tot 12.00 uur" */
  times(start: string, end: string, zone?: string): string;
  /** "dinsdag 14 maart, 9.30 tot 12.00 uur" */
  range(start: string, end: string, zone?: string): string;
  /** "woensdag 10 maart, 12.00 uur" */
  moment(instant: string, zone?: string): string;
  /** The three lines of a date tile and the machine form of the day. */
  tile(instant: string, zone?: string): { month: string; day: string; weekday: string; date: string };
  /** "1,5 uur", "45 minuten" */
  duration(minutes: number): string;
}

/** Dates and times in words, always in the time zone of the place where something happens. `now` decides what "this year" is. */
export function dates(lang: Language, now: Date = new Date()): Dates {
  const w = wording[lang];
  const dayOf = (instant: string, zone: string, width: 'long' | 'short') => {
    const long = partsOf(instant, zone, lang, 'long');
    const weekday = width === 'long' ? long.weekday : partsOf(instant, zone, lang, 'short').weekday;
    const year = long.year === partsOf(now, zone, lang, 'long').year ? '' : `${nbsp}${long.year}`;
    return `${weekday} ${long.day}${nbsp}${long.month}${year}`;
  };
  const clock = (instant: string, zone: string) => {
    const { hour, minute } = partsOf(instant, zone, lang, 'long');
    return w.clock(hour, minute);
  };
  const elsewhere = (zone: string) =>
    zone === homeZone ? '' : w.zone((zone.split('/').at(-1) ?? zone).replaceAll('_', ' '));
  const self: Dates = {
    date: (instant, zone = homeZone) => {
      const { day, month, year } = partsOf(instant, zone, lang, 'long');
      return `${day}${nbsp}${month} ${year}`;
    },
    day: (instant, zone = homeZone) => dayOf(instant, zone, 'long'),
    shortDay: (instant, zone = homeZone) => dayOf(instant, zone, 'short'),
    time: (instant, zone = homeZone) => `${clock(instant, zone)}${w.unit}${elsewhere(zone)}`,
    times: (start, end, zone = homeZone) =>
      `${clock(start, zone)}${w.to}${clock(end, zone)}${w.unit}${elsewhere(zone)}`,
    range: (start, end, zone = homeZone) =>
      self.day(start, zone) === self.day(end, zone)
        ? `${self.day(start, zone)}${w.comma} ${self.times(start, end, zone)}`
        : `${self.moment(start, zone)}${w.to}${self.moment(end, zone)}`,
    moment: (instant, zone = homeZone) => `${self.day(instant, zone)}${w.comma} ${self.time(instant, zone)}`,
    tile: (instant, zone = homeZone) => {
      const short = partsOf(instant, zone, lang, 'short');
      return { month: short.month, day: short.day, weekday: short.weekday, date: isoDay(instant, zone) };
    },
    duration: (minutes) => durationWords(lang, minutes),
  };
  return self;
}

/** The calendar date at a place, as YYYY-MM-DD. */
export function isoDay(instant: string | Date, zone: string = homeZone): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant));
}

function durationWords(lang: Language, minutes: number): string {
  const minute = lang === 'nl' ? 'minuten' : 'minutes';
  if (minutes < 60) return `${minutes}${nbsp}${minute}`;
  const halves = Math.round(minutes / 30) * 30 === minutes;
  const hours = new Intl.NumberFormat(wording[lang].locale, { maximumFractionDigits: 1 }).format(
    halves ? minutes / 60 : Math.floor(minutes / 60),
  );
  const hourWord = lang === 'nl' ? 'uur' : hours === '1' ? 'hour' : 'hours';
  return halves
    ? `${hours}${nbsp}${hourWord}`
    : `${hours}${nbsp}${hourWord} ${lang === 'nl' ? 'en' : 'and'} ${minutes % 60}${nbsp}${minute}`;
}
