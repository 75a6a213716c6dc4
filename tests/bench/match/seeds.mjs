/**
 * `node tests/bench/match/seeds.mjs [thousands] [seeds]`: time of a solve over many seeds of each family, so that a bad
 * instance shows: median, worst and their ratio. In one process that has solved once before.
 */
import { loadEngine } from './engine.mjs';
import { makeInstance } from './instances.mjs';
import { median } from './random.mjs';

const { solve } = await loadEngine();
const thousands = Number(process.argv[2] ?? 10);
const seeds = Number(process.argv[3] ?? 50);
for (const regime of ['ample', 'tight', 'scarce']) {
  const family = { requests: thousands * 1000, trainers: thousands * 2500, regime };
  solve(makeInstance({ ...family, seed: 0 }));
  const times = [];
  let gap = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const instance = makeInstance({ ...family, seed });
    const began = performance.now();
    gap = Math.max(gap, solve(instance).gap);
    times.push(performance.now() - began);
  }
  const [middle, worst] = [median(times), Math.max(...times)];
  console.log(
    JSON.stringify({
      requests: family.requests,
      regime,
      seeds,
      gap,
      medianMs: Math.round(middle),
      worstMs: Math.round(worst),
      worstOverMedian: Number((worst / middle).toFixed(2)),
    }),
  );
}
