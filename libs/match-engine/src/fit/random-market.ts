import { seeded } from '../assignment/random-instance';
import type { MatchRequest, MatchTrainer, Mode } from './match';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2027, 2, 1);
const WORDS = 'woo verzoek jeugdzorg inkoop vergunning privacy data bezwaar begroting klimaat wijkteam archief'.split(
  ' ',
);
const MODES: readonly Mode[] = ['on-site', 'online', 'hybrid'];

/** Random trainers and a request for the specs, with ties, gaps and every exclusion. */
export function randomMarket(seed: number, size: number): { trainers: MatchTrainer[]; request: MatchRequest } {
  const below = seeded(seed);
  const some = <T>(list: readonly T[], share = 2): T[] => list.filter(() => below(share) === 0);
  const spot = () => (below(4) ? { lat: 51 + below(20) / 10, lon: 4 + below(20) / 10 } : {});
  const skills = () => some(['a', 'b', 'c', 'd', 'e'], 3).map((id) => ({ id, level: 1 + below(4) }));
  const text = () => Array.from({ length: below(8) }, () => WORDS[below(WORDS.length)]!).join(' ');
  const trainers = Array.from({ length: size }, (_, k): MatchTrainer => ({
    id: `t${k}`,
    body: `b${below(3)}`,
    skills: skills(),
    texts: Array.from({ length: below(3) }, text),
    languages: some(['nl', 'en', 'fr']),
    modes: below(3) ? MODES : some(MODES),
    ...spot(),
    maxKm: below(2) ? 20 + below(150) : undefined,
    availability: below(3) ? [[START + below(5) * DAY, START + (5 + below(10)) * DAY]] : below(5) ? undefined : [],
    absences: below(3) ? [] : [[START + below(8) * DAY, START + (8 + below(4)) * DAY]],
    capacity: 1 + below(4),
    load: below(4),
    rating: below(3) ? 1 + below(41) / 10 : undefined,
    ratings: below(8),
    lastTaughtAt: below(2) ? START - below(900) * DAY : undefined,
    paused: below(9) === 0,
    maxGroupSize: below(4) ? undefined : 8,
  }));
  const windows = Array.from({ length: below(4) }, () => START + below(14) * DAY).map(
    (from) => [from, from + (1 + below(9)) * HOUR] as const,
  );
  const request: MatchRequest = {
    id: 'r',
    body: 'b0',
    skills: skills(),
    text: text(),
    languages: some(['nl', 'en'], 3),
    mode: MODES[below(3)]!,
    ...spot(),
    windows,
    groupSize: 10,
    declined: [`t${below(size)}`],
    asked: [`t${below(size)}`, `t${below(size)}`],
    conflicts: [`t${below(size)}`],
    asOf: START,
  };
  return { trainers, request };
}
