import { defaultPolicy } from '../fit/policy';
import { rank } from '../fit/rank';
import type { MatchRequest, MatchTrainer } from '../fit/match';
import { namesSubject } from './subject-words';

const trainer = (id: string, ...texts: string[]): MatchTrainer => ({
  id,
  body: id,
  skills: [],
  texts,
  languages: ['nl'],
  modes: ['online'],
  capacity: 5,
  load: 0,
});
const request = (text: string): MatchRequest => ({
  id: 'r',
  body: 'asks',
  skills: [],
  text,
  languages: ['nl'],
  mode: 'online',
  windows: [],
  asOf: 0,
});
const reasonsOf = (text: string, ...trainers: MatchTrainer[]) =>
  rank(request(text), trainers, defaultPolicy).candidates.map(({ trainer: id, score, reasons }) => ({
    id,
    score,
    sum: reasons.reduce((sum, { value, weight }) => sum + value * weight, 0),
    text: reasons.find(({ code }) => code === 'text'),
  }));

it.each(['behandelen', 'behandelt', 'lastige', 'collega', 'training', 'handle', 'difficult'])(
  '"%s" names no subject',
  (word) => expect(namesSubject(word)).toBe(false),
);
it.each(['bezwaar', 'gesprekken', 'woo', 'schrijven', 'aanbesteden', 'vergunning', 'feedback', 'leiderschap'])(
  '"%s" names one',
  (word) => expect(namesSubject(word)).toBe(true),
);

it('shows what a text is about and not that it shares a verb, while the parts still add up to the score', () => {
  const [best, other] = reasonsOf(
    'Bezwaar behandelen. Wie behandelt een lastige zaak?',
    trainer('woo', 'Ik coördineer verzoeken en weet wie ze behandelt.'),
    trainer('bezwaar', 'Ik behandel bezwaar tegen vergunningen.'),
  );
  expect(best).toMatchObject({ id: 'bezwaar', text: { detail: { terms: ['bezwaar'] } } });
  expect(other).toMatchObject({ id: 'woo', text: { detail: { terms: [] } } });
  expect(other?.text?.value).toBeGreaterThan(0);
  for (const one of [best, other]) expect(one?.score).toBeCloseTo(one?.sum ?? 0, 6);
});
