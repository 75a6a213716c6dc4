import type { JobPayload, Language, MailKind } from '@onderling/contracts';
import type { CalendarMethod } from '../calendar/calendar-item';
import type { FactsOfKind } from '../mails/composers';

export type MailOrder<K extends MailKind = MailKind> = JobPayload<'send-mail'> & { readonly kind: K };

/** Whom a mail goes to: one person, or an address that belongs to nobody yet. */
export interface Recipient {
  readonly personId: string | null;
  readonly address: string;
  readonly language: Language;
  readonly firstName: string | null;
  /** As the calendar shows it. */
  readonly name: string;
}

/** Which version of which person's item of which session; the words come from the facts of the mail. */
export interface CalendarVersion {
  readonly method: CalendarMethod;
  readonly sessionId: string;
  readonly personId: string;
  readonly sequence: number;
}

/** Everything a mail is written from, as it is at the moment of sending. */
export interface Letter<K extends MailKind = MailKind> {
  readonly to: Recipient;
  readonly facts: FactsOfKind[K];
  readonly calendar?: CalendarVersion;
}

/**
 * Looks up what a mail of this kind says now.
 * @param at the moment for which the mail is written
 * @returns undefined when there is nothing left to say
 */
export type LetterWriter<K extends MailKind> = (order: MailOrder<K>, at: Date) => Promise<Letter<K> | undefined>;
