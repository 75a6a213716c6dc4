import type { EnrolmentView, InvitationCard, MeView, RequestCard } from '@onderling/contracts';

/** The one thing on the home page that waits for an answer of the visitor. */
export type Waiting =
  | { kind: 'invitation'; id: string; title: string; organisationName: string; deadlineAt: string | null }
  | { kind: 'held'; enrolment: EnrolmentView }
  | { kind: 'second-factor'; toSetUp: boolean }
  | { kind: 'request'; id: string; title: string };

interface Everything {
  me: MeView;
  upcoming: readonly EnrolmentView[];
  invitations: readonly InvitationCard[];
  requests: readonly RequestCard[];
}

/**
 * What waits, most urgent first: an invitation that lapses, the soonest first; a second step without which nothing of a
 * role works; a place that is held; a request that needs its requester.
 */
export function whatWaits({ me, upcoming, invitations, requests }: Everything): Waiting[] {
  const lapsing = invitations
    .filter(({ state }) => state === 'sent' || state === 'created')
    .toSorted((a, b) => (a.deadlineAt ?? '9').localeCompare(b.deadlineAt ?? '9'))
    .map(({ id, title, organisationName, deadlineAt }) => ({
      kind: 'invitation' as const,
      id,
      title,
      organisationName,
      deadlineAt,
    }));
  const needsStep = me.secondFactor === 'to-set-up' || me.secondFactor === 'to-confirm';
  return [
    ...lapsing,
    ...(needsStep ? [{ kind: 'second-factor' as const, toSetUp: me.secondFactor === 'to-set-up' }] : []),
    ...upcoming
      .filter(({ state, open }) => state === 'held' && open)
      .map((enrolment) => ({ kind: 'held' as const, enrolment })),
    ...requests
      .filter(({ waitsForMe }) => waitsForMe)
      .map(({ id, title }) => ({ kind: 'request' as const, id, title })),
  ];
}
