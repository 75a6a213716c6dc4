/**
 * Seeded assignment instances: Zipf topics, fit 1..10000 that follows quality, about `degree` edges per request, demand
 * 1 to 3, capacity 1 to 4 scaled to the regime: ample (as drawn), tight (1.05 × demand), scarce (0.8 × demand).
 */
import { seeded, zipf } from './random.mjs';

const SUPPLY = { ample: 0, tight: 1.05, scarce: 0.8 };

export function makeInstance({ requests, trainers, degree = 50, regime, seed, loadStep = 0, uncoveredCost = 20_000 }) {
  const random = seeded(seed);
  const topics = Math.max(8, Math.round(trainers / 25));
  const [offered, asked] = [zipf(random, topics, 0.8), zipf(random, topics, 1)];
  const byTopic = Array.from({ length: topics }, () => []);
  const quality = new Float64Array(trainers);
  const capacity = new Int32Array(trainers);
  for (let j = 0; j < trainers; j++) {
    quality[j] = Math.sqrt(random.next());
    capacity[j] = 1 + random.below(4);
    for (let k = 2 + random.below(3); k > 0; k--) byTopic[offered()].push(j);
  }
  const demand = Int32Array.from({ length: requests }, () => (random.next() < 0.8 ? 1 : random.next() < 0.75 ? 2 : 3));
  const total = demand.reduce((a, b) => a + b, 0);
  if (SUPPLY[regime]) {
    const share = (SUPPLY[regime] * total) / capacity.reduce((a, b) => a + b, 0);
    for (let j = 0; j < trainers; j++) {
      let kept = 0;
      if (share < 1) for (let k = 0; k < capacity[j]; k++) kept += random.next() < share ? 1 : 0;
      else kept = Math.floor(capacity[j] * share) + (random.next() < (capacity[j] * share) % 1 ? 1 : 0);
      capacity[j] = kept;
    }
  }
  const edgeStart = new Int32Array(requests + 1);
  const edgeTrainer = [];
  const edgeFit = [];
  for (let i = 0; i < requests; i++) {
    const first = asked();
    const second = random.next() < 0.4 ? asked() : -1;
    const seen = new Map();
    for (let tries = 0; seen.size < degree && tries < 4 * degree; tries++) {
      const u = random.next();
      let [topic, closeness] = [first, 1];
      if (second >= 0 && u < 0.35) [topic, closeness] = [second, 0.8];
      else if (u > 0.85) [topic, closeness] = [Math.max(0, Math.min(topics - 1, first + random.below(9) - 4)), 0.5];
      if (byTopic[topic].length === 0) continue;
      const j = random.pick(byTopic[topic]);
      const fit = Math.max(1, Math.round(10_000 * (0.45 * closeness + 0.3 * quality[j] + 0.25 * random.next())));
      if ((seen.get(j) ?? 0) < fit) seen.set(j, fit);
    }
    for (const [j, fit] of seen) {
      edgeTrainer.push(j);
      edgeFit.push(fit);
    }
    edgeStart[i + 1] = edgeTrainer.length;
  }
  const slotStart = new Int32Array(trainers + 1);
  for (let j = 0; j < trainers; j++) slotStart[j + 1] = slotStart[j] + capacity[j];
  const slotCost = new Float64Array(slotStart[trainers]);
  for (let j = 0; j < trainers; j++) for (let k = 0; k < capacity[j]; k++) slotCost[slotStart[j] + k] = loadStep * k;
  return {
    requests,
    trainers,
    uncoveredCost,
    demand,
    capacity,
    slotStart,
    slotCost,
    edgeStart,
    edgeTrainer: Int32Array.from(edgeTrainer),
    edgeFit: Int32Array.from(edgeFit),
  };
}

/** The instance in the format of `match solve`. */
export function toCsv(instance) {
  const { requests, trainers, uncoveredCost, demand, capacity, slotStart, slotCost, edgeStart, edgeTrainer, edgeFit } =
    instance;
  const lines = [`p,${requests},${trainers},${edgeTrainer.length},${uncoveredCost}`];
  for (let i = 0; i < requests; i++) lines.push(`r,${i},${demand[i]}`);
  for (let j = 0; j < trainers; j++) {
    const costs = Array.from(slotCost.subarray(slotStart[j], slotStart[j + 1]));
    lines.push(['t', j, capacity[j], ...(costs.some((cost) => cost !== 0) ? costs : [])].join(','));
  }
  for (let i = 0; i < requests; i++)
    for (let e = edgeStart[i]; e < edgeStart[i + 1]; e++) lines.push(`e,${i},${edgeTrainer[e]},${edgeFit[e]}`);
  return `${lines.join('\n')}\n`;
}
