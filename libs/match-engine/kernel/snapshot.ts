import { priceTheUseless, readAnswer } from './answer';
import {
  capacity,
  demand,
  edgeFit,
  edgeStart,
  edgeTrainer,
  fixedRequest,
  fixedTrainer,
  put,
  reserveFixed,
  reserveInput,
  setWindow,
  slotCost,
  slotStart,
  uncoveredCost,
} from './input';
import { EDGE, UNIT, buyer, buyers, edge, seller, sellers, unit } from './market';

/** Writes what the market has become as an input, and its answer. */
export function snapshot(): void {
  let edges: usize = 0;
  let fixed: usize = 0;
  let slots = 0;
  for (let i = 0; i < buyers; i++) {
    edges += (buyer(i).end - buyer(i).row) / EDGE;
    fixed += (buyer(i).start - buyer(i).row) / EDGE;
  }
  for (let j = 0; j < sellers; j++) slots += seller(j).fixed + seller(j).stock;
  reserveInput(buyers, sellers, <i32>edges, slots, uncoveredCost);
  reserveFixed(<i32>fixed);
  writeRequests();
  setWindow(0, buyers);
  writeTrainers();
  readAnswer(true);
  priceTheUseless(true);
}

function writeRequests(): void {
  let at = 0;
  let fixedSoFar = 0;
  for (let i = 0; i < buyers; i++) {
    const b = buyer(i);
    put(edgeStart, i, at);
    put(demand, i, b.wanted + <i32>((b.start - b.row) / EDGE));
    for (let e = b.row; e < b.end; e += EDGE, at++) {
      put(edgeTrainer, at, edge(e).seller);
      put(edgeFit, at, edge(e).value);
      if (e >= b.start) continue;
      put(fixedRequest, fixedSoFar, i);
      put(fixedTrainer, fixedSoFar++, edge(e).seller);
    }
  }
  put(edgeStart, buyers, at);
}

function writeTrainers(): void {
  let at = 0;
  for (let j = 0; j < sellers; j++) {
    const s = seller(j);
    put(slotStart, j, at);
    put(capacity, j, s.fixed + s.stock);
    let u = s.units - UNIT * <usize>s.fixed;
    for (let k = 0; k < s.fixed + s.stock; k++, at++, u += UNIT) {
      store<f64>(slotCost + ((<usize>at) << 3), <f64>unit(u).cost);
    }
  }
  put(slotStart, sellers, at);
}
