import { allocate } from './memory';
import {
  at,
  double,
  edgeFit,
  edgeOf,
  edgeTrainer,
  integers,
  put,
  requests,
  slotCost,
  slotStart,
  trainers,
  uncoveredCost,
  windowEnd,
  windowStart,
} from './input';
import { EDGE, UNIT, buyer, edge, price, seller, sellers, unit } from './market';

/** Who serves whom, by request and then trainer, and the duals in terms of the instance. */
export let pairCount = 0;
export let pairRequest: usize = 0;
export let pairTrainer: usize = 0;
export let requestDual: usize = 0;
export let trainerDual: usize = 0;

export function reserveAnswer(pairs: i32): void {
  pairCount = pairs;
  pairRequest = integers(pairs);
  pairTrainer = integers(pairs);
  requestDual = allocate((<usize>requests) << 3);
  trainerDual = allocate((<usize>trainers) << 3);
}

/** Pairs and duals of the market; the host then has the duals finished window by window (`priceTheUseless`). */
export function readAnswer(requestsBuy: bool): void {
  let sold = 0;
  for (let j = 0; j < sellers; j++) sold += seller(j).fixed + seller(j).sold;
  reserveAnswer(sold);
  readPairs(requestsBuy);
  for (let i = 0; i < requests; i++) {
    let dual = <f64>(requestsBuy ? buyer(i).profit : price(i));
    if (isRequestUseless(requestsBuy, i)) dual = requestsBuy ? max(dual, -uncoveredCost) : -uncoveredCost;
    setDouble(requestDual, i, dual);
  }
  for (let j = 0; j < trainers; j++) {
    let dual = <f64>(requestsBuy ? price(j) : buyer(j).profit);
    if (isTrainerUseless(requestsBuy, j)) {
      const fixed = requestsBuy ? seller(j).fixed : <i32>((buyer(j).start - buyer(j).row) / EDGE);
      const lowest = fixed > 0 ? double(slotCost, at(slotStart, j) + fixed - 1) : -uncoveredCost;
      dual = requestsBuy ? lowest : max(dual, lowest);
    }
    setDouble(trainerDual, j, dual);
  }
}

function readPairs(requestsBuy: bool): void {
  let count = 0;
  for (let i = 0; i < requests; i++) {
    const first = count;
    if (requestsBuy) {
      for (let e = buyer(i).row; e < buyer(i).free; e += EDGE) count = insert(first, count, edge(e).seller);
    } else {
      const s = seller(i);
      let u = s.units - UNIT * <usize>s.fixed;
      for (let k = s.fixed + s.sold; k > 0; k--, u += UNIT) count = insert(first, count, unit(u).holder);
    }
    for (let k = first; k < count; k++) put(pairRequest, k, i);
  }
}

function insert(first: i32, end: i32, j: i32): i32 {
  let k = end;
  for (; k > first && at(pairTrainer, k - 1) > j; k--) put(pairTrainer, k, at(pairTrainer, k - 1));
  put(pairTrainer, k, j);
  return end + 1;
}

/**
 * Whoever has nothing (more) to sell or wants nothing (more) has no price on the market: it gets the lowest at which no
 * edge tempts, and which pays for the units that are fixed.
 */
export function priceTheUseless(requestsBuy: bool): void {
  for (let i = windowStart; i < windowEnd; i++) {
    const isUseless = isRequestUseless(requestsBuy, i);
    const end = edgeOf(i + 1);
    for (let e = edgeOf(i); e < end; e++) {
      const j = at(edgeTrainer, e);
      const isTrainer = isTrainerUseless(requestsBuy, j);
      if (!isTrainer && !isUseless) continue;
      const missing = <f64>at(edgeFit, e) - double(requestDual, i) - double(trainerDual, j);
      if (missing <= 0) continue;
      if (isTrainer) setDouble(trainerDual, j, double(trainerDual, j) + missing);
      else setDouble(requestDual, i, double(requestDual, i) + missing);
    }
  }
}

function isRequestUseless(requestsBuy: bool, i: i32): bool {
  return (requestsBuy ? buyer(i).wanted : seller(i).stock) === 0;
}

function isTrainerUseless(requestsBuy: bool, j: i32): bool {
  return (requestsBuy ? seller(j).stock : buyer(j).wanted) === 0;
}

function setDouble(column: usize, k: i32, value: f64): void {
  store<f64>(column + ((<usize>k) << 3), value);
}
