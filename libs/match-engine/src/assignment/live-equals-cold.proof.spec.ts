import fc from 'fast-check';
import { LiveAssignment } from './live';
import { randomInstance, seeded, withFixings } from './random-instance';
import { solve } from './solve';

/** One random event; answers its name for the report of a counterexample. */
function happen(live: LiveAssignment, below: (n: number) => number): string {
  const now = live.snapshot();
  const i = below(now.requests);
  const j = below(now.trainers);
  switch (below(7)) {
    case 0: {
      const edges = Array.from({ length: now.trainers }, (_, trainer) => ({ trainer, fit: below(900) }));
      live.addRequest({ demand: 1 + below(3), edges: edges.filter(() => below(3) > 0) });
      return 'added';
    }
    case 1:
      live.withdrawRequest(i);
      return `withdrawn ${i}`;
    case 2: {
      const { request, trainer } = live.pairs;
      const k = below(request.length + 1);
      if (k < request.length) live.declinePair(request[k]!, trainer[k]!);
      else live.declinePair(i, j);
      return `declined ${k}`;
    }
    case 3:
      live.pauseTrainer(j);
      return `paused ${j}`;
    case 4:
      return fixSomePair(live, below);
    case 5: {
      const { request, trainer } = now.fixed!;
      const k = below(request.length + 1);
      if (k === request.length) return 'nothing fixed to decline';
      live.declinePair(request[k]!, trainer[k]!);
      return `declined the fixed ${request[k]},${trainer[k]}`;
    }
    default:
      live.changeCapacity(j, below(5), [below(4), 4 + below(100)]);
      return `capacity of ${j}`;
  }
}

/** Fixes the first pair, from a random one on, that there is room for. */
function fixSomePair(live: LiveAssignment, below: (n: number) => number): string {
  const now = live.snapshot();
  const isFixed = (i: number, j: number) => now.fixed!.request.some((r, k) => r === i && now.fixed!.trainer[k] === j);
  const [wants, takes] = [now.demand.slice(), now.capacity.slice()];
  for (const i of now.fixed!.request) wants[i]!--;
  for (const j of now.fixed!.trainer) takes[j]!--;
  const from = below(now.requests);
  for (let step = 0; step < now.requests; step++) {
    const i = (from + step) % now.requests;
    const edges = now.edgeTrainer.subarray(now.edgeStart[i], now.edgeStart[i + 1]);
    const j = edges.find((j) => wants[i]! > 0 && takes[j]! > 0 && !isFixed(i, j));
    if (j === undefined) continue;
    live.fixPair(i, j);
    return `fixed ${i},${j}`;
  }
  return 'nothing to fix';
}

test('after every event the assignment is what a cold solve would find', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      const below = seeded(seed);
      const instance = randomInstance(seed, 12);
      const live = new LiveAssignment(seed % 2 ? instance : withFixings(instance, seed));
      const events: string[] = [];
      for (let k = 0; k < 12; k++) {
        events.push(happen(live, below));
        const proof = live.certify();
        expect({ events, gap: proof.gap }).toEqual({ events, gap: 0 });
        expect(proof.objective).toBe(solve(live.snapshot()).objective);
      }
    }),
    { numRuns: 150, seed: 3 },
  );
});

test('numbers beyond 32 bits stay exact too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      const below = seeded(seed);
      const small = withFixings(randomInstance(seed, 8), seed);
      const live = new LiveAssignment({ ...small, uncoveredCost: 5e9 });
      for (let k = 0; k < 8; k++) {
        const event = happen(live, below);
        expect({ event, gap: live.certify().gap }).toEqual({ event, gap: 0 });
      }
      expect(live.certify().objective).toBe(solve(live.snapshot()).objective);
    }),
    { numRuns: 60, seed: 6 },
  );
});

test('a fit or cost too large for the numbers of the instance is refused', () => {
  const live = new LiveAssignment(randomInstance(11, 40));
  expect(() => live.addRequest({ demand: 1, edges: [{ trainer: 0, fit: 2 ** 27 }] })).toThrow('fit 134217728');
  expect(() => live.changeCapacity(0, 3, [0, 2 ** 27])).toThrow('cost 134217728');
  expect(live.certify().gap).toBe(0);
});

test('a pair that cannot be fixed is refused, and nothing changes', () => {
  const instance = randomInstance(11, 40);
  const live = new LiveAssignment(instance);
  const { request, trainer } = live.pairs;
  live.fixPair(request[0]!, trainer[0]!);
  const before = live.certify();
  expect(() => live.fixPair(request[0]!, trainer[0]!)).toThrow('it is fixed already');
  expect(() => live.fixPair(instance.requests, 0)).toThrow('does not exist');
  expect(live.certify()).toEqual(before);
});
