import { counterfactuals, remediesFor } from './counterfactual';
import type { MatchRequest, MatchTrainer } from './match';
import { defaultPolicy } from './policy';
import { randomMarket } from './random-market';
import { rank } from './rank';

const HOUR = 3_600_000;
const tuesday = [1_000 * HOUR, 1_002 * HOUR] as const;
const friday = [1_100 * HOUR, 1_102 * HOUR] as const;
const trainer: MatchTrainer = {
  id: 'able',
  body: 'b1',
  skills: [{ id: 'woo', level: 3 }],
  texts: [],
  languages: ['nl'],
  modes: ['online'],
  availability: [friday],
  capacity: 2,
  load: 0,
};
const rival: MatchTrainer = { ...trainer, id: 'rival', availability: [tuesday, friday] };
const request: MatchRequest = {
  id: 'r',
  body: 'b2',
  skills: [{ id: 'woo', level: 3 }],
  text: '',
  languages: ['nl'],
  mode: 'online',
  windows: [tuesday, friday],
  asOf: 0,
};

test('with Tuesday available she would be first', () => {
  const ranking = rank(request, [trainer, rival], defaultPolicy);
  expect(ranking.candidates[0]!.trainer).toBe('rival');
  const [first] = counterfactuals(request, trainer, ranking, defaultPolicy);
  expect(first).toMatchObject({ code: 'window-available', detail: { window: 1 }, before: 2, after: 1 });
});

test('what a counterfactual promises comes true', () => {
  for (let seed = 0; seed < 40; seed++) {
    const { trainers, request: asked } = randomMarket(seed, 20);
    const policy = { ...defaultPolicy, top: 20 };
    const ranking = rank(asked, trainers, policy);
    for (const someone of trainers) {
      for (const { code, detail, after } of counterfactuals(asked, someone, ranking, policy)) {
        if (code !== 'resume' && code !== 'more-capacity') continue;
        const changed =
          code === 'resume' ? { ...someone, paused: false } : { ...someone, capacity: Number(detail['capacity']) };
        const again = rank(asked, [...trainers.filter(({ id }) => id !== someone.id), changed], policy);
        const place = again.candidates.findIndex(({ trainer: id }) => id === someone.id) + 1;
        expect(place === 0 || place <= after).toBe(true);
      }
    }
  }
});

test('a request nobody can serve is told which limit keeps most people out', () => {
  const far = { ...trainer, modes: ['on-site' as const] };
  const ranking = rank(request, [far, { ...far, id: 'x' }, { ...trainer, id: 'y', paused: true }], defaultPolicy);
  expect(remediesFor(ranking)[0]).toEqual({ relax: 'mode', trainers: 2 });
});
