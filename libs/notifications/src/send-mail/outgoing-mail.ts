import type { MailKind } from '@onderling/contracts';
import type { MailSender, OutgoingMail } from '@onderling/platform';
import { calendarObject } from '../calendar/calendar-item';
import { calendarWords } from '../calendar/calendar-words';
import { composers, type FactsOfKind } from '../mails/composers';
import type { CalendarMailFacts } from '../mails/facts';
import { render } from '../mails/render';
import type { Letter } from './letter';

/**
 * Turns a letter into the mail that goes out: one recipient, by address alone.
 * @param frame.id the outbox row: repetitions of a mail have one Message-ID
 */
export function outgoingMail<K extends MailKind>(
  kind: K,
  letter: Letter<K>,
  frame: { readonly id: string; readonly from: MailSender; readonly writtenAt: Date },
): OutgoingMail {
  const { to, facts } = letter;
  const { subject, text, html } = render(composers[kind](facts as FactsOfKind[K], to.language), to);
  const content = calendarOf(letter, frame);
  return {
    messageId: `<${frame.id}@${frame.from.host}>`,
    to: { address: to.address },
    subject,
    text,
    html,
    language: to.language,
    ...(letter.calendar && content ? { calendar: { method: letter.calendar.method, content } } : {}),
  };
}

function calendarOf<K extends MailKind>(
  { calendar, facts, to }: Letter<K>,
  { from, writtenAt }: { from: MailSender; writtenAt: Date },
): string | undefined {
  if (!calendar) return undefined;
  const given = facts as CalendarMailFacts;
  return calendarObject({
    ...calendar,
    ...calendarWords(given, to.language),
    startsAt: given.session.startsAt,
    endsAt: given.session.endsAt,
    url: given.itemLink,
    organizer: { name: from.name || 'Onderling', address: from.address },
    attendee: { name: to.name, address: to.address, role: given.role },
    language: to.language,
    writtenAt,
  });
}
