/** `node tests/bench/match/live.mjs [requests] [events]`: time per event of the live assignment, tight; gap at the end. */
import { loadEngine } from './engine.mjs';
import { makeInstance } from './instances.mjs';
import { quantile, seeded } from './random.mjs';

const { LiveAssignment, solve } = await loadEngine();
const [requests, events] = [Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 500)];
const instance = makeInstance({ requests, trainers: 2.5 * requests, regime: 'tight', seed: 1 });
const live = new LiveAssignment(instance);
const random = seeded(7);
const edgesOf = (i) =>
  Array.from({ length: instance.edgeStart[i + 1] - instance.edgeStart[i] }, (_, k) => ({
    trainer: instance.edgeTrainer[instance.edgeStart[i] + k],
    fit: instance.edgeFit[instance.edgeStart[i] + k],
  }));
const kinds = {
  withdrawn: () => live.withdrawRequest(random.below(requests)),
  added: () => live.addRequest({ demand: 1, edges: edgesOf(random.below(requests)) }),
  declined: () => {
    const { request, trainer } = pairs;
    const k = random.below(request.length);
    live.declinePair(request[k], trainer[k]);
  },
  paused: () => live.pauseTrainer(random.below(instance.trainers)),
  fixed: () => {
    const { request, trainer } = pairs;
    next += Math.floor(request.length / events);
    live.fixPair(request[next], trainer[next]);
  },
  capacity: () => live.changeCapacity(random.below(instance.trainers), 1 + random.below(3)),
};
let pairs = live.pairs;
let next = -1;
for (const [kind, happen] of Object.entries(kinds)) {
  pairs = live.pairs;
  const times = [];
  for (let k = 0; k < events; k++) {
    const began = performance.now();
    happen();
    times.push(performance.now() - began);
  }
  const ms = (q) => Number(quantile(times, q).toFixed(3));
  console.log(JSON.stringify({ kind, events, p50Ms: ms(0.5), p99Ms: ms(0.99), maxMs: ms(1), gap: live.certify().gap }));
}
console.log(JSON.stringify({ objective: live.certify().objective, cold: solve(live.snapshot()).objective }));
