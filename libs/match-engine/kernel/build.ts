import {
  at,
  capacity,
  demand,
  double,
  edgeFit,
  edgeOf,
  edgeStart,
  edgeTrainer,
  fixedCount,
  fixedRequest,
  fixedTrainer,
  requests,
  slotCost,
  slotStart,
  trainers,
  uncoveredCost,
  windowEnd,
  windowStart,
} from './input';
import { EDGE, UNIT, buyer, edge, openRows, reserveMarket, seller, swap, unit } from './market';
import { allocate } from './memory';
import { N } from './number';

/**
 * Requests buy trainers: right when demand is the scarcer side. The host then has the rows filled window by window
 * (`fillRows`) and opens the market.
 */
export function letRequestsBuy(): void {
  reserveMarket(requests, trainers);
  let most = 0;
  for (let i = 0; i < requests; i++) most = max(most, at(demand, i));
  const outs = allocate(sizeof<N>() * <usize>most);
  for (let k = 0; k < most; k++) setOut(outs, k, <N>uncoveredCost);
  for (let i = 0; i < requests; i++) {
    buyer(i).wanted = at(demand, i);
    buyer(i).outs = outs;
  }
  const slots = at(slotStart, trainers);
  const units = allocate(UNIT * <usize>slots);
  for (let k = 0; k < slots; k++) unit(units + UNIT * <usize>k).cost = <N>double(slotCost, k);
  for (let j = 0; j < trainers; j++) {
    seller(j).stock = at(capacity, j);
    seller(j).units = units + UNIT * <usize>at(slotStart, j);
  }
  const rows = allocate(EDGE * <usize>at(edgeStart, requests));
  for (let i = 0; i < requests; i++) layRow(i, rows + EDGE * <usize>at(edgeStart, i));
}

/**
 * Units of trainers buy requests: right when capacity is the scarcer side. Leaving the k-th unit idle earns its slot
 * cost back (dearest first), covering a unit of demand earns U. The host then has the edges counted window by window,
 * the rows laid, and filled window by window.
 */
export function letTrainersBuy(): void {
  reserveMarket(trainers, requests);
  const outs = allocate(sizeof<N>() * <usize>at(slotStart, trainers));
  for (let j = 0; j < trainers; j++) {
    const b = buyer(j);
    const from = at(slotStart, j);
    b.wanted = at(capacity, j);
    b.outs = outs + sizeof<N>() * <usize>from;
    for (let k = 0; k < b.wanted; k++) setOut(b.outs, k, -(<N>double(slotCost, from + b.wanted - 1 - k)));
  }
  let total = 0;
  for (let i = 0; i < requests; i++) total += at(demand, i);
  let u = allocate(UNIT * <usize>total);
  for (let i = 0; i < requests; i++) {
    const s = seller(i);
    s.stock = at(demand, i);
    s.units = u;
    for (let k = 0; k < s.stock; k++, u += UNIT) unit(u).cost = <N>-uncoveredCost;
  }
}

export function countEdges(): void {
  for (let e = 0; e < edgeOf(windowEnd); e++) buyer(at(edgeTrainer, e)).end++;
}

export function layRows(): void {
  let place = allocate(EDGE * <usize>at(edgeStart, requests));
  for (let j = 0; j < trainers; j++) {
    const count = buyer(j).end;
    layRow(j, place);
    place += EDGE * count;
  }
}

export function fillRows(requestsBuy: bool): void {
  for (let i = windowStart; i < windowEnd; i++) {
    const end = edgeOf(i + 1);
    for (let e = edgeOf(i); e < end; e++) {
      const j = at(edgeTrainer, e);
      const b = buyer(requestsBuy ? i : j);
      edge(b.end).seller = requestsBuy ? j : i;
      edge(b.end).value = at(edgeFit, e);
      b.end += EDGE;
    }
  }
}

/** All edges are there: takes the fixed pairs off the market and opens it. */
export function openMarket(requestsBuy: bool): void {
  for (let k = 0; k < fixedCount; k++) {
    const i = at(fixedRequest, k);
    const j = at(fixedTrainer, k);
    if (requestsBuy) fix(i, j);
    else fix(j, i);
  }
  openRows();
}

/** Buyer and seller have a unit together that is not for sale any more. */
function fix(i: i32, j: i32): void {
  const b = buyer(i);
  let e = b.start;
  while (edge(e).seller !== j) e += EDGE;
  swap(b.start, e);
  b.start = b.free = b.start + EDGE;
  b.wanted--;
  const s = seller(j);
  unit(s.units).holder = i;
  s.units += UNIT;
  s.stock--;
  s.fixed++;
}

function layRow(i: i32, place: usize): void {
  const b = buyer(i);
  b.row = b.start = b.free = b.end = place;
}

function setOut(outs: usize, k: i32, cost: N): void {
  store<N>(outs + sizeof<N>() * <usize>k, cost);
}
