import fc from 'fast-check';
import { TrainerIndex } from '../retrieval/trainer-index';
import { seeded } from '../assignment/random-instance';
import { SkillGraph } from '../skills/graph';
import { criteria } from './criteria';
import { factsOf } from './facts';
import { fullScan } from './full-scan';
import { placeAndTimeExclusions, standingExclusions } from './feasibility';
import type { ExclusionCode, MatchTrainer, Span } from './match';
import { exclusionCodes } from './match';
import { defaultPolicy } from './policy';
import { randomMarket } from './random-market';
import { rank } from './rank';
import { prepareRequest } from './score';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const everybody = { ...defaultPolicy, top: 1_000_000 };
const graph = new SkillGraph([
  { id: 'a', broader: ['p'] },
  { id: 'b', broader: ['p'], related: ['c'] },
  { id: 'd', broader: ['a'] },
]);
const check = (property: (seed: number) => void, numRuns = 60) =>
  fc.assert(fc.property(seeds, property), { numRuns, seed: 4 });

const firstFive = { ...defaultPolicy, top: 5 };

test('the top is the beginning of the whole ranking: the bound hides nobody', () => {
  check((seed) => {
    const { trainers, request } = randomMarket(seed, 60);
    const whole = rank(request, trainers, everybody, graph).candidates;
    const top = rank(request, trainers, firstFive, graph).candidates;
    expect(top).toEqual(whole.slice(0, 5));
  });
});

/** The standard policy with other lengths of the list. */
const policies = Array.from({ length: 12 }, (_, k) => ({ ...defaultPolicy, top: 1 + k }));

test('the index answers what a full scan answers, to the byte', () => {
  check((seed) => {
    const { trainers, request } = randomMarket(seed, 70);
    const policy = policies[seed % policies.length]!;
    const found = rank(request, trainers, policy, graph);
    expect(JSON.stringify(found)).toBe(JSON.stringify(fullScan(request, trainers, policy, graph)));
  }, 400);
});

test('many texts and many free stretches of one trainer change nothing of that', () => {
  const HOUR = 3_600_000;
  check((seed) => {
    const { trainers, request } = randomMarket(seed, 50);
    const busy = trainers.map((trainer, k): MatchTrainer => {
      const stretches = Array.from({ length: k % 11 }, (_, n): Span => {
        const from = request.asOf + (seed % 90) * HOUR + n * (9 + (k % 30)) * HOUR;
        return [from, from + (1 + ((seed + n) % 9)) * HOUR];
      });
      const texts = trainers.slice(k, k + (k % 7)).flatMap((other) => other.texts);
      return { ...trainer, texts, availability: k % 3 ? stretches : trainer.availability };
    });
    const policy = seed % 2 ? everybody : firstFive;
    expect(JSON.stringify(rank(request, busy, policy, graph))).toBe(
      JSON.stringify(fullScan(request, busy, policy, graph)),
    );
  }, 200);
});

test('nor does free time months apart, nor windows as they come: short, long, empty, turned round or long ago', () => {
  const HOUR = 3_600_000;
  check((seed) => {
    const { trainers, request } = randomMarket(seed, 40);
    const below = seeded(seed + 1);
    // Two days and two months, so that the same part of a day comes round again in another season.
    const start = () => request.asOf + (below(3) * 64 * 24 + below(48)) * HOUR;
    const span = (longest: number): Span => {
      const from = start();
      return [from, from + below(longest) * HOUR];
    };
    const spans = (longest: number) => Array.from({ length: below(4) }, () => span(longest));
    const others = trainers.map((trainer): MatchTrainer => ({
      ...trainer,
      availability: below(4) ? spans(below(5) ? 40 : 3_000) : undefined,
      absences: below(3) ? [] : spans(30),
    }));
    const windows = spans(below(3) ? 6 : 40);
    if (below(5) === 0) windows.push([start(), start()]);
    if (below(9) === 0) windows.push([start() + HOUR, start()]);
    if (below(9) === 0) windows.push([-5 * HOUR, HOUR]);
    if (below(9) === 0) windows.push([start(), start() + 2_000 * HOUR]);
    const asked = { ...request, windows };
    expect(JSON.stringify(rank(asked, others, everybody, graph))).toBe(
      JSON.stringify(fullScan(asked, others, everybody, graph)),
    );
  }, 400);
});

test('every trainer is a candidate or counted once, for the first reason that applies', () => {
  check((seed) => {
    const { trainers, request } = randomMarket(seed, 60);
    const { candidates, excluded } = rank(request, trainers, everybody, graph);
    const wanted = prepareRequest(request, everybody, graph);
    const ranked = new Set(candidates.map(({ trainer }) => trainer));
    const counts = Object.fromEntries(exclusionCodes.map((code) => [code, 0])) as Record<ExclusionCode, number>;
    for (const trainer of trainers.map(factsOf)) {
      if (ranked.has(trainer.id)) continue;
      const standing = standingExclusions.find((rule) => rule.applies(trainer, wanted, everybody));
      if (standing) counts[standing.code]++;
    }
    for (const { code } of standingExclusions) expect(excluded[code]).toBe(counts[code]);
    expect(Object.values(excluded).reduce((a, b) => a + b, candidates.length)).toBe(trainers.length);
    for (const trainer of trainers.filter(({ id }) => ranked.has(id)).map(factsOf)) {
      const broken = [...standingExclusions, ...placeAndTimeExclusions].filter((rule) =>
        rule.applies(trainer, wanted, everybody),
      );
      expect(broken).toEqual([]);
    }
  });
});

