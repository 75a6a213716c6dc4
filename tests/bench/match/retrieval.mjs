/**
 * `node --expose-gc tests/bench/match/retrieval.mjs [trainers] [queries]`: the trainer index on the built server
 * (ENGINE_DIST, default dist): build time, memory, query time (full fit and reasons for the top 20), what it costs that
 * 1,000 trainers change and 1,000 leave, a lay-out anew, and one `rank` (which makes an index) over all.
 */
import { loadEngine } from './engine.mjs';
import { makeProfiles } from './profiles.mjs';
import { quantile } from './random.mjs';

const WARM_UP = 50;
const UPDATES = 1000;
const { TrainerIndex, defaultPolicy, rank } = await loadEngine();
const [count, queries] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 300)];
const { trainers: all, requests } = makeProfiles({ trainers: count + UPDATES, requests: queries, seed: 1 });
const trainers = all.slice(0, count);
/** Other profiles for the first trainers. */
const changed = all.slice(count).map((trainer, k) => ({ ...trainer, id: trainers[k].id }));

const round = (value, digits) => Number(value.toFixed(digits));
const resident = () => {
  for (let round = 0; round < 3; round++) globalThis.gc?.(); // buffers go with the collection after the one that finds them
  const { heapUsed, external } = process.memoryUsage(); // external: buffers, and the memory of compiled kernels
  return (heapUsed + external) / 2 ** 20;
};
/** Time on the clock and of the processor (all threads) of some work, in milliseconds. */
function timed(work) {
  const cpu = process.cpuUsage();
  const began = performance.now();
  work();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return { ms: Math.round(ms), cpuMs: Math.round((user + system) / 1000) };
}
/** Median and 99th percentile of the same work on every value, and its mean processor time. */
function each(values, work) {
  const times = [];
  const { cpuMs } = timed(() => {
    for (const value of values) {
      const began = performance.now();
      work(value);
      times.push(performance.now() - began);
    }
  });
  const [p50Ms, p99Ms] = [0.5, 0.99].map((share) => round(quantile(times, share), 3));
  return { p50Ms, p99Ms, meanCpuMs: round(cpuMs / values.length, 3) };
}

const before = resident();
const index = new TrainerIndex(defaultPolicy);
const load = timed(() => trainers.forEach((trainer) => index.load(trainer)));
const ready = timed(() => index.ready());
const memoryMb = Math.round(resident() - before);
const typedArraysMb = Math.round(index.bytes / 2 ** 20);
requests.slice(0, WARM_UP).forEach((request) => index.rank(request));
const query = each(requests, (request) => index.rank(request));
const put = each(changed, (trainer) => index.put(trainer));
const queryAfterPuts = each(requests, (request) => index.rank(request));
const remove = each(changed, ({ id }) => index.remove(id));
const layOutAnew = timed(() => index.layOutAnew());
const oneRank = timed(() => rank(requests[0], trainers, defaultPolicy));
const figures = { load, ready, memoryMb, typedArraysMb, query, put, queryAfterPuts, remove, layOutAnew, oneRank };
console.log(JSON.stringify({ trainers: trainers.length, ...figures }, undefined, 1));
