import { allocate } from './memory';
/**
 * The instance as the host hands it over; nothing here is changed by the search. See `AssignmentInstance`. Of the edges
 * only those of the requests in the window stand here: the host moves the window, so that they need no room for all.
 */
export let requests = 0;
export let trainers = 0;
export let uncoveredCost: f64 = 0;
export let demand: usize = 0;
export let capacity: usize = 0;
export let slotStart: usize = 0;
export let slotCost: usize = 0;
export let edgeStart: usize = 0;
export let edgeTrainer: usize = 0;
export let edgeFit: usize = 0;

/** The window: requests from `windowStart` up to `windowEnd`; the first edge of the first stands first. */
export let windowStart = 0;
export let windowEnd = 0;
/** Pairs that must be made, by request. */
export let fixedCount = 0;
export let fixedRequest: usize = 0;
export let fixedTrainer: usize = 0;
/** Largest fit or cost, sums, and an edge that names a trainer who does not exist (−1: none). */
export let largest: f64 = 0;
export let totalDemand: f64 = 0;
export let totalCapacity: f64 = 0;
export let badEdge = -1;

/** Makes room for an instance with a window of `edgeRoom` edges; the host then writes the columns. */
export function reserveInput(requestCount: i32, trainerCount: i32, edgeRoom: i32, slotCount: i32, cost: f64): void {
  requests = requestCount;
  trainers = trainerCount;
  uncoveredCost = cost;
  demand = integers(requestCount);
  capacity = integers(trainerCount);
  slotStart = integers(trainerCount + 1);
  slotCost = allocate((<usize>slotCount) << 3);
  edgeStart = integers(requestCount + 1);
  edgeTrainer = integers(edgeRoom);
  edgeFit = integers(edgeRoom);
}

/** Room for pairs that must be made, ordered by request; all requests stand first, then all trainers. */
export function reserveFixed(count: i32): void {
  fixedCount = count;
  fixedRequest = integers(2 * count);
  fixedTrainer = fixedRequest + ((<usize>count) << 2);
}

/** The host has written the edges of these requests. */
export function setWindow(start: i32, end: i32): void {
  windowStart = start;
  windowEnd = end;
}

/** Where the edges of request i begin in the columns of the window; those of the last end where i + 1 would begin. */
export function edgeOf(i: i32): i32 {
  return at(edgeStart, i) - at(edgeStart, windowStart);
}

/** Finds what the host must know before it chooses how to solve; edges are added window by window. */
export function measureInput(): void {
  largest = Math.abs(uncoveredCost);
  totalDemand = totalCapacity = 0;
  badEdge = -1;
  for (let i = 0; i < requests; i++) totalDemand += <f64>at(demand, i);
  for (let j = 0; j < trainers; j++) totalCapacity += <f64>at(capacity, j);
  for (let k = 0; k < at(slotStart, trainers); k++) largest = Math.max(largest, Math.abs(double(slotCost, k)));
}

export function measureEdges(): void {
  const first = at(edgeStart, windowStart);
  let low = 0;
  let high = 0;
  for (let e = 0; e < edgeOf(windowEnd); e++) {
    const fit = at(edgeFit, e);
    if (fit < low) low = fit;
    if (fit > high) high = fit;
    if (<u32>at(edgeTrainer, e) >= <u32>trainers) badEdge = first + e;
  }
  largest = Math.max(largest, Math.max(<f64>high, -(<f64>low)));
}

export function integers(count: i32): usize {
  return allocate((<usize>count) << 2);
}

/** The k-th 32-bit integer of a column. */
export function at(column: usize, k: i32): i32 {
  return load<i32>(column + ((<usize>k) << 2));
}

export function put(column: usize, k: i32, value: i32): void {
  store<i32>(column + ((<usize>k) << 2), value);
}

export function double(column: usize, k: i32): f64 {
  return load<f64>(column + ((<usize>k) << 3));
}
