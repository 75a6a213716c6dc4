import type { ReasonCode } from './match';

/** Version of the engine's arithmetic: two engines of one version give the same bytes for the same input. */
export const engineVersion = '1.2.0';

export interface MatchPolicy {
  readonly name: string;
  readonly version: number;
  /** Share of each criterion in the score; they add up to 1. */
  readonly weights: Readonly<Record<ReasonCode, number>>;
  /** How much a trainer's skill is worth for a wanted skill that stands in this relation to it. */
  readonly closeness: Readonly<{
    narrower: number;
    broader: number;
    related: number;
    sibling: number;
  }>;
  readonly text: Readonly<{
    /** BM25 saturation (usual 1.2–2) and length normalisation (0–1). */
    k1: number;
    b: number;
    /** Weight of the r-th best text of a person: `poolingDecay ** r`. 0 counts the best text only. */
    poolingDecay: number;
    /** Words in more than this share of all texts say nothing about anybody and are left out. */
    commonShare: number;
  }>;
  /** Distance in km at which the travel value has fallen to 1/e. */
  readonly travelScaleKm: number;
  /** A date option longer than this needs one free stretch of this length; a shorter one must be free as a whole. */
  readonly sessionMs: number;
  /** Lowest and highest rating on the form. */
  readonly ratingScale: readonly [number, number];
  /** The mean everyone starts from (0..1), and how many ratings that prior weighs. */
  readonly ratingPrior: Readonly<{ mean: number; weight: number }>;
  /** Months after which recency has halved. */
  readonly recencyHalfLifeMonths: number;
  /** Ratings after which one is no longer a newcomer. */
  readonly newcomerRatings: number;
  /** Value of a criterion about which nothing is known. */
  readonly unknown: number;
  /** Candidates returned by `rank`. */
  readonly top: number;
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part as object);
  return Object.freeze(value);
}

/** The policy in force. Change a number: raise the version, because shortlists keep the version they were made with. */
export const defaultPolicy: MatchPolicy = deepFreeze({
  name: 'colleagues-first',
  version: 1,
  weights: {
    skills: 0.42,
    text: 0.22,
    feedback: 0.08,
    travel: 0.08,
    availability: 0.06,
    'other-body': 0.05,
    recency: 0.04,
    newcomer: 0.03,
    language: 0.02,
  },
  closeness: { narrower: 0.85, broader: 0.6, related: 0.4, sibling: 0.35 },
  text: { k1: 1.4, b: 0.4, poolingDecay: 0.3, commonShare: 0.1 },
  travelScaleKm: 60,
  sessionMs: 4 * 3_600_000,
  ratingScale: [1, 5],
  ratingPrior: { mean: 0.7, weight: 5 },
  recencyHalfLifeMonths: 18,
  newcomerRatings: 5,
  unknown: 0.5,
  top: 20,
});
