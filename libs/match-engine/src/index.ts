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
export type { Certificate } from './assignment/certificate';
export { certify } from './assignment/certificate';
export type { AssignmentInstance, Duals, Pairs } from './assignment/instance';
export { InvalidInstance, checkInstance } from './assignment/instance';
export { InvalidFixing, checkFixings } from './assignment/fixings';
export type { Solution, SolveOptions } from './assignment/solve';
export { solve } from './assignment/solve';
export { AffinityModel } from './text/affinity';
export type { TextEmbedder } from './text/embedding';
export { MeanOfWords, tellingWords } from './text/embedding';
export type { LabelledSkill, LinkedSkill } from './skills/linker';
export { SkillLinker } from './skills/linker';
export type { LiveRequest } from './assignment/live';
export { LiveAssignment } from './assignment/live';
export type { Counterfactual, Remedy } from './fit/counterfactual';
export { counterfactuals, remediesFor } from './fit/counterfactual';
export type { Bodies, FairSolution, FairnessPolicy, FairnessReport } from './assignment/fairness';
export { defaultFairness, fairestFloor, solveFairly } from './assignment/fairness';
export type { Uncovered } from './assignment/uncovered';
export { explainUncovered } from './assignment/uncovered';
export type { WorkerOptions } from './assignment/solve-in-worker';
export { solveInWorker } from './assignment/solve-in-worker';
