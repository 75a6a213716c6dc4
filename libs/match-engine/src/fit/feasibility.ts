import type { PreparedRequest, TrainerFacts } from './facts';
import { barringCodes } from './facts';
import type { ExclusionCode } from './match';
import type { MatchPolicy } from './policy';
import { suits } from './spans';
import { chordTo } from './travel';

/** A hard rule: true means this trainer cannot serve this request. */
export interface Exclusion<Facts = TrainerFacts> {
  readonly code: ExclusionCode;
  applies(trainer: Facts, wanted: PreparedRequest, policy: MatchPolicy): boolean;
}

/** What the standing exclusions look at: many trainers are alike in all of it but the id. */
export type StandingFacts = Pick<
  TrainerFacts,
  'id' | 'paused' | 'capacity' | 'load' | 'modes' | 'languages' | 'maxGroupSize'
>;

/** In the order of `exclusionCodes`; `nothing-in-common` needs the text and is decided by the caller between the two. */
export const standingExclusions: readonly Exclusion<StandingFacts>[] = [
  ...barringCodes.map((code): Exclusion<StandingFacts> => ({
    code,
    applies: ({ id }, { barred }) => barred.get(id) === code,
  })),
  { code: 'paused', applies: ({ paused }) => paused },
  { code: 'full', applies: ({ load, capacity }) => load >= capacity },
  { code: 'mode', applies: ({ modes }, { request }) => !modes.includes(request.mode) },
  {
    code: 'language',
    applies: ({ languages }, { request }) =>
      request.languages.length > 0 && !request.languages.some((code) => languages.includes(code)),
  },
  {
    code: 'group-too-large',
    applies: ({ maxGroupSize }, { request }) =>
      maxGroupSize !== undefined && request.groupSize !== undefined && request.groupSize > maxGroupSize,
  },
];

export const placeAndTimeExclusions: readonly Exclusion[] = [
  {
    code: 'too-far',
    applies: (trainer, { place }) => place !== undefined && chordTo(place, ...trainer.place) > trainer.reach,
  },
  {
    code: 'not-available',
    applies: ({ free }, { windows }, { sessionMs }) =>
      free.length === 0 || (windows.length > 0 && !windows.some((window) => suits(window, free, sessionMs))),
  },
];
