import { defaultFairness, fairestFloor, solveFairly } from './fairness';
import { randomInstance, withFixings } from './random-instance';
import { solve } from './solve';
import { explainUncovered } from './uncovered';

const positive = (seed: number) => {
  const instance = randomInstance(seed, 25);
  return {
    ...instance,
    edgeFit: instance.edgeFit.map((fit) => Math.max(1, fit) * 10),
    slotCost: instance.slotCost.fill(0),
  };
};

test('fairness never costs coverage, is proven optimal, and never leaves more people far below their best', () => {
  for (let seed = 0; seed < 60; seed++) {
    const instance = positive(seed);
    const fair = solveFairly(instance);
    const most = solve({ ...instance, uncoveredCost: defaultFairness.uncoveredCost });
    expect(fair.gap).toBe(0);
    expect(fair.uncovered).toBe(most.uncovered);
    expect(fair.fairness.poorAfter).toBeLessThanOrEqual(fair.fairness.poorBefore);
  }
});

test('where full coverage allows it nobody is left below the lowest band', () => {
  for (let seed = 0; seed < 60; seed++) {
    const instance = positive(seed);
    if (fairestFloor(instance) < 0.6) continue;
    expect(solveFairly(instance).fairness.poorAfter).toBe(0);
  }
});

test('fixed pairs stay and forbidden ones stay out, whatever is fair', () => {
  for (let seed = 0; seed < 60; seed++) {
    const instance = withFixings(positive(seed), seed);
    const { gap, pairs, fairness } = solveFairly(instance);
    expect(gap).toBe(0);
    const made = Array.from(pairs.request, (i, k) => `${i},${pairs.trainer[k]}`);
    for (const [k, i] of instance.fixed!.request.entries())
      expect(made).toContain(`${i},${instance.fixed!.trainer[k]}`);
    const forbidden = instance.forbidden!;
    for (const [k, i] of forbidden.request.entries()) expect(made).not.toContain(`${i},${forbidden.trainer[k]}`);
    expect(fairness.worstShare).toBeLessThanOrEqual(1);
    expect(fairestFloor(instance)).toBeGreaterThanOrEqual(0);
  }
});

test('an uncovered request is explained, with the trainer whose next session is worth most', () => {
  const instance = {
    requests: 2,
    trainers: 1,
    uncoveredCost: 100,
    demand: Int32Array.of(2, 1),
    capacity: Int32Array.of(1),
    slotStart: Int32Array.of(0, 1),
    slotCost: Float64Array.of(0),
    edgeStart: Int32Array.of(0, 0, 1),
    edgeTrainer: Int32Array.of(0),
    edgeFit: Int32Array.of(5),
  };
  expect(explainUncovered(instance, solve(instance))).toEqual([{ request: 0, units: 2, code: 'no-candidate' }]);
  const crowded = {
    ...instance,
    edgeStart: Int32Array.of(0, 1, 2),
    edgeTrainer: Int32Array.of(0, 0),
    edgeFit: Int32Array.of(9, 5),
  };
  const uncovered = explainUncovered(crowded, solve(crowded));
  expect(uncovered.find(({ request }) => request === 1)).toMatchObject({ code: 'all-full', remedy: { trainer: 0 } });
});
