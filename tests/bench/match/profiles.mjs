/** Seeded trainers and requests of a whole government: Zipf skills and words, places, calendars. */
import { seeded, zipf } from './random.mjs';

const SYLLABLES =
  'be ge ver op aan in uit over onder zaak werk zorg wet raad plan bouw land recht dienst beleid stuur teken loop vaar merk'.split(
    ' ',
  );
const DAY = 86_400_000;
export const MONDAY = Date.UTC(2027, 2, 1);

export function makeProfiles({ trainers, requests, seed, skills = 4000, vocabulary = 20_000, words = 100 }) {
  const random = seeded(seed);
  const lexicon = Array.from(
    { length: vocabulary },
    (_, k) => `${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}${k.toString(36)}`,
  );
  const [skill, word] = [zipf(random, skills, 0.9), zipf(random, vocabulary, 1)];
  const sentence = (n) => Array.from({ length: n }, () => lexicon[word()]).join(' ');
  const languages = () => (random.next() < 0.7 ? ['nl'] : random.next() < 0.8 ? ['nl', 'en'] : ['en']);
  const spot = () => ({ lat: 50.8 + 2.6 * random.next(), lon: 3.4 + 3.7 * random.next() });
  const skillList = (n) =>
    [...new Set(Array.from({ length: n }, () => `s${skill()}`))].map((id) => ({ id, level: 1 + random.below(4) }));
  const mode = () => random.pick(['on-site', 'online', 'hybrid']);
  const trainer = (k) => ({
    id: `t${k}`,
    body: `b${random.below(400)}`,
    skills: skillList(4 + random.below(12)),
    texts: [sentence(words / 2), sentence(words / 2)],
    languages: languages(),
    modes: random.next() < 0.5 ? ['on-site', 'online', 'hybrid'] : [mode()],
    ...spot(),
    maxKm: 20 + random.below(150),
    availability: Array.from({ length: 4 }, () => {
      const from = MONDAY + random.below(60) * DAY + 8 * 3_600_000;
      return [from, from + (1 + random.below(5)) * DAY];
    }),
    capacity: 1 + random.below(8),
    load: random.below(6),
    rating: Math.round((3 + 2 * random.next()) * 10) / 10,
    ratings: random.below(30),
  });
  const request = (k) => ({
    id: `r${k}`,
    body: `b${random.below(400)}`,
    skills: skillList(2 + random.below(3)),
    text: sentence(22),
    languages: random.next() < 0.8 ? ['nl'] : ['nl', 'en'],
    mode: mode(),
    ...spot(),
    windows: Array.from({ length: 3 }, () => {
      const from = MONDAY + random.below(60) * DAY + 9 * 3_600_000;
      return [from, from + 3 * 3_600_000];
    }),
    groupSize: 12,
    asOf: MONDAY,
  });
  return {
    trainers: Array.from({ length: trainers }, (_, k) => trainer(k)),
    requests: Array.from({ length: requests }, (_, k) => request(k)),
  };
}
