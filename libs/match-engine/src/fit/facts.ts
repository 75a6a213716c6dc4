import type { ExclusionCode, MatchRequest, MatchTrainer, Mode, Span } from './match';
import type { Point } from './travel';
import { chordSquared, pointOf } from './travel';
import { normaliseSpans, subtractSpans } from './spans';

/** What the criteria read of one trainer, wherever it is kept: in an object or in the columns of the index. */
export interface TrainerFacts {
  id: string;
  body: string;
  /** Level in a skill; 0 for who has not got it. */
  levelIn(skill: string): number;
  languages: readonly string[];
  modes: readonly Mode[];
  /** NaN when not known. */
  place: Point;
  /** The longest straight line to travel, squared; Infinity without a limit. */
  reach: number;
  /** Availability minus absences, normalised; all time minus absences when no availability was stated. */
  free: readonly Span[];
  availabilityStated: boolean;
  /** Normalised. */
  absences: readonly Span[];
  capacity: number;
  load: number;
  rating: number | undefined;
  ratings: number;
  lastTaughtAt: number | undefined;
  paused: boolean;
  maxGroupSize: number | undefined;
}

export interface WantedSkill {
  readonly id: string;
  readonly level: number;
  /** Which skills count for it, and how much (0..1). */
  readonly near: ReadonlyMap<string, number>;
}

/** Reasons to leave somebody out by name, the first that applies first. */
export const barringCodes = ['declined', 'already-asked', 'conflict'] as const satisfies readonly ExclusionCode[];
export type BarringCode = (typeof barringCodes)[number];

/** A request made ready for many comparisons. */
export interface PreparedRequest {
  readonly request: MatchRequest;
  readonly wanted: readonly WantedSkill[];
  /** Where the session is held; undefined when nobody needs to travel or it is not known. */
  readonly place: Point | undefined;
  readonly windows: readonly Span[];
  /** Trainers who are left out by name, and why. */
  readonly barred: ReadonlyMap<string, BarringCode>;
}

/** The text part of one pair, computed by whoever knows the collection. */
export interface TextMatch {
  /** 0..1. */
  readonly value: number;
  /** The words that made it, strongest first. */
  readonly terms: readonly string[];
}

/** All time the index can express: whole seconds in 32 bits. */
const EVER: Span = [0, 4_294_967_295_000];

export const isEver = ([from, to]: Span): boolean => from <= EVER[0] && to >= EVER[1];
export const isWithinEver = ([from, to]: Span): boolean => from >= EVER[0] && to <= EVER[1];

/** Times are kept in whole seconds, spans rounded inwards. */
function inwards([from, to]: Span): Span {
  return [Math.max(EVER[0], Math.ceil(from / 1000) * 1000), Math.min(EVER[1], Math.floor(to / 1000) * 1000)];
}

export function factsOf(trainer: MatchTrainer): TrainerFacts {
  const absences = normaliseSpans((trainer.absences ?? []).map(inwards));
  const stated = trainer.availability;
  return {
    id: trainer.id,
    body: trainer.body,
    levelIn: (skill) =>
      trainer.skills.reduce((best, { id, level }) => (id === skill && level > best ? level : best), 0),
    languages: trainer.languages,
    modes: trainer.modes,
    place: pointOf(trainer.lat ?? NaN, trainer.lon ?? NaN),
    reach: trainer.maxKm === undefined ? Infinity : chordSquared(trainer.maxKm),
    free: subtractSpans(normaliseSpans(stated?.map(inwards) ?? [EVER]), absences),
    availabilityStated: stated !== undefined,
    absences,
    capacity: trainer.capacity,
    load: trainer.load,
    rating: trainer.rating,
    ratings: trainer.ratings ?? 0,
    lastTaughtAt: trainer.lastTaughtAt,
    paused: trainer.paused ?? false,
    maxGroupSize: trainer.maxGroupSize,
  };
}
