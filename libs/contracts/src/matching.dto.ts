import { z } from 'zod';
import { placeView } from './catalogue.dto';
import { id, instant, language, line, listOf, namedText, pageQuery, paragraph, timeZone } from './common';
import { courseSessionView } from './enrolment.dto';
import { personLine } from './identity.dto';
import {
  declineReasons,
  deliveryModes,
  groupLevels,
  invitationStates,
  mostCharacters,
  personStates,
  requestKinds,
  requestStates,
  runStates,
} from './vocabularies';

const dateOptionInput = z
  .strictObject({ startsAt: instant, endsAt: instant, timeZone })
  .refine((option) => Date.parse(option.endsAt) > Date.parse(option.startsAt), {
    message: 'end-before-start',
    path: ['endsAt'],
  });

const placeInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('room'), roomId: id }),
  z.strictObject({ kind: z.literal('address'), address: line(300) }),
  z.strictObject({
    kind: z.literal('online'),
    link: z
      .url({ protocol: /^https$/ })
      .max(500)
      .optional(),
  }),
]);

/** A draft may be incomplete; submission asks for everything (`request-not-complete` names what is missing). */
export const requestInput = z.strictObject({
  title: line(120),
  need: paragraph(4_000).optional(),
  topicIds: z.array(id).max(8).optional(),
  audience: paragraph(500).optional(),
  groupLevel: z.enum(groupLevels).optional(),
  groupSize: z.int().min(2).max(40).optional(),
  dateOptions: z.array(dateOptionInput).max(5).optional(),
  place: placeInput.optional(),
  mode: z.enum(deliveryModes).optional(),
  language: language.optional(),
});
export type RequestInput = z.infer<typeof requestInput>;
export const requestUpdateInput = requestInput.partial().extend({ version: z.int().nonnegative() }).strict();
export type RequestUpdateInput = z.infer<typeof requestUpdateInput>;
export const versionInput = z.strictObject({ version: z.int().nonnegative() });
export type VersionInput = z.infer<typeof versionInput>;

export const reasonView = z
  .object({
    code: z.string(),
    /** 0 to 1; shown as a bar of five pieces, never as a percentage. */
    value: z.number(),
    /** Facts behind it, by name, for the sentence in the reader's language. */
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  })
  .meta({ id: 'Reason' });
export type ReasonView = z.infer<typeof reasonView>;

/** The one change about a candidate that would bring them further up, as the ranking found it. */
export const whatIfView = z
  .object({
    code: z.string(),
    /** Numbers and codes: `{ dateOption: id }`, `{ skill: topicId, level: 2 }`. */
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
    /** The place on the shortlist with that change; 1 is first. */
    place: z.int(),
  })
  .meta({ id: 'WhatIf' });
export type WhatIfView = z.infer<typeof whatIfView>;

