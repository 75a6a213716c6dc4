import type { Term } from '../text/analyser';
import { plainAnalyser } from '../text/analyser';
import type { SkillGraph } from '../skills/graph';
import type { TextMatch, TrainerFacts } from './facts';
import { factsOf } from './facts';
import { placeAndTimeExclusions, standingExclusions } from './feasibility';
import type { Candidate, ExclusionCode, MatchRequest, MatchTrainer, Ranking } from './match';
import { exclusionCodes } from './match';
import type { MatchPolicy } from './policy';
import { byScore, prepareRequest, scorePair } from './score';
import { UNIT, compareIds, toUnits } from './units';

/**
 * What `rank` promises, worked out the slow way for the specs: every trainer with every criterion and exclusion, the
 * text compared word by word, no index.
 */
export function fullScan(
  request: MatchRequest,
  trainers: readonly MatchTrainer[],
  policy: MatchPolicy,
  graph?: SkillGraph,
): Ranking {
  const wanted = prepareRequest(request, policy, graph);
  const excluded = Object.fromEntries(exclusionCodes.map((code) => [code, 0])) as Record<ExclusionCode, number>;
  const textOf = textMatches(request.text, trainers, policy);
  const candidates: Candidate[] = [];
  for (const trainer of trainers) {
    const facts = factsOf(trainer);
    const text = textOf(trainer);
    const hasNearSkill = wanted.wanted.some(({ near }) => [...near.keys()].some((id) => facts.levelIn(id) > 0));
    const broken = (
      rules: readonly { code: ExclusionCode; applies(t: TrainerFacts, w: typeof wanted, p: MatchPolicy): boolean }[],
    ) => rules.find((rule) => rule.applies(facts, wanted, policy))?.code;
    const reason =
      broken(standingExclusions) ??
      (hasNearSkill || text.value > 0 ? broken(placeAndTimeExclusions) : 'nothing-in-common');
    if (reason) excluded[reason]++;
    else candidates.push(scorePair(facts, wanted, text, policy));
  }
  return { candidates: candidates.sort(byScore).slice(0, policy.top), excluded };
}

/** BM25 of every text, from the definition; see `TextHits` for the constants. */
function textMatches(
  asked: string,
  trainers: readonly MatchTrainer[],
  { text: { k1, b, commonShare, poolingDecay } }: MatchPolicy,
): (trainer: MatchTrainer) => TextMatch {
  const analysed = new Map(trainers.map(({ id, texts }) => [id, texts.map((text) => plainAnalyser.terms(text))]));
  const texts = [...analysed.values()].flat();
  const frequencies = new Map<string, number>();
  for (const { stem } of texts.flat()) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  const weigh = ({ stem, count, word }: Term) => {
    const df = frequencies.get(stem) ?? 0;
    const idf = Math.log(1 + (texts.length - df + 0.5) / (df + 0.5));
    const isTelling = df > 0 && df <= Math.max(50, commonShare * texts.length);
    return { stem, word, weight: isTelling ? Math.max(1, Math.round(1000 * idf * Math.min(2, count))) : 0 };
  };
  const telling = plainAnalyser
    .terms(asked)
    .map(weigh)
    .filter(({ weight }) => weight > 0)
    .sort((x, y) => y.weight - x.weight || compareIds(x.word, y.word) || compareIds(x.stem, y.stem))
    .slice(0, 64);
  const whole = telling.reduce((sum, { weight }) => sum + 255 * weight, 0);
  const scoreOf = (terms: readonly Term[]) => {
    const length = terms.reduce((sum, { count }) => sum + count, 0);
    return telling.reduce((sum, { stem, weight }) => {
      const count = terms.find((term) => term.stem === stem)?.count ?? 0;
      const impact = count / (count + k1 * (1 - b + (b * length) / 60));
      return count === 0 ? sum : sum + weight * Math.max(1, Math.round(255 * impact));
    }, 0);
  };
  return ({ id }) => {
    const own = analysed.get(id)!;
    const scores = own.map(scoreOf).filter((score) => score > 0);
    const missing = scores
      .sort((x, y) => y - x)
      .reduce((rest, score, r) => rest * (1 - (poolingDecay ** r * score) / whole), 1);
    const words = telling.filter(({ stem }) => own.some((terms) => terms.some((term) => term.stem === stem)));
    return {
      value: scores.length ? Math.max(1, toUnits(1 - missing)) / UNIT : 0,
      terms: [...new Set(words.map(({ word }) => word))].slice(0, 5),
    };
  };
}
