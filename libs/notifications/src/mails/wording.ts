import { DateTime } from 'luxon';
import type { DeliveryMode, GroupLevel, Language } from '@onderling/contracts';
import type { Colleague, Contact, Moment, Place, Point, Session } from './facts';

/** The zone of nearly all readers; a time in any other zone says so. */
const homeZone = 'Europe/Amsterdam';

/** `dinsdag 14 maart 2027`, always with the year: a mail is also read later. */
export function dayInWords(at: Date, timeZone: string, language: Language): string {
  return local(at, timeZone, language).toFormat('cccc d LLLL yyyy');
}

/** `9.30` in Dutch, `9:30` in English. */
function clock(at: Date, timeZone: string, language: Language): string {
  return local(at, timeZone, language).toFormat(language === 'nl' ? 'H.mm' : 'H:mm');
}

/**
 * A stretch of time: `dinsdag 14 maart 2027, 9.30 tot 12.00 uur`, or with both days when it ends on another one.
 * Outside the zone of the Netherlands the zone is named.
 */
export function momentInWords(moment: Moment, language: Language): string {
  const { startsAt, endsAt, timeZone } = moment;
  const [first, last] = [dayInWords(startsAt, timeZone, language), dayInWords(endsAt, timeZone, language)];
  const [from, until] = [clock(startsAt, timeZone, language), clock(endsAt, timeZone, language)];
  const hour = language === 'nl' ? ' uur' : '';
  const to = language === 'nl' ? 'tot' : 'to';
  const words =
    first === last
      ? `${first}, ${from} ${to} ${until}${hour}`
      : `${first}, ${from}${hour} ${to} ${last}, ${until}${hour}`;
  return words + zoneInWords(timeZone, language);
}

/** A deadline with weekday and time: `woensdag 10 maart 2027, 11.00 uur`. */
export function pointInWords(point: Point, language: Language): string {
  const { at, timeZone } = point;
  const hour = language === 'nl' ? ' uur' : '';
  return `${dayInWords(at, timeZone, language)}, ${timeInWords(point, language)}${hour}${zoneInWords(timeZone, language)}`;
}

/** The time of day alone, for what ends today. */
export const timeInWords = (point: Point, language: Language): string => clock(point.at, point.timeZone, language);

function local(at: Date, timeZone: string, language: Language): DateTime {
  return DateTime.fromJSDate(at, { zone: timeZone }).setLocale(language === 'nl' ? 'nl-NL' : 'en-GB');
}

function zoneInWords(timeZone: string, language: Language): string {
  if (timeZone === homeZone) return '';
  const place = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return language === 'nl' ? ` (tijd in ${place})` : ` (${place} time)`;
}

/** Where it is, with how to get in, on as many lines as it takes. */
export function placeInWords(place: Place, language: Language): string {
  if (place.kind === 'online') {
    if (place.link) return `Online\n${place.link}`;
    return language === 'nl' ? 'Online; de link krijg je van de trainer' : 'Online; the trainer sends you the link';
  }
  const where = [place.name, place.address, place.place];
  const words = where.filter((part, index) => part && !where.slice(0, index).some((before) => before?.includes(part)));
  return [words.join(', '), place.accessNote].filter(Boolean).join('\n');
}

export const placeLabel = (place: Place, language: Language): string =>
  ({ nl: place.kind === 'online' ? 'Hoe' : 'Waar', en: place.kind === 'online' ? 'How' : 'Where' })[language];

/** `Daan Gerritsen, handhaver bij waterschap Rijn en IJssel`. */
export function colleagueInWords(colleague: Colleague, language: Language): string {
  const { name, functionTitle, organisationName } = colleague;
  const at = language === 'nl' ? 'bij' : 'at';
  return functionTitle
    ? `${name}, ${inSentence(functionTitle)} ${at} ${organisationName}`
    : `${name}, ${organisationName}`;
}

/** With the address on a line of its own. */
export const contactInWords = (contact: Contact, language: Language): string =>
  [colleagueInWords(contact, language), contact.email].filter(Boolean).join('\n');

/**
 * A function in the middle of a sentence: `Senior inspecteur` without its capital; `ICT-adviseur`, `Woo-coördinator` and
 * `Wmo consulent` begin with a name or an abbreviation and stay as they are.
 */
const inSentence = (words: string): string =>
  words.replace(/^\p{Lu}(?=\p{Ll}{3,}(?![\p{L}-]))/u, (first) => first.toLowerCase());

/** Trainers on a line each; null when there are none, so that the row falls away. */
export const trainersInWords = (trainers: readonly Colleague[], language: Language): string | null =>
  trainers.map((trainer) => colleagueInWords(trainer, language)).join('\n') || null;

/** Every session on a line; when all are at one place it stands once, otherwise at each session. */
export function sessionsInWords(
  sessions: readonly Session[],
  language: Language,
): { when: string; where: string | null } {
  const places = new Set(sessions.map((session) => placeInWords(session.place, language)));
  if (places.size <= 1) {
    return {
      when: sessions.map((session) => momentInWords(session, language)).join('\n'),
      where: [...places][0] ?? null,
    };
  }
  const lines = sessions.map(
    (session) => `${momentInWords(session, language)}: ${placeInWords(session.place, language).replaceAll('\n', ', ')}`,
  );
  return { when: lines.join('\n'), where: null };
}

/** Minutes as a length: `6,5 uur`, `3 uur en 45 minuten`, `1 hour`; exact, so that parts add up to their sum. */
export function lengthInWords(minutes: number, language: Language): string {
  const nl = language === 'nl';
  const inMinutes = (count: number) => `${count} ${nl ? 'minuten' : 'minutes'}`;
  if (minutes < 60) return inMinutes(minutes);
  const isHalves = minutes % 30 === 0;
  const hours = isHalves ? minutes / 60 : Math.floor(minutes / 60);
  const inHours = nl ? `${String(hours).replace('.', ',')} uur` : `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  return isHalves ? inHours : `${inHours} ${nl ? 'en' : 'and'} ${inMinutes(minutes % 60)}`;
}

/** `een`, or the number: for counts in a sentence. */
export const people = (count: number, language: Language): string => {
  if (language === 'nl') return count === 1 ? '1 collega' : `${count} collega’s`;
  return count === 1 ? '1 colleague' : `${count} colleagues`;
};

export const modeInWords: Record<Language, Record<DeliveryMode, string>> = {
  nl: { 'on-site': 'op locatie', online: 'online', hybrid: 'hybride' },
  en: { 'on-site': 'on site', online: 'online', hybrid: 'hybrid' },
};

export const languageInWords: Record<Language, Record<Language, string>> = {
  nl: { nl: 'Nederlands', en: 'Engels' },
  en: { nl: 'Dutch', en: 'English' },
};

export const groupLevelInWords: Record<Language, Record<GroupLevel, string>> = {
  nl: {
    starting: 'ze beginnen met dit onderwerp',
    occasional: 'ze hebben er af en toe mee te maken',
    weekly: 'ze doen dit werk elke week',
  },
  en: {
    starting: 'they are new to this topic',
    occasional: 'they deal with it now and then',
    weekly: 'they do this work every week',
  },
};
