import { z } from 'zod';
import { placeView } from './catalogue.dto';
import { id, instant, language, line, paragraph, timeZone } from './common';
import { personLine } from './identity.dto';
import { courseFormats, deliveryModes, enrolmentStates, mostCharacters, runKinds, runStates } from './vocabularies';

export const courseSessionView = z
  .object({ id, startsAt: instant, endsAt: instant, timeZone: z.string(), place: placeView, over: z.boolean() })
  .meta({ id: 'CourseSession' });
export type CourseSessionView = z.infer<typeof courseSessionView>;

const ownEnrolment = z.object({ id, state: z.enum(enrolmentStates) });

export const courseRunView = z
  .object({
    id,
    kind: z.enum(runKinds),
    state: z.enum(runStates),
    courseId: id.nullable(),
    requestId: id.nullable(),
    title: z.string(),
    gain: z.string().nullable(),
    description: z.string(),
    format: z.enum(courseFormats),
    language,
    mode: z.enum(deliveryModes),
    organisation: z.object({ id, name: z.string() }),
    trainers: z.array(personLine),
    sessions: z.array(courseSessionView),
    capacity: z.int(),
    taken: z.int(),
    free: z.int(),
    /** Lowered below the number of people that have a place; nobody is removed. */
    overfull: z.boolean(),
    /** Whether somebody new can enrol now, and if not, why. */
    enrolment: z.enum(['open', 'full', 'started', 'cancelled', 'invited-only']),
    mine: ownEnrolment.nullable(),
    /** I give this run, or asked for it, and may move or cancel it and see who comes. */
    manages: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'CourseRun' });
export type CourseRunView = z.infer<typeof courseRunView>;

export const courseRunQuery = z.strictObject({ courseId: id });
export type CourseRunQuery = z.infer<typeof courseRunQuery>;
export const courseRunList = z.object({ items: z.array(courseRunView) }).meta({ id: 'CourseRunList' });

export const enrolInput = z.strictObject({
  /** The participant's own question for the trainer. */
  question: paragraph(1_000).optional(),
});
export type EnrolInput = z.infer<typeof enrolInput>;

export const enrolmentView = z
  .object({
    id,
    state: z.enum(enrolmentStates),
    question: z.string().nullable(),
    enrolledAt: instant,
    run: z.object({
      id,
      title: z.string(),
      format: z.enum(courseFormats),
      state: z.enum(runStates),
      kind: z.enum(runKinds),
      courseId: id.nullable(),
      sessions: z.array(courseSessionView),
      trainers: z.array(personLine),
    }),
    /** Whether confirming or cancelling is still possible. */
    open: z.boolean(),
  })
  .meta({ id: 'Enrolment' });
export type EnrolmentView = z.infer<typeof enrolmentView>;
export const enrolmentList = z
  .object({ upcoming: z.array(enrolmentView), past: z.array(enrolmentView), teaching: z.array(courseRunView) })
  .meta({ id: 'MyLearning' });
export type MyLearningView = z.infer<typeof enrolmentList>;

export const placeTokenInput = z.strictObject({ token: z.string().min(20).max(200) });
/** One place, for whoever holds the link of its mail. */
export const linkedPlaceView = z
  .object({
    id,
    state: z.enum(enrolmentStates),
    /** Whose place it is; null for a colleague who never signed in. */
    firstName: z.string().nullable(),
    /** Who is signed in in this browser; somebody else may only look. */
    reader: z.enum(['not-signed-in', 'owner', 'somebody-else']),
    run: z.object({
      title: z.string(),
      format: z.enum(courseFormats),
      state: z.enum(runStates),
      organisationName: z.string(),
      sessions: z.array(courseSessionView),
      trainers: z.array(personLine),
    }),
    /** Whether confirming or cancelling is still possible. */
    open: z.boolean(),
  })
  .meta({ id: 'LinkedPlace' });
export type LinkedPlaceView = z.infer<typeof linkedPlaceView>;

export const participantView = z
  .object({ enrolmentId: id, person: personLine, state: z.enum(enrolmentStates), question: z.string().nullable() })
  .meta({ id: 'Participant' });
export type ParticipantView = z.infer<typeof participantView>;
export const participantList = z.object({ items: z.array(participantView) }).meta({ id: 'ParticipantList' });

const commitment = z.object({ runId: id, title: z.string(), startsAt: instant, timeZone: z.string() });
/** What lies ahead of a colleague who takes part no longer, for the administrator who hands it over. */
export const commitmentsView = z
  .object({
    person: z.object({ id, name: z.string(), email: z.string(), organisationId: id }),
    places: z.array(commitment.extend({ enrolmentId: id })),
    teaching: z.array(commitment),
  })
  .meta({ id: 'Commitments' });
export type CommitmentsView = z.infer<typeof commitmentsView>;

export const moveSessionInput = z
  .strictObject({ startsAt: instant, endsAt: instant, timeZone, place: line(mostCharacters.place).optional() })
  .refine((moment) => Date.parse(moment.endsAt) > Date.parse(moment.startsAt), {
    message: 'end-before-start',
    path: ['endsAt'],
  });
export type MoveSessionInput = z.infer<typeof moveSessionInput>;