test('the parts add up to the score, and are those of the criteria', () => {
  check((seed) => {
    const { trainers, request } = randomMarket(seed, 40);
    const wanted = prepareRequest(request, everybody, graph);
    const byId = new Map(trainers.map((trainer) => [trainer.id, factsOf(trainer)]));
    for (const { trainer, score, reasons } of rank(request, trainers, everybody, graph).candidates) {
      expect(reasons.reduce((sum, { value, weight }) => sum + value * weight, 0)).toBeCloseTo(score, 10);
      for (const reason of reasons.filter(({ code }) => code !== 'text')) {
        const criterion = criteria.find(({ code }) => code === reason.code)!;
        const value = criterion.value(byId.get(trainer)!, wanted, { value: 0, terms: [] }, everybody);
        // Values are kept in units of one ten-thousandth.
        expect(Math.abs(reason.value - value)).toBeLessThan(0.6e-4);
      }
    }
  });
});

test('whoever is at least as good in every criterion is not below', () => {
  check((seed) => {
    const { candidates } = (({ trainers, request }) => rank(request, trainers, everybody, graph))(
      randomMarket(seed, 40),
    );
    candidates.forEach((lower, at) =>
      candidates.slice(0, at).forEach((higher) => {
        const dominates =
          lower.reasons.every(({ value }, k) => value >= higher.reasons[k]!.value) &&
          lower.reasons.some(({ value }, k) => value > higher.reasons[k]!.value);
        expect(dominates).toBe(false);
      }),
    );
  }, 60);
});

test('the order of the input does not matter, nor does anything the engine may not know', () => {
  check((seed) => {
    const { trainers, request } = randomMarket(seed, 40);
    const gossip = { age: 61, gender: 'x', name: 'A. B.', postcode: '1011AB', grade: 12, birthplace: 'Elsewhere' };
    const shuffled = trainers.toReversed().map((trainer): MatchTrainer => ({ ...trainer, ...gossip }));
    expect(JSON.stringify(rank(request, shuffled, defaultPolicy, graph))).toBe(
      JSON.stringify(rank(request, trainers, defaultPolicy, graph)),
    );
  });
});

test('an index that trainers came to and left ranks like a new one', () => {
  check((seed) => {
    const { trainers, request } = randomMarket(seed, 40);
    const index = TrainerIndex.of(randomMarket(seed + 1, 30).trainers, defaultPolicy, graph);
    for (let k = 0; k < 30; k += 3) index.remove(`t${k}`);
    for (const trainer of trainers) index.put(trainer);
    expect(index.rank(request)).toEqual(rank(request, trainers, defaultPolicy, graph));
  });
});

test('who has left is not ranked again, however lately the same request was', () => {
  check((seed) => {
    const { trainers, request } = randomMarket(seed, 30);
    const index = TrainerIndex.of(trainers, defaultPolicy, graph);
    for (const { trainer } of index.rank(request).candidates.slice(0, 2)) index.remove(trainer);
    const gone = new Set(
      rank(request, trainers, defaultPolicy, graph)
        .candidates.slice(0, 2)
        .map((c) => c.trainer),
    );
    const left = trainers.filter(({ id }) => !gone.has(id));
    expect(JSON.stringify(index.rank(request))).toBe(JSON.stringify(fullScan(request, left, defaultPolicy, graph)));
  }, 20);
});

test('laying out anew changes no answer, whoever came and went before and after', () => {
  check((seed) => {
    const { trainers, request } = randomMarket(seed, 50);
    const index = TrainerIndex.of(randomMarket(seed + 1, 40).trainers, defaultPolicy, graph);
    const apart = (remainder: number) => trainers.filter((_, k) => k % 2 === remainder);
    for (let k = 0; k < 40; k += 2) index.remove(`t${k}`);
    for (const trainer of apart(0)) index.put(trainer);
    index.layOutAnew();
    for (const trainer of apart(1)) index.put(trainer);
    expect(JSON.stringify(index.rank(request))).toBe(JSON.stringify(fullScan(request, trainers, defaultPolicy, graph)));
  });
});

test('many segments, and updates enough to be laid out anew, answer like a full scan', () => {
  const { trainers, request } = randomMarket(11, 20_000);
  const index = TrainerIndex.of(trainers.slice(0, 9_000), defaultPolicy, graph);
  for (const trainer of trainers.slice(9_000)) index.put(trainer);
  for (const trainer of trainers.slice(0, 4_000)) index.put(trainer);
  for (const { id } of trainers.slice(4_000, 5_000)) index.remove(id);
  const left = trainers.filter((_, k) => k < 4_000 || k >= 5_000);
  expect(JSON.stringify(index.rank(request))).toBe(JSON.stringify(fullScan(request, left, defaultPolicy, graph)));
});
