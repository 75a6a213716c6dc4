/**
 * Profiles with subjects planted in them: whoever is relevant for a request is known from the generator, not from the
 * measure of any engine. Everything else (places, calendars, ratings, other words and skills) stays as in `profiles.mjs`.
 */
import { makeProfiles } from './profiles.mjs';
import { seeded } from './random.mjs';

/** Trainers with the same main subject, on average. */
const TRAINERS_PER_SUBJECT = 50;
const [WORDS, SKILLS] = [12, 4];
/** Share of a text's words that are about its subject; a request says more clearly what it is about. */
const [SHARE_OF_TEXT, SHARE_OF_REQUEST] = [0.2, 0.4];

/** @returns profiles, and for every request a list of 2 (main subject), 1 (second subject) or 0 by trainer */
export function makePlanted({ trainers: count, requests: asked, seed }) {
  const { trainers, requests } = makeProfiles({ trainers: count, requests: asked, seed });
  const random = seeded(seed + 1);
  const lexicon = [...new Set(trainers.slice(0, 2000).flatMap(({ texts }) => texts.join(' ').split(' ')))].sort();
  const skills = [...new Set(trainers.slice(0, 2000).flatMap((trainer) => trainer.skills.map(({ id }) => id)))].sort();
  const some = (list, n) => Array.from({ length: n }, () => random.pick(list));
  const subjects = Array.from({ length: Math.ceil(count / TRAINERS_PER_SUBJECT) }, () => ({
    words: some(lexicon, WORDS),
    skills: some(skills, SKILLS),
  }));
  const about = (text, { words }, share) =>
    text
      .split(' ')
      .map((word) => (random.next() < share ? random.pick(words) : word))
      .join(' ');
  const skilled = (list, subject, n) => {
    const levels = new Map(list.map(({ id, level }) => [id, level]));
    for (const id of some(subject.skills, n)) levels.set(id, 1 + random.below(4));
    return [...levels].map(([id, level]) => ({ id, level }));
  };
  const ofTrainer = trainers.map((trainer) => {
    const [main, second] = [random.pick(subjects), random.pick(subjects)];
    trainer.texts = [about(trainer.texts[0], main, SHARE_OF_TEXT), about(trainer.texts[1], second, SHARE_OF_TEXT)];
    trainer.skills = skilled(skilled(trainer.skills, second, 1), main, 2);
    return [main, second];
  });
  const relevance = requests.map((request) => {
    const subject = random.pick(subjects);
    request.text = about(request.text, subject, SHARE_OF_REQUEST);
    // Any level will do: the peers know no levels.
    request.skills = skilled(request.skills.slice(0, 1), subject, 2).map(({ id }) => ({ id, level: 1 }));
    return ofTrainer.map(([main, second]) => (main === subject ? 2 : second === subject ? 1 : 0));
  });
  return { trainers, requests, relevance };
}
