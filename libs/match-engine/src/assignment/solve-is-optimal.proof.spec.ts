import fc from 'fast-check';
import { certify } from './certificate';
import type { AssignmentInstance, Pairs } from './instance';
import { checkInstance } from './instance';
import { randomInstance, withFixings } from './random-instance';
import { solve } from './solve';

/** Tries every choice of trainers for every request. */
function bruteForce(instance: AssignmentInstance): number {
  const { requests, demand, capacity, slotStart, slotCost, edgeStart, edgeTrainer, edgeFit, uncoveredCost } = instance;
  const load = new Int32Array(instance.trainers);
  const [fixed, forbidden] = [namesOf(instance.fixed), namesOf(instance.forbidden)];
  const place = (i: number, e: number, served: number): number => {
    if (i === requests) return 0;
    if (e === edgeStart[i + 1]) return place(i + 1, e, 0) - uncoveredCost * (demand[i]! - served);
    const j = edgeTrainer[e]!;
    const without = fixed.has(`${i},${j}`) ? -Infinity : place(i, e + 1, served);
    if (forbidden.has(`${i},${j}`) || served === demand[i] || load[j] === capacity[j]) return without;
    const cost = slotCost[slotStart[j]! + load[j]!]!;
    load[j]!++;
    const withIt = edgeFit[e]! - cost + place(i, e + 1, served + 1);
    load[j]!--;
    return Math.max(without, withIt);
  };
  return place(0, 0, 0);
}

function namesOf(pairs?: Pairs): Set<string> {
  return new Set(pairs ? Array.from(pairs.request, (i, k) => `${i},${pairs.trainer[k]}`) : []);
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test('the solution is as good as the best of all possible ones', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const instance = randomInstance(seed, 4);
      expect(solve(instance).objective).toBe(bruteForce(instance));
    }),
    { numRuns: 300, seed: 1 },
  );
});

test.each(['requests', 'trainers'] as const)(
  'with fixed and forbidden pairs it is the best left, when %s buy',
  (buying) => {
    let fixings = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const instance = withFixings(randomInstance(seed, 4), seed);
        const solution = solve(instance, { buying });
        const made = namesOf(solution.pairs);
        for (const pair of namesOf(instance.fixed)) expect(made).toContain(pair);
        for (const pair of namesOf(instance.forbidden)) expect(made).not.toContain(pair);
        expect({ objective: solution.objective, gap: solution.gap }).toEqual({
          objective: bruteForce(instance),
          gap: 0,
        });
        expect(certify(instance, solution.pairs, solution.duals).gap).toBe(0);
        fixings += instance.fixed!.request.length;
      }),
      { numRuns: 300, seed: 4 },
    );
    expect(fixings).toBeGreaterThan(100);
  },
);

test.each(['requests', 'trainers'] as const)('the gap is 0 when %s buy', (buying) => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 2, max: 40 }), (seed, size) => {
      const instance = randomInstance(seed, size);
      checkInstance(instance);
      const solution = solve(instance, { buying });
      expect(solution.gap).toBe(0);
      expect(certify(instance, solution.pairs, solution.duals).gap).toBe(0);
    }),
    { numRuns: 400, seed: 2 },
  );
});

test('a solver that is stopped answers a valid assignment and how far it may be from the best', () => {
  const instance = randomInstance(11, 40);
  const best = solve(instance);
  const stopped = solve(instance, { onProgress: () => false });
  expect(stopped.finished).toBe(false);
  expect(stopped.objective).toBeLessThanOrEqual(best.objective);
  expect(stopped.bound).toBeGreaterThanOrEqual(best.objective);
});

test('numbers beyond 32 bits are solved exactly too', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const instance = withFixings(randomInstance(seed, 4), seed);
      const large = {
        ...instance,
        edgeFit: instance.edgeFit.map((fit) => fit * 2_000_001),
        slotCost: instance.slotCost.map((cost) => cost * 3_000_000_019),
        uncoveredCost: instance.uncoveredCost * 4_000_000_007,
      };
      const { objective, gap } = solve(large);
      expect({ objective, gap }).toEqual({ objective: bruteForce(large), gap: 0 });
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('costs that could not be added exactly are refused', () => {
  const instance = randomInstance(5, 20);
  expect(() => solve({ ...instance, uncoveredCost: 2 ** 50 })).toThrow('too large to be added exactly');
});

const square: AssignmentInstance = {
  requests: 2,
  trainers: 2,
  uncoveredCost: 9,
  demand: Int32Array.of(1, 1),
  capacity: Int32Array.of(1, 0),
  slotStart: Int32Array.of(0, 1, 1),
  slotCost: Float64Array.of(0),
  edgeStart: Int32Array.of(0, 2, 3),
  edgeTrainer: Int32Array.of(0, 1, 0),
  edgeFit: Int32Array.of(5, 4, 3),
};
const pairs = (...list: number[]): Pairs => ({
  request: Int32Array.from(list.filter((_, k) => k % 2 === 0)),
  trainer: Int32Array.from(list.filter((_, k) => k % 2 === 1)),
});

test.each([
  [{ fixed: pairs(2, 0) }, 'the fixed pair 2,0 names a request that does not exist'],
  [{ forbidden: pairs(0, 2) }, 'the forbidden pair 0,2 names a trainer who does not exist'],
  [{ fixed: pairs(1, 1) }, 'the fixed pair 1,1 has no edge'],
  [{ fixed: pairs(0, 0, 0, 0) }, 'the fixed pair 0,0 is given twice'],
  [{ fixed: pairs(0, 0), forbidden: pairs(0, 0) }, 'the fixed pair 0,0 is also forbidden'],
  [{ fixed: pairs(0, 0, 0, 1) }, 'the fixed pair 0,1 is more than the 1 that request 0 wants'],
  [{ fixed: pairs(0, 1) }, 'the fixed pair 0,1 is more than the 0 that trainer 1 can take'],
  [{ fixed: pairs(0, 0, 1, 0) }, 'the fixed pair 1,0 is more than the 1 that trainer 0 can take'],
])('pairs that cannot hold are refused: %j', (fixings, problem) => {
  expect(() => solve({ ...square, ...fixings })).toThrow(problem);
});

test('an assignment that breaks a rule is refused by the certificate', () => {
  const instance = randomInstance(11, 10);
  const { duals } = solve(instance);
  expect(() => certify(instance, pairs(0, 0, 0, 0), duals)).toThrow('match-engine');
});

test('a certificate without a fixed pair, or with more than a trainer can take, is refused', () => {
  const { duals } = solve(square);
  expect(() => certify({ ...square, fixed: pairs(1, 0) }, pairs(0, 0), duals)).toThrow(
    'the fixed pair 1,0 is not made',
  );
  expect(() => certify(square, pairs(0, 0, 1, 0), duals)).toThrow('trainer 0 is given more than it can take');
});
