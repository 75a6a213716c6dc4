import type { MailKind } from '@onderling/contracts';
import { acceptanceUndone } from './acceptance-undone';
import { accountMoved } from './account-moved';
import { arrivalPending } from './arrival-pending';
import { arrivalRefused } from './arrival-refused';
import type { Composer } from './blocks';
import { calendarCancel } from './calendar-cancel';
import { calendarRequest } from './calendar-request';
import { enrolmentCancelled } from './enrolment-cancelled';
import { enrolmentConfirmed } from './enrolment-confirmed';
import type * as F from './facts';
import { invitation } from './invitation';
import { invitationAnswered } from './invitation-answered';
import { invitationReminder } from './invitation-reminder';
import { invitationWithdrawn } from './invitation-withdrawn';
import { membershipConfirmed } from './membership-confirmed';
import { membershipPending } from './membership-pending';
import { placeHeld } from './place-held';
import { requestMatched } from './request-matched';
import { requestNeedsAttention } from './request-needs-attention';
import { requestUnmatched } from './request-unmatched';
import { roleGranted } from './role-granted';
import { runAssigned } from './run-assigned';
import { runCancelled } from './run-cancelled';
import { runChanged } from './run-changed';
import { signIn } from './sign-in';

/** What each kind of mail is written from. */
export interface FactsOfKind {
  'sign-in': F.SignInFacts;
  'membership-confirmed': F.MembershipFacts;
  'membership-pending': F.MembershipPendingFacts;
  'arrival-pending': F.ArrivalPendingFacts;
  'arrival-refused': F.ArrivalRefusedFacts;
  'account-moved': F.AccountMovedFacts;
  'role-granted': F.RoleGrantedFacts;
  invitation: F.InvitationFacts;
  'invitation-reminder': F.InvitationFacts;
  'invitation-answered': F.InvitationAnsweredFacts;
  'invitation-withdrawn': F.InvitationWithdrawnFacts;
  'request-matched': F.RequestMatchedFacts;
  'acceptance-undone': F.AcceptanceUndoneFacts;
  'request-unmatched': F.RequestUnmatchedFacts;
  'request-needs-attention': F.RequestFacts;
  'place-held': F.PlaceHeldFacts;
  'enrolment-confirmed': F.EnrolmentFacts;
  'enrolment-cancelled': F.EnrolmentFacts;
  'run-assigned': F.RunAssignedFacts;
  'run-changed': F.RunChangedFacts;
  'run-cancelled': F.RunCancelledFacts;
  'calendar-request': F.CalendarMailFacts;
  'calendar-cancel': F.CalendarMailFacts;
}

/** Every kind of mail has its text here; a kind without facts or without a text does not compile. */
export const composers: { readonly [K in MailKind]: Composer<FactsOfKind[K]> } = {
  'sign-in': signIn,
  'membership-confirmed': membershipConfirmed,
  'membership-pending': membershipPending,
  'arrival-pending': arrivalPending,
  'arrival-refused': arrivalRefused,
  'account-moved': accountMoved,
  'role-granted': roleGranted,
  invitation,
  'invitation-reminder': invitationReminder,
  'invitation-answered': invitationAnswered,
  'invitation-withdrawn': invitationWithdrawn,
  'request-matched': requestMatched,
  'acceptance-undone': acceptanceUndone,
  'request-unmatched': requestUnmatched,
  'request-needs-attention': requestNeedsAttention,
  'place-held': placeHeld,
  'enrolment-confirmed': enrolmentConfirmed,
  'enrolment-cancelled': enrolmentCancelled,
  'run-assigned': runAssigned,
  'run-changed': runChanged,
  'run-cancelled': runCancelled,
  'calendar-request': calendarRequest,
  'calendar-cancel': calendarCancel,
};
