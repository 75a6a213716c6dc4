import type { PreparedRequest, TextMatch, TrainerFacts, WantedSkill } from './facts';
import type { MatchRequest, ReasonCode, ReasonDetail } from './match';
import type { MatchPolicy } from './policy';
import { namesSubject } from '../text/subject-words';
import { toUnits, UNIT } from './units';
import { coveredMs, suits } from './spans';
import { nearness, travelKm } from './travel';

/** One side of the fit. Rises only, never with input order. */
export interface Criterion {
  readonly code: ReasonCode;
  /** How good it is, 0..1. */
  value(trainer: TrainerFacts, wanted: PreparedRequest, text: TextMatch, policy: MatchPolicy): number;
  /** The numbers behind it. */
  detail(trainer: TrainerFacts, wanted: PreparedRequest, text: TextMatch, policy: MatchPolicy): ReasonDetail;
  /** The most it can be for a trainer, whatever is asked; absent where that says little. */
  most?(trainer: TrainerFacts, policy: MatchPolicy): number;
}

/** A wanted skill counts as "had" from here: the skill itself or a narrower one, at nearly the wanted level. */
const HAD = 0.75 * UNIT;
const MONTH_MS = (365.25 / 12) * 86_400_000;

/** How far a skill covers a wanted one, in units; whoever has it, however little, has one. */
export function coverUnits(closeness: number, has: number, wanted: number): number {
  return Math.max(1, toUnits(closeness * Math.min(1, has / wanted)));
}

/** Of the skills near a wanted one the best counts. */
function covered(trainer: TrainerFacts, { near, level }: WantedSkill): number {
  let best = 0;
  for (const [id, closeness] of near) {
    const has = trainer.levelIn(id);
    if (has > 0) best = Math.max(best, coverUnits(closeness, has, level));
  }
  return best;
}

const skills: Criterion = {
  code: 'skills',
  value: (trainer, { wanted }) =>
    wanted.length === 0 ? 0 : wanted.reduce((sum, skill) => sum + covered(trainer, skill), 0) / (UNIT * wanted.length),
  detail: (trainer, { wanted }) => {
    const have = wanted.filter((skill) => covered(trainer, skill) >= HAD).map(({ id }) => id);
    const lack = wanted.map(({ id }) => id).filter((id) => !have.includes(id));
    return { matched: have.length, asked: wanted.length, have, lack };
  },
};

const text: Criterion = {
  code: 'text',
  value: (_trainer, _request, match) => match.value,
  detail: (_trainer, _request, { terms }) => ({ terms: terms.filter(namesSubject) }),
};

/** Shrunk towards the prior, (n·mean + m·μ) / (n + m): three fives do not beat two hundred 4.8s. */
function shrunkRating({ rating, ratings }: TrainerFacts, { ratingScale: [low, high], ratingPrior }: MatchPolicy) {
  const n = rating === undefined ? 0 : ratings;
  const mean = rating === undefined ? 0 : (rating - low) / (high - low);
  return (n * mean + ratingPrior.weight * ratingPrior.mean) / (n + ratingPrior.weight);
}
const feedback: Criterion = {
  code: 'feedback',
  value: (trainer, _request, _text, policy) => shrunkRating(trainer, policy),
  detail: ({ rating, ratings }): ReasonDetail =>
    rating !== undefined && ratings > 0 ? { rating, ratings } : { ratings: 0 },
  most: shrunkRating,
};

const travel: Criterion = {
  code: 'travel',
  value: (trainer, wanted, _text, policy) => {
    if (wanted.request.mode === 'online') return 1;
    const km = travelKm(wanted, trainer);
    return km === undefined ? policy.unknown : nearness(km, policy);
  },
  detail: (trainer, wanted): ReasonDetail => {
    const km = travelKm(wanted, trainer);
    const { mode } = wanted.request;
    return km === undefined ? { mode } : { mode, km: Math.round(km) };
  },
};

