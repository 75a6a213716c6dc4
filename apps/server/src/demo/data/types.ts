import type { CourseFormat, DeliveryMode, GroupLevel, Language, Role, TopicLevel } from '@onderling/contracts';
import type { BodyKey } from './bodies.data';

/**
 * Shapes of the demonstration's story. Everything refers to everything else by readable string keys; whoever loads the
 * story gives out the real identifiers. Nothing here has an absolute date: days count from the day of loading
 * (see `resolveDay`), times are wall-clock times in the body's time zone.
 */

/** A text that the product shows in both interface languages. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

export interface DemoPerson {
  readonly key: string;
  readonly firstName: string;
  /** With its prefix: "van der Meer". */
  readonly lastName: string;
  /** Always under the reserved top-level domain .example, at the e-mail domain of the body in `bodies`. */
  readonly email: string;
  readonly body: BodyKey;
  readonly functionTitle: string;
  readonly language: Language;
  /** Each for the person's own body; everyone is a member without saying so. */
  readonly roles: readonly Exclude<Role, 'member'>[];
  /** Where this person worked before, if the story needs it; `untilDaysAgo` counts back from the day of loading. */
  readonly previous?: { readonly body: BodyKey; readonly functionTitle: string; readonly untilDaysAgo: number };
}

export type PersonaId =
  | 'civil-servant'
  | 'colleague-trainer'
  | 'hr-adviser'
  | 'invited-trainer'
  | 'organisation-administrator'
  | 'platform-steward';

/** One button on the demonstration's sign-in page. */
export interface DemoPersona {
  readonly id: PersonaId;
  /** Key of a `DemoPerson`. */
  readonly person: string;
  readonly name: string;
  readonly role: Bilingual;
  readonly line: Bilingual;
}

/** The description of something to learn; it has no date of its own. */
export interface DemoCourse {
  readonly key: string;
  readonly format: CourseFormat;
  readonly title: string;
  /** One sentence, starting with "Je" or "You": what the participant can do afterwards. */
  readonly gain: string;
  readonly description: string;
  readonly forWhom: readonly string[];
  readonly notForWhom: readonly string[];
  /** Slugs of the topic reference, the most telling one first. */
  readonly topics: readonly string[];
  /** Total length of all sessions together, in minutes. */
  readonly durationMinutes: number;
  readonly deliveryMode: DeliveryMode;
  readonly language: Language;
  /** Key of the person who owns and gives it; the course belongs to that person's body. */
  readonly trainer: string;
  readonly body: BodyKey;
}

export interface DemoTrainerTopic {
  readonly topic: string;
  readonly level: TopicLevel;
}

/** Whole weeks, Monday to Sunday; `fromWeek` 0 is the week of loading. */
export interface DemoAbsence {
  readonly fromWeek: number;
  readonly weeks: number;
}

/** A colleague who has made themself findable for in-company requests. */
export interface DemoTrainer {
  readonly person: string;
  readonly bio: string;
  readonly topics: readonly DemoTrainerTopic[];
  readonly languages: readonly Language[];
  readonly deliveryModes: readonly DeliveryMode[];
  readonly maxTravelKm: number;
  readonly timesPerYear: number;
  readonly absences: readonly DemoAbsence[];
  readonly experience: readonly string[];
}

export interface DemoRoom {
  readonly key: string;
  readonly name: string;
  readonly capacity: number;
  readonly equipment: readonly string[];
}

/** A building with rooms that a body lends to colleagues; it lies where the body lies. */
export interface DemoVenue {
  readonly key: string;
  readonly body: BodyKey;
  readonly name: string;
  /** In words, invented, no real street and number. */
  readonly address: string;
  readonly accessNote: string;
  readonly rooms: readonly DemoRoom[];
}

/** A moment relative to the day of loading: a working day, a wall-clock start "HH:mm" and a length. */
export interface DemoMoment {
  /** Days from the day of loading; a day in a weekend moves to the Monday after it. */
  readonly day: number;
  readonly start: string;
  readonly minutes: number;
}

export interface DemoEnrolment {
  readonly person: string;
  readonly enrolledDaysAgo: number;
}

export interface DemoRun {
  readonly key: string;
  /** Key of a `DemoCourse`. */
  readonly course: string;
  /** One to four, in order. */
  readonly sessions: readonly DemoMoment[];
  readonly capacity: number;
  /** Key of a `DemoRoom`; absent when the run is online only. */
  readonly room?: string;
  readonly online: boolean;
  readonly enrolments: readonly DemoEnrolment[];
}

export type DemoRequestState = 'draft' | 'submitted' | 'unmatched' | 'matched';

export type DemoPlace =
  | { readonly kind: 'room'; readonly room: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'online' };

/**
 * An in-company request as its requester wrote it. `submitted` and `unmatched` are both handed in by the loader and
 * left to the real matcher: the first finds trainers, the second finds nobody who can.
 */
export interface DemoRequest {
  readonly key: string;
  readonly state: DemoRequestState;
  /** Key of a person with the role hr-adviser. */
  readonly requester: string;
  readonly title: string;
  readonly need: string;
  readonly topics: readonly string[];
  readonly group: {
    readonly size: number;
    readonly work: string;
    readonly level: GroupLevel;
  };
  readonly dateOptions: readonly DemoMoment[];
  readonly place: DemoPlace;
  readonly deliveryMode: DeliveryMode;
  readonly language: Language;
  /** Keys of people of the requester's own body who will take part. */
  readonly colleagues: readonly string[];
  readonly createdDaysAgo: number;
  /** Only for `matched`: who accepted which of the date options (index), and who has confirmed their held place. */
  readonly match?: {
    readonly trainer: string;
    readonly dateOption: number;
    readonly acceptedDaysAgo: number;
    readonly confirmed: readonly string[];
  };
}
