/**
 * What the engine may know about a request and a trainer. This is an allowlist: nothing about age, gender, name,
 * origin, grade or postcode can enter, because no such field exists here.
 */

/** A half-open span of time `[from, to)` in epoch milliseconds. */
export type Span = readonly [from: number, to: number];

export type Mode = 'on-site' | 'online' | 'hybrid';

/** A skill (topic or ESCO id, opaque to the engine) at a level; levels are positive and compared by ratio. */
export interface SkillLevel {
  readonly id: string;
  readonly level: number;
}

export interface MatchTrainer {
  readonly id: string;
  /** Organisation the trainer works for. */
  readonly body: string;
  readonly skills: readonly SkillLevel[];
  readonly texts: readonly string[];
  readonly languages: readonly string[];
  readonly modes: readonly Mode[];
  readonly lat?: number;
  readonly lon?: number;
  /** How far the trainer travels for an on-site or hybrid session; absent means no limit. */
  readonly maxKm?: number;
  /** When the trainer can teach. Absent: not stated, so possible. Empty: never. */
  readonly availability?: readonly Span[];
  /** Leave, holidays, other bookings: subtracted from the availability, and not counted as time without teaching. */
  readonly absences?: readonly Span[];
  /** Sessions a year the trainer agreed to, and how many of them are taken. */
  readonly capacity: number;
  readonly load: number;
  /** Mean rating on the policy's scale, and over how many ratings. */
  readonly rating?: number;
  readonly ratings?: number;
  readonly lastTaughtAt?: number;
  readonly paused?: boolean;
  /** Largest group the trainer takes; absent means any. */
  readonly maxGroupSize?: number;
}

export interface MatchRequest {
  readonly id: string;
  readonly body: string;
  readonly skills: readonly SkillLevel[];
  readonly text: string;
  /** Languages the session may be held in; one shared language is enough. Empty: any. */
  readonly languages: readonly string[];
  readonly mode: Mode;
  readonly lat?: number;
  readonly lon?: number;
  /** Date options; one that suits is enough. Empty: not yet known. */
  readonly windows: readonly Span[];
  readonly groupSize?: number;
  /** Trainers who said no to this request. */
  readonly declined?: readonly string[];
  /** Trainers who were asked for it before without saying no: nobody is asked twice. */
  readonly asked?: readonly string[];
  /** Trainers who may not serve it: they take part themselves, or there is a conflict of interest. */
  readonly conflicts?: readonly string[];
  /** The moment the ranking is for, epoch milliseconds; the engine has no clock. */
  readonly asOf: number;
}

/** Why a trainer cannot serve a request; the first that applies, in this order, is the one counted. */
export const exclusionCodes = [
  'declined',
  'already-asked',
  'conflict',
  'paused',
  'full',
  'mode',
  'language',
  'group-too-large',
  'nothing-in-common',
  'too-far',
  'not-available',
] as const;
export type ExclusionCode = (typeof exclusionCodes)[number];

/** The criteria of the fit, in the order in which they are added and shown. */
export const reasonCodes = [
  'skills',
  'text',
  'feedback',
  'travel',
  'availability',
  'other-body',
  'recency',
  'newcomer',
  'language',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Numbers and codes a page can put into words: `{ matched: 3, asked: 4 }`, `{ km: 34 }`. Never free text. */
export type ReasonDetail = Readonly<Record<string, number | string | readonly string[]>>;

export interface Reason {
  readonly code: ReasonCode;
  /** 0 (nothing) to 1 (all one could wish), four decimals. */
  readonly value: number;
  readonly weight: number;
  readonly detail: ReasonDetail;
}

export interface Candidate {
  /** Trainer id. */
  readonly trainer: string;
  /** 0..1: the sum of `weight × value` over the reasons. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface Ranking {
  readonly candidates: readonly Candidate[];
  /** How many trainers were excluded for each reason; every trainer is a possible candidate or counted once here. */
  readonly excluded: Readonly<Record<ExclusionCode, number>>;
}
