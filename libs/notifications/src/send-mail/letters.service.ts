import { Injectable } from '@nestjs/common';
import type { JobPayload, MailKind } from '@onderling/contracts';
import { DomainError } from '@onderling/platform';
import { IdentityLetters } from './identity-letters.service';
import type { Letter, LetterWriter, MailOrder } from './letter';
import { MatchingLetters } from './matching-letters.service';
import { RunLetters } from './run-letters.service';

/** Finds what a mail says at the moment of sending, whatever its kind. */
@Injectable()
export class Letters {
  private readonly writers: { readonly [K in MailKind]: LetterWriter<K> };

  constructor(identity: IdentityLetters, matching: MatchingLetters, runs: RunLetters) {
    this.writers = {
      'sign-in': identity.signIn,
      'membership-confirmed': identity.membershipConfirmed,
      'membership-pending': identity.membershipPending,
      'arrival-pending': identity.arrivalPending,
      'arrival-refused': identity.arrivalRefused,
      'account-moved': identity.accountMoved,
      'role-granted': identity.roleGranted,
      invitation: matching.invitation,
      'invitation-reminder': matching.invitationReminder,
      'invitation-answered': matching.invitationAnswered,
      'invitation-withdrawn': matching.invitationWithdrawn,
      'request-matched': matching.requestMatched,
      'acceptance-undone': matching.acceptanceUndone,
      'request-unmatched': matching.requestUnmatched,
      'request-needs-attention': matching.requestNeedsAttention,
      'place-held': runs.placeHeld,
      'enrolment-confirmed': runs.enrolmentConfirmed,
      'enrolment-cancelled': runs.enrolmentCancelled,
      'run-assigned': runs.runAssigned,
      'run-changed': runs.runChanged,
      'run-cancelled': runs.runCancelled,
      'calendar-request': runs.calendarRequest,
      'calendar-cancel': runs.calendarCancel,
    };
  }

  /** Undefined when there is nothing left to say, or what it would be about has gone. */
  async find<K extends MailKind>(
    order: JobPayload<'send-mail'> & { kind: K },
    at: Date,
  ): Promise<Letter<K> | undefined> {
    try {
      return await this.writers[order.kind](order as MailOrder<K>, at);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return undefined;
      throw error;
    }
  }
}
