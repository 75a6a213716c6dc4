export type {
  Candidate,
  ExclusionCode,
  MatchRequest,
  MatchTrainer,
  Mode,
  Ranking,
  Reason,
  ReasonCode,
  ReasonDetail,
  SkillLevel,
  Span,
} from './fit/match';
export { exclusionCodes, reasonCodes } from './fit/match';
export type { MatchPolicy } from './fit/policy';
export { defaultPolicy, engineVersion } from './fit/policy';
export { rank } from './fit/rank';
export type { SkillConcept } from './skills/graph';
export { SkillGraph } from './skills/graph';
export { TrainerIndex } from './retrieval/trainer-index';
