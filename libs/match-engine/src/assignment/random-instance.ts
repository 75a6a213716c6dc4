import type { AssignmentInstance, Pairs } from './instance';

/** Seeded numbers for the specs (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Small instances with everything that can go wrong: ties, no edges, capacity 0, demand 0, negative U, rising costs. */
export function randomInstance(seed: number, size = 6): AssignmentInstance {
  const below = seeded(seed);
  const requests = 1 + below(size);
  const trainers = 1 + below(size);
  const fits = below(2) ? 8 : 1000;
  const steps = below(3) ? 0 : fits / 4;
  const demand = Int32Array.from({ length: requests }, () => below(4));
  const capacity = Int32Array.from({ length: trainers }, () => below(4));
  const slotStart = new Int32Array(trainers + 1);
  for (let j = 0; j < trainers; j++) slotStart[j + 1] = slotStart[j]! + capacity[j]!;
  const slotCost = new Float64Array(slotStart[trainers]!);
  for (let j = 0; j < trainers; j++) {
    let cost = below(2) ? below(5) - 2 : 0;
    for (let k = slotStart[j]!; k < slotStart[j + 1]!; k++) {
      slotCost[k] = cost;
      if (steps) cost += below(steps);
    }
  }
  const edgeStart = new Int32Array(requests + 1);
  const edgeTrainer: number[] = [];
  const edgeFit: number[] = [];
  const density = 1 + below(4);
  for (let i = 0; i < requests; i++) {
    for (let j = 0; j < trainers; j++) {
      if (below(4) >= density) continue;
      edgeTrainer.push(j);
      edgeFit.push(below(fits) - (below(8) ? 0 : 3));
    }
    edgeStart[i + 1] = edgeTrainer.length;
  }
  return {
    requests,
    trainers,
    uncoveredCost: below(5) ? 2 * fits : below(fits) - 3,
    demand,
    capacity,
    slotStart,
    slotCost,
    edgeStart,
    edgeTrainer: Int32Array.from(edgeTrainer),
    edgeFit: Int32Array.from(edgeFit),
  };
}

/** The same instance with about a fifth of the pairs that can be made together fixed, and as many others forbidden. */
export function withFixings(instance: AssignmentInstance, seed: number): AssignmentInstance {
  const below = seeded(seed + 1);
  const [demand, capacity] = [instance.demand.slice(), instance.capacity.slice()];
  const fixed: [number, number][] = [];
  const forbidden: [number, number][] = [];
  for (let i = 0; i < instance.requests; i++) {
    for (const j of instance.edgeTrainer.subarray(instance.edgeStart[i], instance.edgeStart[i + 1])) {
      const chance = below(5);
      if (chance === 0) forbidden.push([i, j]);
      if (chance !== 1 || demand[i] === 0 || capacity[j] === 0) continue;
      demand[i]!--;
      capacity[j]!--;
      fixed.push([i, j]);
    }
  }
  return { ...instance, fixed: pairsOf(fixed), forbidden: pairsOf(forbidden) };
}

const pairsOf = (pairs: readonly [number, number][]): Pairs => ({
  request: Int32Array.from(pairs, ([i]) => i),
  trainer: Int32Array.from(pairs, ([, j]) => j),
});
