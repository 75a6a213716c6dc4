import type { CourseSessionView, DeliveryMode, EnrolmentState, Language, RunState } from '@onderling/contracts';

export interface SessionMoment {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** IANA zone of the wall clock. */
  readonly timeZone: string;
}

export type RunPlace =
  | { readonly kind: 'room'; readonly roomId: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'online'; readonly link?: string };

/** An in-company run as it follows from an accepted invitation. */
export interface InCompanyRun {
  readonly requestId: string;
  /** Of the requester. */
  readonly organisationId: string;
  readonly requesterId: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly mode: DeliveryMode;
  readonly trainerId: string;
  readonly sessions: readonly SessionMoment[];
  readonly place: RunPlace;
  readonly capacity: number;
  /** Listed colleagues, who get a held place each. */
  readonly heldFor: readonly string[];
}

/** A run of a catalogue course that everybody may join. */
export interface OpenRun {
  readonly courseId: string;
  /** Null when the product itself loads it. */
  readonly actorId: string | null;
  readonly sessions: readonly SessionMoment[];
  readonly place: RunPlace;
  readonly capacity: number;
  /** The course's trainers when left out. */
  readonly trainerIds?: readonly string[];
}

export interface RunSummary {
  readonly runId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly free: number;
  readonly state: RunState;
}

/** When and where a run is held, as it stands now. */
export interface RunOutline {
  readonly id: string;
  readonly state: RunState;
  readonly sessions: CourseSessionView[];
}

export type PlacesOfRun = Map<string, EnrolmentState>;
