import type { TextMatch } from './facts';
import { factsOf } from './facts';
import { placeAndTimeExclusions, standingExclusions } from './feasibility';
import type { Candidate, ExclusionCode, MatchRequest, MatchTrainer, Ranking } from './match';
import { exclusionCodes } from './match';
import type { MatchPolicy } from './policy';
import { byScore, prepareRequest, scorePair } from './score';
import type { SkillGraph } from '../skills/graph';
import { words } from '../text/words';

/**
 * The best trainers for one request, with reasons, and how many were excluded for which reason.
 * Pure: the same request, trainers (in any order) and policy give the same bytes.
 */
export function rank(
  request: MatchRequest,
  trainers: readonly MatchTrainer[],
  policy: MatchPolicy,
  graph?: SkillGraph,
): Ranking {
  const wanted = prepareRequest(request, policy, graph);
  const excluded = Object.fromEntries(exclusionCodes.map((code) => [code, 0])) as Record<ExclusionCode, number>;
  const candidates: Candidate[] = [];
  for (const trainer of trainers) {
    const facts = factsOf(trainer);
    const text = shareOfWords(request.text, trainer.texts);
    const isNear = wanted.wanted.some(({ near }) => facts.skills.some(({ id }) => near.has(id)));
    const reason =
      standingExclusions.find((rule) => rule.applies(facts, wanted, policy))?.code ??
      (isNear || text.value > 0 ? undefined : 'nothing-in-common') ??
      placeAndTimeExclusions.find((rule) => rule.applies(facts, wanted, policy))?.code;
    if (reason) excluded[reason]++;
    else candidates.push(scorePair(facts, wanted, text, policy));
  }
  return { candidates: candidates.sort(byScore).slice(0, policy.top), excluded };
}

/** Share of the request's longer words that the person's best text has. */
function shareOfWords(wanted: string, texts: readonly string[]): TextMatch {
  const asked = [...new Set(words(wanted))].filter((word) => word.length > 3);
  const matches = texts.map((text) => {
    const present = new Set(words(text));
    return asked.filter((word) => present.has(word));
  });
  const terms = matches.reduce((best, found) => (found.length > best.length ? found : best), []);
  return { value: asked.length ? terms.length / asked.length : 0, terms: terms.slice(0, 5) };
}
