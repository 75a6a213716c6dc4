import type { InvitationState, RequestState, TimelineEventView } from '@onderling/contracts';

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
  /** The best colleague who was not asked yet. */
  readonly next: { readonly personName: string; readonly organisationName: string } | null;
}

type Code = TimelineEventView['code'];
type Extra = Partial<Pick<TimelineEventView, 'personName' | 'organisationName' | 'count' | 'reason' | 'future'>>;

const ended: Partial<Record<InvitationState, Code>> = {
  accepted: 'trainer-accepted',
  declined: 'trainer-declined',
  expired: 'invitation-expired',
  undeliverable: 'invitation-undeliverable',
};

/** What happened to a request in order of time, then what happens next when nobody does anything. */
export function timelineOf(facts: TimelineFacts, now: Date): TimelineEventView[] {
  const past = [...requestEvents(facts), ...facts.invitations.flatMap(invitationEvents)];
  past.sort((a, b) => (a.at === b.at ? order.indexOf(a.code) - order.indexOf(b.code) : a.at < b.at ? -1 : 1));
  const current = facts.request.state === 'inviting' || facts.request.state === 'ranking' ? past.at(-1) : undefined;
  if (current) current.now = true;
  return [...past, ...comingEvents(facts, now)];
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
  'needs-attention',
  'request-withdrawn',
];

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
  if (request.state === 'needs-attention') {
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

function comingEvents({ request, invitations, next }: TimelineFacts, now: Date): TimelineEventView[] {
  if (request.state !== 'inviting') return [];
  return invitations
    .filter((invitation) => invitation.state === 'sent')
    .flatMap((invitation) => {
      const who = { personName: invitation.personName, organisationName: invitation.organisationName, future: true };
      const events: TimelineEventView[] = [];
      if (invitation.remindAt && !invitation.remindedAt && invitation.remindAt > now) {
        events.push(event('reminder-due', invitation.remindAt, who));
      }
      if (!invitation.deadlineAt) return events;
      const after = next ? { ...next, future: true } : { future: true };
      events.push(event(next ? 'next-invited' : 'deadline', invitation.deadlineAt, after));
      return events;
    });
}