const possibleWindows = ({ free }: TrainerFacts, { windows }: PreparedRequest, { sessionMs }: MatchPolicy) =>
  windows.filter((window) => suits(window, free, sessionMs)).length;
const availability: Criterion = {
  code: 'availability',
  value: (trainer, wanted, _text, policy) => {
    const asked = wanted.windows.length;
    return openShare(asked ? possibleWindows(trainer, wanted, policy) / asked : 1, trainer.availabilityStated, policy);
  },
  detail: (trainer, wanted, _text, policy) => ({
    possible: possibleWindows(trainer, wanted, policy),
    asked: wanted.windows.length,
    stated: trainer.availabilityStated ? 1 : 0,
  }),
};
/** Share of the windows that suit; free time that was not stated is not certain. */
export function openShare(share: number, isStated: boolean, policy: MatchPolicy): number {
  return isStated ? share : share * policy.unknown;
}

const otherBody: Criterion = {
  code: 'other-body',
  value: ({ body }, { request }) => (body === request.body ? 0 : 1),
  detail: ({ body }, { request }) => ({ other: body === request.body ? 0 : 1 }),
};

/** Months of leave do not count, so whoever comes back starts where they left. */
function monthsSince({ lastTaughtAt, absences }: TrainerFacts, { asOf }: MatchRequest): number | undefined {
  if (lastTaughtAt === undefined) return undefined;
  return (Math.max(0, asOf - lastTaughtAt) - coveredMs(absences, lastTaughtAt, asOf)) / MONTH_MS;
}
/** Halves every half-life. */
const recency: Criterion = {
  code: 'recency',
  value: (trainer, { request }, _text, policy) => {
    const months = monthsSince(trainer, request);
    return months === undefined ? policy.unknown : 2 ** (-months / policy.recencyHalfLifeMonths);
  },
  detail: (trainer, { request }): ReasonDetail => {
    const months = monthsSince(trainer, request);
    return months === undefined ? {} : { months: Math.round(months) };
  },
  most: ({ lastTaughtAt }, policy) => (lastTaughtAt === undefined ? policy.unknown : 1),
};

const chanceOfNewcomer = ({ ratings }: TrainerFacts, { newcomerRatings }: MatchPolicy) =>
  Math.max(0, 1 - ratings / newcomerRatings);
const newcomer: Criterion = {
  code: 'newcomer',
  value: (trainer, _request, _text, policy) => chanceOfNewcomer(trainer, policy),
  detail: ({ ratings }) => ({ ratings }),
  most: chanceOfNewcomer,
};

const spoken = ({ languages }: Pick<TrainerFacts, 'languages'>, { request }: PreparedRequest) =>
  request.languages.filter((code) => languages.includes(code));
const language: Criterion = {
  code: 'language',
  value: (trainer, wanted) => languageShare(trainer, wanted),
  detail: (trainer, wanted) => ({ shared: spoken(trainer, wanted), asked: wanted.request.languages.length }),
};
/** Share of the asked languages that are spoken. */
export function languageShare(trainer: Pick<TrainerFacts, 'languages'>, wanted: PreparedRequest): number {
  const asked = wanted.request.languages.length;
  return asked ? spoken(trainer, wanted).length / asked : 1;
}

/** In the order of `reasonCodes`; a new criterion is a new object here and a weight in the policy. */
export const criteria: readonly Criterion[] = [
  skills,
  text,
  feedback,
  travel,
  availability,
  otherBody,
  recency,
  newcomer,
  language,
];

/** The most that the criteria which hardly depend on the request can add for this trainer, whatever is asked. */
export function standingShare(trainer: TrainerFacts, policy: MatchPolicy): number {
  return criteria.reduce(
    (sum, criterion) =>
      sum + Math.min(1, Math.max(0, criterion.most?.(trainer, policy) ?? 0)) * policy.weights[criterion.code],
    0,
  );
}