export const candidateView = z
  .object({
    rank: z.int(),
    person: personLine,
    reasons: z.array(reasonView),
    whatIf: whatIfView.nullable(),
    invitation: z
      .object({
        id,
        state: z.enum(invitationStates),
        sentAt: instant.nullable(),
        deadlineAt: instant.nullable(),
        answeredAt: instant.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'MatchCandidate' });
export type CandidateView = z.infer<typeof candidateView>;

export const dateOptionView = z
  .object({
    id,
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string(),
    state: z.enum(['open', 'taken', 'chosen', 'past']),
  })
  .meta({ id: 'DateOption' });
export type DateOptionView = z.infer<typeof dateOptionView>;

export const timelineEventView = z
  .object({
    at: instant,
    /** What happened or, when `future`, what happens next; worded by the web app. */
    code: z.enum([
      'request-created',
      'request-submitted',
      'candidates-found',
      'nobody-found',
      'trainer-invited',
      'invitation-delivered',
      'invitation-undeliverable',
      'trainer-reminded',
      'trainer-declined',
      'invitation-expired',
      'answer-undone',
      'trainer-accepted',
      'run-opened',
      'run-cancelled',
      'request-withdrawn',
      'needs-attention',
      'reminder-due',
      'deadline',
      'next-invited',
    ]),
    future: z.boolean(),
    now: z.boolean(),
    personName: z.string().nullable(),
    organisationName: z.string().nullable(),
    count: z.int().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'TimelineEvent' });
export type TimelineEventView = z.infer<typeof timelineEventView>;

export const colleagueView = z
  .object({
    personId: id,
    name: z.string(),
    /** Null once the colleague works for another body. */
    email: z.string().nullable(),
    state: z.enum(personStates),
    place: z.enum(['listed', 'held', 'confirmed', 'cancelled']),
  })
  .meta({ id: 'ListedColleague' });
export type ColleagueView = z.infer<typeof colleagueView>;

/** A ticket on the board. */
export const requestCard = z
  .object({
    id,
    title: z.string(),
    state: z.enum(requestStates),
    groupSize: z.int().nullable(),
    invited: z.int(),
    deadlineAt: instant.nullable(),
    /** When the training starts, as its run says now. */
    startsAt: instant.nullable(),
    waitsForMe: z.boolean(),
    /** Why a request that needs attention does. */
    attentionReason: z.string().nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'RequestCard' });
export type RequestCard = z.infer<typeof requestCard>;
export const requestList = listOf(requestCard).meta({ id: 'RequestList' });
export const requestListQuery = z.strictObject({ state: z.enum(requestStates).optional(), ...pageQuery });
export type RequestListQuery = z.infer<typeof requestListQuery>;

export const requestView = z
  .object({
    id,
    kind: z.enum(requestKinds),
    state: z.enum(requestStates),
    title: z.string(),
    need: z.string().nullable(),
    topics: z.array(z.object({ id, slug: z.string(), name: namedText })),
    audience: z.string().nullable(),
    groupLevel: z.enum(groupLevels).nullable(),
    groupSize: z.int().nullable(),
    dateOptions: z.array(dateOptionView),
    place: placeView.extend({ roomId: id.nullable() }).nullable(),
    mode: z.enum(deliveryModes).nullable(),
    language: language.nullable(),
    organisation: z.object({ id, name: z.string() }),
    requester: personLine,
    round: z.int(),
    candidates: z.array(candidateView),
    excluded: z.array(z.object({ code: z.string(), count: z.int() })),
    /** When nobody can: single changes to the request after which so many could, the smallest change first. */
    remedies: z.array(z.object({ code: z.string(), detail: z.record(z.string(), z.string()), found: z.int() })),
    timeline: z.array(timelineEventView),
    colleagues: z.array(colleagueView),
    attentionReason: z.string().nullable(),
    runId: id.nullable(),
    /** The training that came out of it, with the dates and places it has now. */
    run: z.object({ id, state: z.enum(runStates), sessions: z.array(courseSessionView) }).nullable(),
    /** The part of the join link after /join/, once it was made. */
    joinToken: z.string().nullable(),
    /** What is missing before the request can be submitted: names of fields. */
    missing: z.array(z.string()),
    may: z.object({ edit: z.boolean(), submit: z.boolean(), withdraw: z.boolean() }),
    version: z.int(),
  })
  .meta({ id: 'KnowledgeRequest' });
export type RequestView = z.infer<typeof requestView>;

export const colleaguesInput = z.strictObject({
  emails: z.array(z.string().trim().max(mostCharacters.email)).min(1).max(60),
  names: z
    .record(z.string().max(mostCharacters.email), line(2 * mostCharacters.personName))
    .optional()
    .describe('How somebody is called, by address, for who is not known yet: `Jan de Vries`, or `Vries, Jan de`'),
});
export type ColleaguesInput = z.infer<typeof colleaguesInput>;
/** Every row is answered; good rows are kept, wrong ones come back with the reason. */
export const colleaguesResult = z
  .object({
    items: z.array(
      z.object({
        email: z.string(),
        result: z.enum(['added', 'already-listed', 'not-an-address', 'other-organisation', 'group-full']),
      }),
    ),
  })
  .meta({ id: 'ColleaguesResult' });
export type ColleaguesResult = z.infer<typeof colleaguesResult>;

export const joinView = z
  .object({
    title: z.string(),
    organisation: z.object({ id, name: z.string() }),
    free: z.int(),
    startsAt: instant.nullable(),
    runId: id.nullable(),
    joined: z.boolean(),
  })
  .meta({ id: 'JoinLink' });
export type JoinView = z.infer<typeof joinView>;
/** A list of colleagues on which somebody stands while there is no trainer yet; after that it is an enrolment. */
export const listingView = z
  .object({ requestId: id, title: z.string(), organisationName: z.string(), listedAt: instant })
  .meta({ id: 'Listing' });
export const listingList = z.object({ items: z.array(listingView) }).meta({ id: 'ListingList' });
export type ListingList = z.infer<typeof listingList>;

export const joinTokenInput = z.strictObject({ token: z.string().min(10).max(200) });

/** What an invited trainer sees: the trainer's first name, the request and the reasons; nothing about other candidates. */
export const invitationView = z
  .object({
    id,
    state: z.enum(invitationStates),
    firstName: z.string(),
    request: z.object({
      title: z.string(),
      need: z.string(),
      audience: z.string().nullable(),
      groupLevel: z.enum(groupLevels).nullable(),
      groupSize: z.int(),
      mode: z.enum(deliveryModes),
      language,
      place: placeView,
      organisationName: z.string(),
      requesterName: z.string(),
      requesterFunction: z.string().nullable(),
    }),
    dateOptions: z.array(dateOptionView),
    reasons: z.array(reasonView),
    /** Minutes: preparing, giving, travelling there and back. */
    effort: z.object({ preparation: z.int(), teaching: z.int(), travel: z.int().nullable() }),
    /** How often the trainer gives a training in each year of the dates that can still be chosen. */
    load: z.array(z.object({ year: z.int(), given: z.int() })),
    timesPerYear: z.int(),
    deadlineAt: instant.nullable(),
    answeredAt: instant.nullable(),
    /** Until when the answer can be taken back; null when it stands. */
    undoUntil: instant.nullable(),
    runId: id.nullable(),
    /** Once accepted: the training as it stands now. */
    session: courseSessionView.nullable(),
    /** `answer`: may answer now. `sign-in`: has to sign in as the invited person. `none`: only look. */
    access: z.enum(['answer', 'sign-in', 'none']),
  })
  .meta({ id: 'Invitation' });
export type InvitationView = z.infer<typeof invitationView>;

/** Opens an invitation by the token of the mail; consumes nothing. */
export const invitationTokenInput = z.strictObject({ token: z.string().min(20).max(200) });
export const invitationOpenedView = z.object({ invitationId: id }).meta({ id: 'InvitationOpened' });

export const acceptanceInput = z.strictObject({ dateOptionId: id });
export type AcceptanceInput = z.infer<typeof acceptanceInput>;
export const declineInput = z.strictObject({
  reason: z.enum(declineReasons).optional(),
  note: paragraph(mostCharacters.declineNote).optional(),
});
export type DeclineInput = z.infer<typeof declineInput>;

/** An invitation in the list of the invited person. */
export const invitationCard = z
  .object({
    id,
    title: z.string(),
    organisationName: z.string(),
    state: z.enum(invitationStates),
    deadlineAt: instant.nullable(),
    runId: id.nullable(),
  })
  .meta({ id: 'InvitationCard' });
export type InvitationCard = z.infer<typeof invitationCard>;
export const invitationList = z.object({ items: z.array(invitationCard) }).meta({ id: 'InvitationList' });

/** How often a trainer came into view lately, and what stands in the way: numbers, never whose request. */
export const standingView = z
  .object({
    /** How many days are looked back on. */
    days: z.int(),
    findable: z.boolean(),
    /** Requests for which trainers were looked for in that time. */
    requests: z.int(),
    /** Of those: on the list of candidates, and asked. */
    listed: z.int(),
    invited: z.int(),
    /** Of the others: those that suit the person as they are now, and why the rest do not, most frequent first. */
    suits: z.int(),
    excluded: z.array(z.object({ code: z.string(), count: z.int() })),
  })
  .meta({ id: 'Standing' });
export type StandingView = z.infer<typeof standingView>;
