import type { PastEventCode } from './past-event.entity';
import type { InvitationState, RequestState, TimelineEventView } from '@onderling/contracts';

interface Who {
  readonly personName: string;
  readonly organisationName: string;
}

export interface TimelineFacts {
  readonly request: {
    readonly state: RequestState;
    readonly createdAt: Date;
    readonly submittedAt: Date | null;
    readonly closedAt: Date | null;
    readonly updatedAt: Date;
    readonly attentionReason: string | null;
  };
  readonly rankings: readonly { readonly rankedAt: Date; readonly found: number }[];
  readonly invitations: readonly {
    readonly state: InvitationState;
    readonly createdAt: Date;
    readonly sentAt: Date | null;
    readonly remindAt: Date | null;
    readonly remindedAt: Date | null;
    readonly deadlineAt: Date | null;
    readonly answeredAt: Date | null;
    readonly personName: string;
    readonly organisationName: string;
  }[];
  /** What nothing above tells any more, because it was undone or came again. */
  readonly earlier: readonly { readonly code: PastEventCode; readonly at: Date; readonly who: Who | null }[];
  /** The best colleague who was not asked yet. */
  readonly next: Who | null;
}

type Code = TimelineEventView['code'];
type Extra = Partial<Pick<TimelineEventView, 'personName' | 'organisationName' | 'count' | 'reason' | 'future'>>;

const ended: Partial<Record<InvitationState, Code>> = {
  accepted: 'trainer-accepted',
  declined: 'trainer-declined',
  expired: 'invitation-expired',
  undeliverable: 'invitation-undeliverable',
  'called-off': 'trainer-accepted',
};

/** What happened to a request in order of time, then what happens next when nobody does anything. */
export function timelineOf(facts: TimelineFacts, now: Date): TimelineEventView[] {
  const earlier = facts.earlier.map(({ code, at, who }) => event(code, at, who ?? {}));
  const past = [...requestEvents(facts), ...facts.invitations.flatMap(invitationEvents), ...earlier].sort(byTime);
  const current = facts.request.state === 'inviting' || facts.request.state === 'ranking' ? past.at(-1) : undefined;
  if (current) current.now = true;
  return [...past, ...comingEvents(facts, now).sort(byTime)];
}

/** Order of events of one instant: a transaction gives several rows the same time. */
const order: readonly Code[] = [
  'request-created',
  'request-submitted',
  'candidates-found',
  'nobody-found',
  'trainer-declined',
  'invitation-expired',
  'invitation-undeliverable',
  'trainer-invited',
  'invitation-delivered',
  'trainer-reminded',
  'trainer-accepted',
  'run-opened',
  'answer-undone',
  'run-cancelled',
  'needs-attention',
  'request-withdrawn',
  'reminder-due',
  'next-invited',
  'deadline',
];

const byTime = (a: TimelineEventView, b: TimelineEventView): number =>
  a.at === b.at ? order.indexOf(a.code) - order.indexOf(b.code) : a.at < b.at ? -1 : 1;

function event(code: Code, at: Date, extra: Extra = {}): TimelineEventView {
  return {
    at: at.toISOString(),
    code,
    future: false,
    now: false,
    personName: null,
    organisationName: null,
    count: null,
    reason: null,
    ...extra,
  };
}

function requestEvents({ request, rankings }: TimelineFacts): TimelineEventView[] {
  const events = [event('request-created', request.createdAt)];
  if (request.submittedAt) events.push(event('request-submitted', request.submittedAt));
  for (const { rankedAt, found } of rankings) {
    events.push(event(found ? 'candidates-found' : 'nobody-found', rankedAt, { count: found }));
  }
  if (request.state === 'matched' && request.closedAt) events.push(event('run-opened', request.closedAt));
  if (request.state === 'withdrawn' && request.closedAt) events.push(event('request-withdrawn', request.closedAt));
  if (request.state === 'needs-attention' && request.attentionReason !== 'run-cancelled') {
    events.push(event('needs-attention', request.updatedAt, { reason: request.attentionReason }));
  }
  return events;
}

function invitationEvents(invitation: TimelineFacts['invitations'][number]): TimelineEventView[] {
  const who = { personName: invitation.personName, organisationName: invitation.organisationName };
  const events = [event('trainer-invited', invitation.createdAt, who)];
  if (invitation.sentAt) events.push(event('invitation-delivered', invitation.sentAt, who));
  if (invitation.remindedAt) events.push(event('trainer-reminded', invitation.remindedAt, who));
  const end = ended[invitation.state];
  if (end && invitation.answeredAt) events.push(event(end, invitation.answeredAt, who));
  return events;
}

/** Reminders, and one event for when everybody who is asked now has been silent: only then somebody else is asked. */
function comingEvents({ request, invitations, next }: TimelineFacts, now: Date): TimelineEventView[] {
  if (request.state !== 'inviting') return [];
  const open = invitations.filter(({ state }) => state === 'created' || state === 'sent');
  const reminders = open
    .filter(({ remindAt, remindedAt }) => remindAt !== null && remindAt > now && !remindedAt)
    .map(({ remindAt, personName, organisationName }) =>
      event('reminder-due', remindAt!, { personName, organisationName, future: true }),
    );
  const deadlines = open.flatMap(({ deadlineAt }) => deadlineAt?.getTime() ?? []);
  // The time of a mail that is still on its way has not begun, so the last deadline is not known.
  if (deadlines.length === 0 || deadlines.length < open.length) return reminders;
  const last = new Date(Math.max(...deadlines));
  return [...reminders, event(next ? 'next-invited' : 'deadline', last, { ...next, future: true })];
}
