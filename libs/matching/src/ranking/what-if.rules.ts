import {
  type Counterfactual,
  counterfactuals,
  type MatchPolicy,
  type MatchRequest,
  type MatchTrainer,
  type Mode,
  rank,
  type Ranking,
  type SkillGraph,
} from '@onderling/match-engine';

/** The smallest change that would bring a candidate further up, and to which place; 1 is first. */
export interface WhatIf {
  readonly code: Counterfactual['code'];
  /** In numbers and codes, as the engine says it; a date option by its id: `{ dateOption: id }`. */
  readonly detail: Readonly<Record<string, string | number>>;
  readonly place: number;
}

/** One thing the requester could change, and how many colleagues could give the training then. */
export interface RequestRemedy {
  readonly code: 'other-dates' | 'other-mode' | 'other-place' | 'other-language';
  readonly detail: Readonly<Record<string, string>>;
  readonly found: number;
}

export interface Market {
  readonly request: MatchRequest;
  /** Ids of the date options, in the order of the request's windows. */
  readonly optionIds: readonly string[];
  readonly trainers: readonly MatchTrainer[];
  readonly policy: MatchPolicy;
  readonly graph: SkillGraph;
}

const always: readonly [number, number] = [-8.64e15, 8.64e15];

/** By trainer id, for everybody on the shortlist whom one change would bring further up. */
export function whatIfsFor(market: Market, ranking: Ranking): Record<string, WhatIf> {
  const { request, trainers, policy, graph } = market;
  const byId = new Map(trainers.map((trainer) => [trainer.id, trainer]));
  // Nobody states a calendar here, and the engine counts an unstated one for a part. One date can only be added to a
  // stated one: so all the time is stated, and counts for as much as it did.
  const { weights, unknown } = policy;
  const asRanked = { ...policy, weights: { ...weights, availability: weights.availability * unknown } };
  const found = ranking.candidates.flatMap(({ trainer: id }): [string, WhatIf][] => {
    const trainer = byId.get(id);
    if (!trainer) return [];
    const stated = { ...trainer, availability: trainer.availability ?? [always] };
    const [first] = counterfactuals(request, stated, ranking, trainer.availability ? policy : asRanked, graph);
    return first ? [[id, { code: first.code, detail: namedDetail(first, market), place: first.after }]] : [];
  });
  return Object.fromEntries(found);
}

/** Windows are counted from 1 among those that were possible; the page knows dates by their id. */
function namedDetail({ code, detail }: Counterfactual, { optionIds }: Market): WhatIf['detail'] {
  return code === 'window-available' ? { dateOption: optionIds[Number(detail['window']) - 1] ?? '' } : detail;
}

const modes: readonly Mode[] = ['online', 'hybrid', 'on-site'];

/** What could be asked otherwise, the smallest change first; a new kind of change is a new line here. */
const variations: readonly ((request: MatchRequest) => (Omit<RequestRemedy, 'found'> & { request: MatchRequest })[])[] =
  [
    (request) => [{ code: 'other-dates', detail: {}, request: { ...request, windows: [] } }],
    (request) =>
      modes
        .filter((mode) => mode !== request.mode)
        .map((mode) => ({ code: 'other-mode', detail: { mode }, request: { ...request, mode } })),
    ({ lat, lon: _lon, ...elsewhere }) =>
      lat === undefined || elsewhere.mode === 'online' ? [] : [{ code: 'other-place', detail: {}, request: elsewhere }],
    (request) =>
      ['nl', 'en']
        .filter((language) => !request.languages.includes(language))
        .map((language) => ({
          code: 'other-language',
          detail: { language },
          request: { ...request, languages: [language] },
        })),
  ];

/** For a request that nobody can serve: each single change after which somebody can, the smallest first. */
export function remediesOf({ request, trainers, policy, graph }: Market, { candidates }: Ranking): RequestRemedy[] {
  if (candidates.length > 0) return [];
  const everybody = { ...policy, top: trainers.length };
  return variations
    .flatMap((vary) => vary(request))
    .map(({ request: varied, ...change }) => ({
      ...change,
      found: rank(varied, trainers, everybody, graph).candidates.length,
    }))
    .filter(({ found }) => found > 0);
}
