import { pairCount, pairRequest, pairTrainer, requestDual, trainerDual } from './answer';
import {
  at,
  capacity,
  demand,
  double,
  edgeFit,
  edgeOf,
  edgeTrainer,
  fixedCount,
  fixedRequest,
  fixedTrainer,
  integers,
  put,
  slotCost,
  slotStart,
  trainers,
  uncoveredCost,
  windowEnd,
  windowStart,
} from './input';

/** What the check found, and where it went wrong when it did. */
export let totalFit: f64 = 0;
export let loadCost: f64 = 0;
export let bound: f64 = 0;
export let uncovered: f64 = 0;
export let wrongRequest = -1;
export let wrongTrainer = -1;

const FINE = 0;
const OUT_OF_ORDER = 1;
const TWICE = 2;
const NO_EDGE = 3;
const TOO_MANY = 4;
const OVER_CAPACITY = 5;
const NOT_FIXED = 6;

let pairsSeen = 0;
let fixedSeen = 0;
let load: usize = 0;
/** The last request, counted from 1, that a trainer was chosen for or fixed to. */
let chosen: usize = 0;
let fixed: usize = 0;

/**
 * Checks the answer against the input in one pass over the edges, without looking at the market: every pair is an edge
 * used once, no demand or capacity is exceeded, every fixed pair is there, and the dual prices bound what any assignment
 * can reach: Σ_i d_i·max(π_i, −U) + Σ_jk max(0, λ_j − c_jk) + Σ_e max(0, fit_e − π_i − λ_j), where a fixed edge counts
 * fit_e − π_i − λ_j as it is. The host begins, has the requests of every window checked, and ends; each step answers
 * `FINE` or what is wrong.
 */
export function beginCertificate(): void {
  totalFit = loadCost = bound = uncovered = 0;
  pairsSeen = fixedSeen = 0;
  load = integers(trainers);
  chosen = integers(trainers);
  fixed = integers(trainers);
}

export function certifyRequests(): i32 {
  for (let i = windowStart; i < windowEnd; i++) {
    const problem = certifyRequest(i);
    if (problem !== FINE) return problem;
  }
  return FINE;
}

function certifyRequest(i: i32): i32 {
  const mark = i + 1;
  const pi = double(requestDual, i);
  let served = 0;
  let found = 0;
  for (; fixedSeen < fixedCount && at(fixedRequest, fixedSeen) === i; fixedSeen++) {
    put(fixed, at(fixedTrainer, fixedSeen), mark);
  }
  for (; pairsSeen < pairCount && at(pairRequest, pairsSeen) === i; pairsSeen++, served++) {
    const j = at(pairTrainer, pairsSeen);
    if (<u32>j >= <u32>trainers) return wrong(NO_EDGE, i, j);
    if (at(chosen, j) === mark) return wrong(TWICE, i, j);
    put(chosen, j, mark);
  }
  const end = edgeOf(i + 1);
  for (let e = edgeOf(i); e < end; e++) {
    const j = at(edgeTrainer, e);
    const fit = <f64>at(edgeFit, e);
    const excess = fit - pi - double(trainerDual, j);
    if (excess > 0) bound += excess;
    const isChosen = at(chosen, j) === mark;
    if (isChosen) {
      totalFit += fit;
      put(load, j, at(load, j) + 1);
      found++;
    }
    if (at(fixed, j) !== mark) continue;
    if (!isChosen) return wrong(NOT_FIXED, i, j);
    if (excess < 0) bound += excess;
  }
  if (found !== served) return wrong(NO_EDGE, i, -1);
  if (found > at(demand, i)) return wrong(TOO_MANY, i, -1);
  uncovered += <f64>(at(demand, i) - found);
  bound += <f64>at(demand, i) * max(pi, -uncoveredCost);
  return FINE;
}

export function endCertificate(): i32 {
  if (pairsSeen < pairCount) return wrong(OUT_OF_ORDER, at(pairRequest, pairsSeen), at(pairTrainer, pairsSeen));
  for (let j = 0; j < trainers; j++) {
    if (at(load, j) > at(capacity, j)) return wrong(OVER_CAPACITY, -1, j);
    for (let n = 0; n < at(capacity, j); n++) {
      const cost = double(slotCost, at(slotStart, j) + n);
      if (n < at(load, j)) loadCost += cost;
      bound += max<f64>(0, double(trainerDual, j) - cost);
    }
  }
  return FINE;
}

function wrong(code: i32, i: i32, j: i32): i32 {
  wrongRequest = i;
  wrongTrainer = j;
  return code;
}
