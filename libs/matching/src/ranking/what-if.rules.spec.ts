import fc from 'fast-check';
import { defaultPolicy, type MatchRequest, type MatchTrainer, rank, SkillGraph } from '@onderling/match-engine';
import { type Market, remediesOf, whatIfsFor } from './what-if.rules';

const hour = 3_600_000;
const tuesday = [1_000 * hour, 1_002 * hour] as const;
const friday = [1_100 * hour, 1_102 * hour] as const;
const able: MatchTrainer = {
  id: 'able',
  body: 'b1',
  skills: [{ id: 'woo', level: 2 }],
  texts: [],
  languages: ['nl'],
  modes: ['on-site'],
  lat: 52,
  lon: 6,
  maxKm: 50,
  capacity: 2,
  load: 0,
};
const asked: MatchRequest = {
  id: 'r',
  body: 'b2',
  skills: [{ id: 'woo', level: 2 }],
  text: '',
  languages: ['nl'],
  mode: 'on-site',
  lat: 52,
  lon: 6,
  windows: [tuesday, friday],
  asOf: 0,
};
const market = (trainers: MatchTrainer[], request: Partial<MatchRequest> = {}): Market => ({
  request: { ...asked, ...request },
  optionIds: ['option-tuesday', 'option-friday'],
  trainers,
  policy: defaultPolicy,
  graph: new SkillGraph([]),
});
const ranked = ({ request, trainers, policy, graph }: Market) => rank(request, trainers, policy, graph);
const whatIfs = (given: Market) => whatIfsFor(given, ranked(given));
const remedies = (given: Market) => remediesOf(given, ranked(given));

describe('what would bring a candidate further up', () => {
  it('names the date by its option, and the place it leads to', () => {
    const busy = { ...able, id: 'a-busy', absences: [tuesday] };
    const given = market([able, busy]);
    expect(ranked(given).candidates.map(({ trainer }) => trainer)).toEqual(['able', 'a-busy']);
    expect(whatIfs(given)).toEqual({
      'a-busy': { code: 'window-available', detail: { dateOption: 'option-tuesday' }, place: 1 },
    });
  });

  it('promises nothing to who is free on every date already: a calendar nobody stated is not a fault', () => {
    const better = { ...able, id: 'better', lastTaughtAt: 0 };
    expect(whatIfs(market([able, better]))).toEqual({});
  });

  it('names the topic and the level', () => {
    const beginner = { ...able, id: 'a-beginner', skills: [{ id: 'woo', level: 1 }] };
    expect(whatIfs(market([able, beginner]))).toEqual({
      'a-beginner': { code: 'skill-level', detail: { skill: 'woo', level: 2 }, place: 1 },
    });
  });

  it('comes true: with the change made, the ranking puts the trainer at exactly that place', () => {
    const months = 30 * 24 * hour;
    const someone = fc.record({
      absences: fc.subarray([tuesday, friday]),
      level: fc.integer({ min: 1, max: 3 }),
      lastTaughtAt: fc.integer({ min: -40, max: 0 }).map((count) => count * months),
    });
    let seen = 0;
    fc.assert(
      fc.property(fc.array(someone, { minLength: 2, maxLength: 8 }), (people) => {
        const trainers = people.map(({ level, ...facts }, index) => ({
          ...able,
          ...facts,
          id: `t${index}`,
          skills: [{ id: 'woo', level }],
        }));
        for (const [id, { code, detail, place }] of Object.entries(whatIfs(market(trainers)))) {
          const window = detail['dateOption'] === 'option-tuesday' ? tuesday : friday;
          const changed = trainers.map((trainer) => {
            if (trainer.id !== id) return trainer;
            if (code === 'skill-level') return { ...trainer, skills: [{ id: 'woo', level: Number(detail['level']) }] };
            return { ...trainer, absences: trainer.absences.filter((absence) => absence !== window) };
          });
          const again = ranked(market(changed)).candidates.findIndex(({ trainer }) => trainer === id);
          expect(again + 1).toBe(place);
          seen += 1;
        }
      }),
    );
    expect(seen).toBeGreaterThan(50);
  });
});

describe('what to ask otherwise when nobody can', () => {
  const both = [tuesday, friday];
  it.each([
    ['other dates', [{ ...able, absences: both }], {}, [{ code: 'other-dates', detail: {}, found: 1 }]],
    [
      'online',
      [{ ...able, modes: ['online' as const] }],
      {},
      [{ code: 'other-mode', detail: { mode: 'online' }, found: 1 }],
    ],
    ['a nearer place', [{ ...able, lat: 50 }], {}, [{ code: 'other-place', detail: {}, found: 1 }]],
    [
      'another language',
      [able],
      { languages: ['en'] },
      [{ code: 'other-language', detail: { language: 'nl' }, found: 1 }],
    ],
    ['nothing at all', [{ ...able, skills: [{ id: 'x', level: 1 }] }], {}, []],
  ])('%s', (_what, trainers, request, expected) => {
    expect(remedies(market(trainers, request))).toEqual(expected);
  });

  it('tells the smallest change first, counts everybody it finds, and only changes one thing at a time', () => {
    const crowd = Array.from({ length: 25 }, (_, index) => ({ ...able, id: `t${index}`, absences: both }));
    const online = { ...able, id: 'online', modes: ['online' as const] };
    const neither = { ...online, id: 'neither', absences: both };
    expect(remedies(market([online, neither, ...crowd]))).toEqual([
      { code: 'other-dates', detail: {}, found: 25 },
      { code: 'other-mode', detail: { mode: 'online' }, found: 1 },
    ]);
  });

  it('says nothing when somebody can', () => {
    expect(remedies(market([able]))).toEqual([]);
  });
});
