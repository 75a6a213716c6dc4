import type { MatchRequest, MatchTrainer, Ranking } from './match';
import type { MatchPolicy } from './policy';
import type { SkillGraph } from '../skills/graph';
import { TrainerIndex } from '../retrieval/trainer-index';

/**
 * The best trainers for one request, with reasons, and how many were excluded for which reason.
 * Pure: the same request, trainers (in any order) and policy give the same bytes. For many requests over the same
 * trainers keep a `TrainerIndex`.
 */
export function rank(
  request: MatchRequest,
  trainers: readonly MatchTrainer[],
  policy: MatchPolicy,
  graph?: SkillGraph,
): Ranking {
  return TrainerIndex.of(trainers, policy, graph).rank(request);
}
