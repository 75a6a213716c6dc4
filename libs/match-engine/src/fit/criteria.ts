import type { PreparedRequest, TextMatch, TrainerFacts } from './facts';
import type { ReasonCode, ReasonDetail } from './match';
import type { MatchPolicy } from './policy';
import { toUnits, UNIT } from './units';
import { coveredMs, suits } from './spans';
import { travelKm } from './travel';

/** One side of the fit: how good it is (0..1) and the numbers behind it. Rises only, never with input order. */
export interface Criterion {
  readonly code: ReasonCode;
  measure(trainer: TrainerFacts, wanted: PreparedRequest, text: TextMatch, policy: MatchPolicy): Measure;
}
export interface Measure {
  readonly value: number;
  readonly detail: ReasonDetail;
}

/** A wanted skill counts as "had" from here: the skill itself or a narrower one, at nearly the wanted level. */
const HAD = 0.75;
const MONTH_MS = (365.25 / 12) * 86_400_000;

const skills: Criterion = {
  code: 'skills',
  measure: (trainer, { wanted }) => {
    const values = wanted.map(({ near, level }) =>
      Math.max(0, ...trainer.skills.map((has) => (near.get(has.id) ?? 0) * Math.min(1, has.level / level))),
    );
    const ids = (had: boolean) => wanted.filter((_, k) => values[k]! >= HAD === had).map(({ id }) => id);
    const matched = ids(true);
    return {
      value: values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0,
      detail: { matched: matched.length, asked: wanted.length, have: matched, lack: ids(false) },
    };
  },
};

const text: Criterion = {
  code: 'text',
  measure: (_trainer, _request, match) => ({ value: match.value, detail: { terms: match.terms } }),
};

/** Shrunk towards the prior, (n·mean + m·μ) / (n + m): three fives do not beat two hundred 4.8s. */
const feedback: Criterion = {
  code: 'feedback',
  measure: ({ rating, ratings }, _request, _text, { ratingScale: [low, high], ratingPrior }): Measure => {
    const n = rating === undefined ? 0 : ratings;
    const mean = rating === undefined ? 0 : (rating - low) / (high - low);
    const value = (n * mean + ratingPrior.weight * ratingPrior.mean) / (n + ratingPrior.weight);
    return { value, detail: n > 0 ? { rating: rating!, ratings: n } : { ratings: 0 } };
  },
};

const travel: Criterion = {
  code: 'travel',
  measure: (trainer, { request }, _text, policy): Measure => {
    if (request.mode === 'online') return { value: 1, detail: { mode: 'online' } };
    const km = travelKm(request, trainer);
    if (km === undefined) return { value: policy.unknown, detail: { mode: request.mode } };
    return { value: Math.exp(-km / policy.travelScaleKm), detail: { mode: request.mode, km: Math.round(km) } };
  },
};

const availability: Criterion = {
  code: 'availability',
  measure: ({ free, availabilityStated }, { windows }, _text, policy) => {
    const possible = windows.filter((window) => suits(window, free, policy.sessionMs)).length;
    const share = windows.length ? possible / windows.length : 1;
    const detail = { possible, asked: windows.length, stated: availabilityStated ? 1 : 0 };
    return { value: availabilityStated ? share : share * policy.unknown, detail };
  },
};

const otherBody: Criterion = {
  code: 'other-body',
  measure: ({ body }, { request }) => {
    const other = body === request.body ? 0 : 1;
    return { value: other, detail: { other } };
  },
};

/** Halves every half-life; months of leave do not count, so whoever comes back starts where they left. */
const recency: Criterion = {
  code: 'recency',
  measure: ({ lastTaughtAt, absences }, { request }, _text, policy): Measure => {
    if (lastTaughtAt === undefined) return { value: policy.unknown, detail: {} };
    const elapsed = Math.max(0, request.asOf - lastTaughtAt);
    const months = (elapsed - coveredMs(absences, lastTaughtAt, request.asOf)) / MONTH_MS;
    return { value: 2 ** (-months / policy.recencyHalfLifeMonths), detail: { months: Math.round(months) } };
  },
};

const newcomer: Criterion = {
  code: 'newcomer',
  measure: ({ ratings }, _request, _text, { newcomerRatings }) => ({
    value: Math.max(0, 1 - ratings / newcomerRatings),
    detail: { ratings },
  }),
};

const language: Criterion = {
  code: 'language',
  measure: ({ languages }, { request }) => {
    const shared = request.languages.filter((code) => languages.includes(code));
    const value = request.languages.length ? shared.length / request.languages.length : 1;
    return { value, detail: { shared, asked: request.languages.length } };
  },
};

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

/**
 * The most that feedback, newcomer's chance and recency can add for this trainer, whatever the request: the first two
 * do not depend on it, recency counts in full once the trainer has taught.
 */
export function standingShare(trainer: TrainerFacts, policy: MatchPolicy, anyRequest: PreparedRequest): number {
  const { weights } = policy;
  const share = (criterion: Criterion) =>
    (toUnits(criterion.measure(trainer, anyRequest, NO_TEXT, policy).value) / UNIT) * weights[criterion.code];
  const latest = trainer.lastTaughtAt === undefined ? policy.unknown : 1;
  return share(feedback) + share(newcomer) + latest * weights.recency;
}

/** Share of the asked languages that are spoken. */
export function languageShare(languages: readonly string[], wanted: PreparedRequest): number {
  const { languages: asked } = wanted.request;
  return asked.length ? asked.filter((code) => languages.includes(code)).length / asked.length : 1;
}

const NO_TEXT: TextMatch = { value: 0, terms: [] };
