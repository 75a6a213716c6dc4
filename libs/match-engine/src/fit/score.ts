import { criteria } from './criteria';
import type { BarringCode, PreparedRequest, TextMatch, TrainerFacts } from './facts';
import { barringCodes } from './facts';
import type { Candidate, MatchRequest, Reason } from './match';
import type { MatchPolicy } from './policy';
import { placeOf } from './travel';
import { SCORE_UNIT, UNIT, compareIds, toUnits } from './units';
import type { SkillGraph } from '../skills/graph';

/** Everything about a request that does not depend on a trainer. */
export function prepareRequest(request: MatchRequest, policy: MatchPolicy, graph?: SkillGraph): PreparedRequest {
  const levels = new Map<string, number>();
  for (const { id, level } of request.skills) levels.set(id, Math.max(level, levels.get(id) ?? 0));
  const wanted = [...levels]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, level]) => ({ id, level, near: graph?.expand(id, policy.closeness) ?? new Map([[id, 1]]) }));
  return {
    request,
    wanted,
    place: placeOf(request),
    windows: request.windows.map(([from, to]): readonly [number, number] => [from, to]),
    barred: barredBy(request),
  };
}

/** Who is left out by name, each for the first reason there is. */
function barredBy({ declined = [], asked = [], conflicts = [] }: MatchRequest): ReadonlyMap<string, BarringCode> {
  const lists = { declined, 'already-asked': asked, conflict: conflicts };
  const barred = new Map<string, BarringCode>();
  for (const code of barringCodes) for (const id of lists[code]) if (!barred.has(id)) barred.set(id, code);
  return barred;
}

/** The score of one feasible pair, in whole score units. */
export function scoreUnits(
  trainer: TrainerFacts,
  wanted: PreparedRequest,
  text: TextMatch,
  policy: MatchPolicy,
): number {
  let total = 0;
  for (const criterion of criteria)
    total += toUnits(criterion.value(trainer, wanted, text, policy)) * toUnits(policy.weights[criterion.code]);
  return total;
}

/** The fit of one feasible pair with every part of it. */
export function scorePair(
  trainer: TrainerFacts,
  wanted: PreparedRequest,
  text: TextMatch,
  policy: MatchPolicy,
): Candidate {
  let total = 0;
  const reasons = criteria.map((criterion): Reason => {
    const { code } = criterion;
    const units = toUnits(criterion.value(trainer, wanted, text, policy));
    const weight = toUnits(policy.weights[code]);
    total += units * weight;
    return {
      code,
      value: units / UNIT,
      weight: weight / UNIT,
      detail: criterion.detail(trainer, wanted, text, policy),
    };
  });
  return { trainer: trainer.id, score: total / SCORE_UNIT, reasons };
}

/** Best first; equal scores by trainer id, so that the order is total and does not depend on the input's. */
export function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || compareIds(a.trainer, b.trainer);
}
