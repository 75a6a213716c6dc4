/**
 * `node --expose-gc tests/bench/match/retrieval.mjs [trainers] [queries]`: build time, memory and query time of the
 * trainer index (full fit and reasons for the top 20), on the built server (ENGINE_DIST, default dist).
 */
import { loadEngine } from './engine.mjs';
import { makeProfiles } from './profiles.mjs';
import { quantile } from './random.mjs';

const { TrainerIndex, defaultPolicy } = await loadEngine();
const [count, queries] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 300)];
const { trainers, requests } = makeProfiles({ trainers: count, requests: queries, seed: 1 });
const resident = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};
const before = resident();
const startCpu = process.cpuUsage();
const start = performance.now();
const index = new TrainerIndex(defaultPolicy);
for (const trainer of trainers) index.load(trainer);
const loaded = performance.now();
index.ready();
const ready = performance.now();
const buildCpu = process.cpuUsage();
const memory = resident() - before;
for (const request of requests.slice(0, 50)) index.rank(request);
const cpu = process.cpuUsage();
const times = requests.map((request) => {
  const began = performance.now();
  index.rank(request);
  return performance.now() - began;
});
const used = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    trainers: trainers.length,
    loadWithTextMs: Math.round(loaded - start),
    buildCpuMs: Math.round((buildCpu.user + buildCpu.system - startCpu.user - startCpu.system) / 1000),
    layOutMs: Math.round(ready - loaded),
    memoryMb: Math.round(memory),
    postingMb: Math.round(index.bytes / 2 ** 20),
    meanCpuMs: Number(((used.user + used.system) / 1000 / queries).toFixed(3)),
    p50Ms: Number(quantile(times, 0.5).toFixed(3)),
    p99Ms: Number(quantile(times, 0.99).toFixed(3)),
  }),
);
