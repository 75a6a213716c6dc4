/** `node tests/bench/match/fairness.mjs [requests]`: what fairness costs and gives on the tight family. */
import { loadEngine } from './engine.mjs';
import { makeInstance } from './instances.mjs';

const { solveFairly } = await loadEngine();
const requests = Number(process.argv[2] ?? 10_000);
const instance = makeInstance({ requests, trainers: 2.5 * requests, regime: 'tight', seed: 1 });
const { gap, uncovered, totalFit, totalFitBefore, fairness } = solveFairly(instance);
console.log(
  JSON.stringify({
    requests,
    gap,
    uncovered,
    totalFit,
    totalFitBefore,
    ...fairness,
    giniChange: fairness.giniAfter / fairness.giniBefore - 1,
  }),
);
