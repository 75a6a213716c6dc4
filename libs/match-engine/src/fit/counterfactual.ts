import { barringCodes, factsOf } from './facts';
import { placeAndTimeExclusions, standingExclusions } from './feasibility';
import type { Candidate, ExclusionCode, MatchRequest, MatchTrainer, Ranking } from './match';
import type { MatchPolicy } from './policy';
import { byScore, prepareRequest, scorePair } from './score';
import type { SkillGraph } from '../skills/graph';

/** Who is left out by name is not let in by anything that the requester could change. */
const byName: ReadonlySet<ExclusionCode> = new Set(barringCodes);

export type ChangeCode =
  'window-available' | 'skill-level' | 'travel-further' | 'more-capacity' | 'offer-mode' | 'resume';

/** One thing that would be different about a trainer, and where that would bring them. */
export interface Counterfactual {
  readonly code: ChangeCode;
  /** What changes, in numbers and codes: `{ window: 1 }`, `{ skill: id, level: 3 }`, `{ maxKm: 60 }`. */
  readonly detail: Readonly<Record<string, string | number>>;
  /** Place in the shortlist, 1 is first; `before` is 0 for whoever is not in it. */
  readonly before: number;
  readonly after: number;
  readonly score: number;
}

interface Change {
  readonly code: ChangeCode;
  readonly detail: Counterfactual['detail'];
  /** How much it asks of a person: the smallest that helps is told first. */
  readonly effort: number;
  readonly trainer: MatchTrainer;
}

/** What could change about a trainer with regard to this request; a new kind of change is a new line here. */
const kinds: readonly ((trainer: MatchTrainer, request: MatchRequest, policy: MatchPolicy) => Change[])[] = [
  (trainer) =>
    trainer.paused ? [{ code: 'resume', detail: {}, effort: 1, trainer: { ...trainer, paused: false } }] : [],
  (trainer, request) =>
    request.windows.map((window, k) => ({
      code: 'window-available',
      detail: { window: k + 1 },
      effort: 1 + k / 100,
      trainer: {
        ...trainer,
        availability: [...(trainer.availability ?? []), window],
        absences: trainer.absences?.filter(([from, to]) => to <= window[0] || from >= window[1]),
      },
    })),
  (trainer) =>
    trainer.load >= trainer.capacity
      ? [
          {
            code: 'more-capacity',
            detail: { capacity: trainer.load + 1 },
            effort: 2,
            trainer: { ...trainer, capacity: trainer.load + 1 },
          },
        ]
      : [],
  (trainer) =>
    trainer.maxKm === undefined
      ? []
      : [1.5, 2, 4].map((times) => ({
          code: 'travel-further' as const,
          detail: { maxKm: Math.ceil(trainer.maxKm! * times) },
          effort: 1 + times,
          trainer: { ...trainer, maxKm: Math.ceil(trainer.maxKm! * times) },
        })),
  (trainer, { mode }) =>
    trainer.modes.includes(mode)
      ? []
      : [{ code: 'offer-mode', detail: { mode }, effort: 3, trainer: { ...trainer, modes: [...trainer.modes, mode] } }],
  (trainer, request) =>
    request.skills.flatMap(({ id, level }) => {
      const had = trainer.skills.find((skill) => skill.id === id)?.level ?? 0;
      if (had >= level) return [];
      const skills = [...trainer.skills.filter((skill) => skill.id !== id), { id, level }];
      return [
        {
          code: 'skill-level' as const,
          detail: { skill: id, level },
          effort: 4 + level - had,
          trainer: { ...trainer, skills },
        },
      ];
    }),
];

/**
 * The single changes that would bring a trainer into the shortlist or further up in it, the smallest effort first, then
 * the best place. `trainer` may be in the shortlist or not; its texts count as they did there.
 */
export function counterfactuals(
  request: MatchRequest,
  trainer: MatchTrainer,
  ranking: Pick<Ranking, 'candidates'>,
  policy: MatchPolicy,
  graph?: SkillGraph,
): Counterfactual[] {
  const wanted = prepareRequest(request, policy, graph);
  const known = ranking.candidates.find((candidate) => candidate.trainer === trainer.id);
  const others = ranking.candidates.filter((candidate) => candidate !== known);
  const text = { value: known?.reasons.find(({ code }) => code === 'text')?.value ?? 0, terms: [] };
  const before = known ? ranking.candidates.indexOf(known) + 1 : 0;
  const changes = kinds.flatMap((kind) => kind(trainer, request, policy)).sort((a, b) => a.effort - b.effort);
  return changes.flatMap(({ code, detail, trainer: changed }): Counterfactual[] => {
    const facts = factsOf(changed);
    if ([...standingExclusions, ...placeAndTimeExclusions].some((rule) => rule.applies(facts, wanted, policy)))
      return [];
    if (!wanted.wanted.some(({ near }) => [...near.keys()].some((id) => facts.levelIn(id) > 0)) && text.value === 0)
      return [];
    const candidate: Candidate = scorePair(facts, wanted, text, policy);
    const after = [...others, candidate].sort(byScore).indexOf(candidate) + 1;
    const improves = before === 0 ? after <= Math.max(ranking.candidates.length, 1) : after < before;
    return improves ? [{ code, detail, before, after, score: candidate.score }] : [];
  });
}

export interface Remedy {
  /** Excluding this much is what keeps most people out; lifting it is the cheapest way to find somebody. */
  readonly relax: ExclusionCode;
  readonly trainers: number;
}

/** For a request nobody can serve: which rule keeps most trainers out, most first; those who refused are not asked again. */
export function remediesFor({ candidates, excluded }: Ranking): Remedy[] {
  if (candidates.length > 0) return [];
  return (Object.entries(excluded) as [ExclusionCode, number][])
    .filter(([code, trainers]) => trainers > 0 && !byName.has(code))
    .map(([relax, trainers]) => ({ relax, trainers }))
    .sort((a, b) => b.trainers - a.trainers || (a.relax < b.relax ? -1 : 1));
}
