/** The closed lists of the domain. No zod here, so that page components can import them without its weight. */

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

export const roles = ['member', 'trainer', 'hr-adviser', 'organisation-administrator', 'platform-steward'] as const;
export type Role = (typeof roles)[number];
/** Roles whose rights stay closed until the login session is strong. */
export const privilegedRoles = ['hr-adviser', 'organisation-administrator', 'platform-steward'] as const;

export const assurances = ['mail', 'strong'] as const;
export type Assurance = (typeof assurances)[number];

export const organisationTypes = [
  'ministry',
  'province',
  'municipality',
  'water-board',
  'agency',
  'inspectorate',
  'independent-body',
] as const;
export type OrganisationType = (typeof organisationTypes)[number];

/** `invited`: added by somebody else, never signed in. `pending`: signed up, the body's administrator has to confirm. */
export const personStates = ['invited', 'pending', 'active', 'deactivated'] as const;
export type PersonState = (typeof personStates)[number];

/** How many characters a text may have, where pages say so themselves: together with everything else that is wrong. */
export const mostCharacters = { personName: 80, functionTitle: 120, email: 254, place: 300, declineNote: 500 } as const;

export const courseFormats = [
  'course',
  'workshop',
  'training',
  'intervision',
  'work-visit',
  'shadowing',
  'question-hour',
] as const;
export type CourseFormat = (typeof courseFormats)[number];

export const deliveryModes = ['on-site', 'online', 'hybrid'] as const;
export type DeliveryMode = (typeof deliveryModes)[number];

/** How well somebody masters a topic: 1 knows it, 2 does it, 3 is asked for advice on it. */
export const topicLevels = [1, 2, 3] as const;
export type TopicLevel = (typeof topicLevels)[number];

export const runStates = ['concept', 'active', 'cancelled', 'finished'] as const;
export type RunState = (typeof runStates)[number];

export const runKinds = ['open', 'in-company'] as const;
export type RunKind = (typeof runKinds)[number];

/**
 * `held` is a place kept for a listed colleague of an in-company request, who confirms it by one click.
 * `requested`, `waiting` and `offered` belong to approval and waiting lists.
 */
export const enrolmentStates = ['held', 'requested', 'waiting', 'offered', 'confirmed', 'cancelled'] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];
/** The states that occupy a place of the run. */
export const occupyingStates = ['held', 'requested', 'offered', 'confirmed'] as const;

export const requestKinds = ['personal', 'team', 'in-company'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestStates = [
  'draft',
  'ranking',
  'inviting',
  'matched',
  'unmatched',
  'needs-attention',
  'withdrawn',
] as const;
export type RequestState = (typeof requestStates)[number];

export const placeKinds = ['room', 'address', 'online'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const groupLevels = ['starting', 'occasional', 'weekly'] as const;
export type GroupLevel = (typeof groupLevels)[number];

/** `called-off`: accepted, but the training does not go ahead. */
export const invitationStates = [
  'created',
  'sent',
  'undeliverable',
  'accepted',
  'declined',
  'expired',
  'withdrawn',
  'called-off',
] as const;
export type InvitationState = (typeof invitationStates)[number];
/** An invitation that still can be answered. */
export const openInvitationStates = ['created', 'sent'] as const;

export const declineReasons = ['not-now', 'not-my-topic', 'too-far', 'no-date-fits', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** One kind per text in libs/notifications; the subject is the row the mail is about. */
export const mailKinds = [
  'sign-in', // subject: sign-in challenge
  'membership-confirmed', // subject: person
  'membership-pending', // subject: person; to an administrator of the body
  'arrival-pending', // subject: access request of somebody who moves; to an administrator of the new body
  'arrival-refused', // subject: access request of somebody who moves; to them, at the address they have
  'account-moved', // subject: person; to their new address
  'role-granted', // subject: role assignment
  'invitation', // subject: invitation; to the trainer
  'invitation-reminder', // subject: invitation; to the trainer
  'invitation-answered', // subject: invitation; to the trainer, with undo
  'invitation-withdrawn', // subject: invitation; to the trainer
  'request-matched', // subject: request; to the requester
  'acceptance-undone', // subject: invitation; to the requester
  'request-unmatched', // subject: request; to the requester
  'request-needs-attention', // subject: request; to the requester
  'place-held', // subject: enrolment; to the listed colleague
  'enrolment-confirmed', // subject: enrolment; to the participant, lists all sessions, no METHOD
  'enrolment-cancelled', // subject: enrolment; to the participant
  'run-assigned', // subject: run; to the trainer
  'run-changed', // subject: run; to each participant and trainer, and to the requester
  'run-cancelled', // subject: run; to each participant and trainer, and to the requester
  'calendar-request', // subject: calendar item; one session, METHOD:REQUEST
  'calendar-cancel', // subject: calendar item; one session, METHOD:CANCEL
] as const;
export type MailKind = (typeof mailKinds)[number];

export const topicThemes = [
  'openness-and-information',
  'spatial-planning',
  'social-domain',
  'procurement',
  'finance',
  'digital',
  'legal',
  'people-and-organisation',
  'leadership-and-projects',
  'safety-and-enforcement',
  'sustainability',
  'communication',
  'democracy-and-participation',
  'water-and-infrastructure',
] as const;
export type TopicTheme = (typeof topicThemes)[number];

/** Bands of the length of a course, in minutes. */
export const durationBands = {
  'two-hours': { atMost: 120 },
  'half-day': { above: 120, atMost: 240 },
  'day-or-more': { above: 240 },
} as const;
export type DurationBand = keyof typeof durationBands;

/** How soon the next run starts, in days from today. */
export const startBands = {
  'two-weeks': { atMost: 14 },
  'two-months': { above: 14, atMost: 61 },
  later: { above: 61 },
} as const;
export type StartBand = keyof typeof startBands;
