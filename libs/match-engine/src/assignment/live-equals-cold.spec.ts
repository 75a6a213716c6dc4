import fc from 'fast-check';
import { LiveAssignment } from './live';
import { randomInstance, seeded } from './random-instance';
import { solve } from './solve';

/** One random event; answers its name for the report of a counterexample. */
function happen(live: LiveAssignment, below: (n: number) => number): string {
  const now = live.snapshot();
  const i = below(now.requests);
  const j = below(now.trainers);
  switch (below(5)) {
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
    default:
      live.changeCapacity(j, below(5), [below(4), 4 + below(100)]);
      return `capacity of ${j}`;
  }
}

test('after every event the assignment is what a cold solve would find', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      const below = seeded(seed);
      const live = new LiveAssignment(randomInstance(seed, 12));
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
