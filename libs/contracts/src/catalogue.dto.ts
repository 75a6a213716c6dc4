import { z } from 'zod';
import { id, instant, language, listOf, namedText, pageQuery, paragraph } from './common';
import { personLine } from './identity.dto';
import {
  courseFormats,
  deliveryModes,
  durationBands,
  startBands,
  topicThemes,
  type DurationBand,
  type StartBand,
} from './vocabularies';

export const topicView = z
  .object({
    id,
    slug: z.string(),
    name: namedText,
    theme: z.enum(topicThemes),
    escoUri: z.string().nullable(),
  })
  .meta({ id: 'Topic' });
export type TopicView = z.infer<typeof topicView>;
export const topicList = z.object({ items: z.array(topicView) }).meta({ id: 'TopicList' });

const topicName = z.object({ id, slug: z.string(), name: namedText });

export const courseView = z
  .object({
    id,
    format: z.enum(courseFormats),
    title: z.string(),
    /** What somebody can do afterwards, one sentence. */
    gain: z.string(),
    description: z.string(),
    forWhom: z.string().nullable(),
    notForWhom: z.string().nullable(),
    language,
    mode: z.enum(deliveryModes),
    durationMinutes: z.int(),
    topics: z.array(topicName),
    organisation: z.object({ id, name: z.string() }),
    trainers: z.array(personLine),
  })
  .meta({ id: 'Course' });
export type CourseView = z.infer<typeof courseView>;

const durationKeys = Object.keys(durationBands) as [DurationBand, ...DurationBand[]];
const startKeys = Object.keys(startBands) as [StartBand, ...StartBand[]];
/** A query key may stand once or several times. */
const several = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(20));

export const searchQuery = z.strictObject({
  q: z.string().trim().max(200).optional(),
  topic: several(z.string().max(80)),
  format: several(z.enum(courseFormats)),
  mode: several(z.enum(deliveryModes)),
  duration: several(z.enum(durationKeys)),
  start: several(z.enum(startKeys)),
  language: several(language),
  placesFree: z.enum(['true', 'false']).optional(),
  ...pageQuery,
});
export type SearchQuery = z.infer<typeof searchQuery>;

/** Where and when a run meets, in the words of a card. */
export const placeView = z
  .object({
    kind: z.enum(['room', 'address', 'online']),
    name: z.string().nullable(),
    address: z.string().nullable(),
    place: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    accessNote: z.string().nullable(),
  })
  .meta({ id: 'Place' });
export type PlaceView = z.infer<typeof placeView>;

export const nextRunView = z.object({
  id,
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  sessions: z.int(),
  place: placeView,
  capacity: z.int(),
  free: z.int(),
});

export const searchHit = z
  .object({
    course: z.object({
      id,
      format: z.enum(courseFormats),
      title: z.string(),
      gain: z.string(),
      language,
      mode: z.enum(deliveryModes),
      durationMinutes: z.int(),
    }),
    trainer: personLine.nullable(),
    nextRun: nextRunView.nullable(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof searchHit>;

const counts = z.record(z.string(), z.int());
export const searchView = z
  .object({
    items: z.array(searchHit),
    total: z.int(),
    next: z.int().nullable(),
    /** Per facet and value: how many courses there would be with that value and the other facets as they are. */
    facets: z.object({
      format: counts,
      mode: counts,
      duration: counts,
      start: counts,
      language: counts,
      placesFree: z.int(),
    }),
    /** Full names of abbreviations in the query, such as "Wet open overheid" for "Woo". */
    alsoSearched: z.array(z.string()),
  })
  .meta({ id: 'SearchResult' });
export type SearchView = z.infer<typeof searchView>;

/** A day on which a trainer cannot, from and until inclusive, as calendar dates. */
const absence = z
  .strictObject({ from: z.iso.date(), until: z.iso.date() })
  .refine((period) => period.from <= period.until, { message: 'until-before-from', path: ['until'] });

export const trainerProfileInput = z.strictObject({
  findable: z.boolean(),
  topics: z.array(z.strictObject({ topicId: id, level: z.union([z.literal(1), z.literal(2), z.literal(3)]) })).max(12),
  experience: paragraph(2_000),
  languages: z.array(language).min(1).max(2),
  modes: z.array(z.enum(deliveryModes)).min(1).max(3),
  maxTravelKm: z.int().min(0).max(400),
  timesPerYear: z.int().min(1).max(24),
  absences: z.array(absence).max(20),
  version: z.int().nonnegative().describe('The version that was edited; 0 when there is no profile yet'),
});
export type TrainerProfileInput = z.infer<typeof trainerProfileInput>;

export const trainerProfileView = z
  .object({
    exists: z.boolean(),
    findable: z.boolean(),
    topics: z.array(z.object({ topicId: id, slug: z.string(), name: namedText, level: z.int() })),
    experience: z.string(),
    languages: z.array(language),
    modes: z.array(z.enum(deliveryModes)),
    maxTravelKm: z.int(),
    timesPerYear: z.int(),
    givenThisYear: z.int(),
    absences: z.array(z.object({ from: z.string(), until: z.string() })),
    /** What a requester sees of this person in a ranking. */
    asOthersSee: personLine,
    version: z.int(),
  })
  .meta({ id: 'TrainerProfile' });
export type TrainerProfileView = z.infer<typeof trainerProfileView>;

export const roomView = z
  .object({
    id,
    name: z.string(),
    venueName: z.string(),
    address: z.string(),
    place: z.string(),
    capacity: z.int(),
    equipment: z.array(z.string()),
    accessNote: z.string().nullable(),
    organisationId: id,
  })
  .meta({ id: 'Room' });
export type RoomView = z.infer<typeof roomView>;
export const roomQuery = z.strictObject({
  organisationId: id.optional(),
  q: z.string().trim().max(100).optional(),
  ...pageQuery,
});
export type RoomQuery = z.infer<typeof roomQuery>;
export const roomList = listOf(roomView).meta({ id: 'RoomList' });
