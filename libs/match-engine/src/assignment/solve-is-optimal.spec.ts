import fc from 'fast-check';
import { certify } from './certificate';
import type { AssignmentInstance } from './instance';
import { checkInstance } from './instance';
import { randomInstance } from './random-instance';
import { solve } from './solve';

/** Tries every choice of trainers for every request. */
function bruteForce(instance: AssignmentInstance): number {
  const { requests, demand, capacity, slotStart, slotCost, edgeStart, edgeTrainer, edgeFit, uncoveredCost } = instance;
  const load = new Int32Array(instance.trainers);
  const place = (i: number, e: number, served: number): number => {
    if (i === requests) return 0;
    if (e === edgeStart[i + 1]) return place(i + 1, e, 0) - uncoveredCost * (demand[i]! - served);
    const without = place(i, e + 1, served);
    const j = edgeTrainer[e]!;
    if (served === demand[i] || load[j] === capacity[j]) return without;
    const cost = slotCost[slotStart[j]! + load[j]!]!;
    load[j]!++;
    const withIt = edgeFit[e]! - cost + place(i, e + 1, served + 1);
    load[j]!--;
    return Math.max(without, withIt);
  };
  return place(0, 0, 0);
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
  const instance = randomInstance(5, 20);
  const large = { ...instance, edgeFit: instance.edgeFit.map((fit) => fit * 1_000_000), uncoveredCost: 2e9 };
  expect(solve(large).gap).toBe(0);
});

test('an assignment that breaks a rule is refused by the certificate', () => {
  const instance = randomInstance(11, 10);
  const { duals } = solve(instance);
  const pairs = { request: Int32Array.of(0, 0), trainer: Int32Array.of(0, 0) };
  expect(() => certify(instance, pairs, duals)).toThrow('match-engine');
});
