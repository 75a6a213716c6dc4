import type { InvitationState, RequestState } from '@onderling/contracts';
import type { DateOptionState } from '../requests/knowledge-request.entity';
import { addWorkingHours, workingHoursBetween, type WorkingCalendar } from '@onderling/platform';

export type InvitationEvent =
  'deliver' | 'refuse-delivery' | 'accept' | 'decline' | 'expire' | 'withdraw' | 'undo' | 'call-off';

/** The life of an invitation. `created` can be answered too: the mail may arrive before its delivery is recorded. */
const transitions: Record<InvitationState, Partial<Record<InvitationEvent, InvitationState>>> = {
  created: {
    deliver: 'sent',
    'refuse-delivery': 'undeliverable',
    accept: 'accepted',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  sent: { accept: 'accepted', decline: 'declined', expire: 'expired', withdraw: 'withdrawn' },
  accepted: { undo: 'sent', 'call-off': 'called-off' },
  declined: { undo: 'sent' },
  undeliverable: {},
  expired: {},
  withdrawn: {},
  'called-off': {},
};

/** The state after `event`, or undefined when the state does not allow it. */
export function nextInvitationState(state: InvitationState, event: InvitationEvent): InvitationState | undefined {
  return transitions[state][event];
}

export const isOpen = (state: InvitationState): boolean => nextInvitationState(state, 'accept') !== undefined;

/** Working hours that a trainer has to answer, unless the first date is near. */
export const usualAnswerHours = 16;
/** However near the date: less than this is no fair question. */
export const leastAnswerHours = 2;
/** Part of the working time until the first date that one trainer may take, so that others can still be asked. */
const shareOfTimeLeft = 0.2;
/** How long an answer can be taken back, in milliseconds. */
export const undoMs = 60 * 60_000;

/** Working hours a trainer gets, given when the first date option starts. */
export function answerHours(calendar: WorkingCalendar, now: Date, firstStart: Date): number {
  const left = workingHoursBetween(calendar, now, firstStart);
  return Math.max(leastAnswerHours, Math.min(usualAnswerHours, Math.floor(left * shareOfTimeLeft)));
}

/** When the reminder goes out and when the invitation expires, counted in working time from the delivery of the mail. */
export function answerTimes(
  calendar: WorkingCalendar,
  deliveredAt: Date,
  firstStart: Date,
): { remindAt: Date; deadlineAt: Date } {
  const hours = answerHours(calendar, deliveredAt, firstStart);
  return {
    remindAt: addWorkingHours(calendar, deliveredAt, hours / 2),
    deadlineAt: addWorkingHours(calendar, deliveredAt, hours),
  };
}

/** The calendar years (UTC) for which a yes would count: those of the dates that can still be chosen, each once. */
export function yearsAhead(options: readonly { state: DateOptionState; startsAt: Date }[], now: Date): number[] {
  const ahead = options.filter(({ state, startsAt }) => state === 'open' && startsAt > now);
  return [...new Set(ahead.map(({ startsAt }) => startsAt.getUTCFullYear()))].sort((a, b) => a - b);
}

/** How many trainers have to be asked now: one per place that is neither given nor asked for. */
export function invitationsDue(trainersNeeded: number, states: readonly InvitationState[]): number {
  const occupied = states.filter((state) => state === 'accepted' || isOpen(state)).length;
  return Math.max(0, trainersNeeded - occupied);
}

/**
 * Whether it ended without an answer of the trainer, or with one that no longer binds anybody. Whoever holds its link may
 * know that; an answer that stands is the trainer's own.
 */
export const isClosed = (state: InvitationState): boolean =>
  !isOpen(state) && state !== 'accepted' && state !== 'declined';

/** Whether an answer can be taken back: within the hour, and a decline only while somebody is still looked for. */
export function canUndo(
  invitation: { state: InvitationState; undoUntil: Date | null },
  requestState: RequestState,
  now: Date,
): boolean {
  if (!invitation.undoUntil || now >= invitation.undoUntil) return false;
  if (invitation.state === 'accepted') return requestState === 'matched' || requestState === 'inviting';
  return invitation.state === 'declined' && requestState === 'inviting';
}
