import type { MatchRequest, MatchTrainer, Mode, SkillLevel, Span } from './match';
import { normaliseSpans, subtractSpans } from './spans';

/** What the criteria read of one trainer, wherever it is kept: in an object or in the columns of the index. */
export interface TrainerFacts {
  id: string;
  body: string;
  skills: readonly SkillLevel[];
  languages: readonly string[];
  modes: readonly Mode[];
  lat: number | undefined;
  lon: number | undefined;
  maxKm: number | undefined;
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

/** A request made ready for many comparisons. */
export interface PreparedRequest {
  readonly request: MatchRequest;
  /** Per wanted skill: which skills count for it, and how much. */
  readonly wanted: readonly {
    readonly id: string;
    readonly level: number;
    readonly near: ReadonlyMap<string, number>;
  }[];
  readonly windows: readonly Span[];
  readonly declined: ReadonlySet<string>;
  readonly conflicts: ReadonlySet<string>;
}

/** The text part of one pair, computed by whoever knows the collection. */
export interface TextMatch {
  /** 0..1. */
  readonly value: number;
  /** The words that made it, strongest first. */
  readonly terms: readonly string[];
}

/** Times are kept in whole seconds (as the index does), spans rounded inwards. */
const inwards = ([from, to]: Span): Span => [Math.ceil(from / 1000) * 1000, Math.floor(to / 1000) * 1000];

/** All time the index can express. */
const EVER: Span = [0, 4_294_967_295_000];

export function factsOf(trainer: MatchTrainer): TrainerFacts {
  const absences = normaliseSpans((trainer.absences ?? []).map(inwards));
  const stated = trainer.availability;
  return {
    id: trainer.id,
    body: trainer.body,
    skills: trainer.skills,
    languages: trainer.languages,
    modes: trainer.modes,
    lat: trainer.lat,
    lon: trainer.lon,
    maxKm: trainer.maxKm,
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
