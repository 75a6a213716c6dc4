import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Language } from '@onderling/contracts';
import type { RunRole } from '../mails/facts';

export type CalendarMethod = 'REQUEST' | 'CANCEL';

/** One session as one person has it in the calendar. Instants are absolute: the item carries UTC only. */
export interface CalendarItemFacts {
  readonly method: CalendarMethod;
  readonly sessionId: string;
  readonly personId: string;
  /** Rises with every change, in the transaction of the change. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly organizer: { readonly name: string; readonly address: string };
  /** The recipient alone; nobody sees who else comes. */
  readonly attendee: { readonly name: string; readonly address: string; readonly role: RunRole };
  readonly language: Language;
  /** The moment the item is written. */
  readonly writtenAt: Date;
}

const attendeeRoles: Record<RunRole, ICalAttendeeRole> = {
  trainer: ICalAttendeeRole.CHAIR,
  participant: ICalAttendeeRole.REQ,
  requester: ICalAttendeeRole.OPT,
};

/** The same for every version of the item, whatever the host name or the sender's address becomes. */
export const calendarUid = (sessionId: string, personId: string): string => `${sessionId}-${personId}@onderling`;

/**
 * An iCalendar object (RFC 5545) for a mail that invites, updates or cancels (RFC 5546, RFC 6047).
 * @returns text with CRLF line ends, folded at 75 octets
 */
export function calendarObject(facts: CalendarItemFacts): string {
  const { role } = facts.attendee;
  const calendar = ical({
    prodId: { company: 'Onderling', product: 'Onderling', language: facts.language.toUpperCase() },
    method: facts.method === 'REQUEST' ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  });
  const event = calendar.createEvent({
    id: calendarUid(facts.sessionId, facts.personId),
    sequence: facts.sequence,
    stamp: facts.writtenAt,
    start: facts.startsAt,
    end: facts.endsAt,
    summary: textValue(facts.title).replaceAll('\n', ' '),
    description: textValue(facts.description),
    location: textValue(facts.location).replaceAll('\n', ', '),
    url: facts.url,
    status: facts.method === 'REQUEST' ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    // Who asked for a training need not come: it stands there and leaves the time free.
    transparency: role === 'requester' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    organizer: { name: parameterValue(facts.organizer.name), email: facts.organizer.address },
  });
  event.createAttendee({
    name: parameterValue(facts.attendee.name),
    email: facts.attendee.address,
    role: attendeeRoles[role],
    status: ICalAttendeeStatus.ACCEPTED,
    type: ICalAttendeeType.INDIVIDUAL,
    rsvp: false,
  });
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** RFC 5545 3.3.11 allows no controls in a text but the tab and the line break, which becomes `\n`. */
function textValue(words: string): string {
  return words
    .replace(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
    .trim();
}

/** A parameter cannot hold a double quote at all (RFC 5545 3.2), and here neither a line break nor a backslash. */
function parameterValue(words: string): string {
  return textValue(words).replace(/["\\]/g, "'").replace(/\s+/g, ' ');
}
