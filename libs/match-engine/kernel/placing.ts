import { augment } from './augment';
import { at } from './input';
import { EDGE, buyer, edge, outside, seller, take, takeLooks } from './market';
import { N, NEVER } from './number';
import { left, leftCount, placedOne } from './opening';

let placed = 0;

/** Places what the auction left, until about `budget` edges are looked at; answers how many units are still left. */
export function placeUnits(budget: i32): i32 {
  for (let looks = 0; placed < leftCount && looks < budget; looks += takeLooks()) {
    augment(at(left, placed++));
    placedOne();
  }
  return leftCount - placed;
}

/** What is left when time is up takes the best free unit in reach: feasible, not proven best. */
export function placeGreedily(): void {
  for (; placed < leftCount; placed++, placedOne()) {
    const i = at(left, placed);
    const b = buyer(i);
    let best: N = -outside(b);
    let which = -1;
    for (let e = b.free; e < b.end; e += EDGE) {
      const next = seller(edge(e).seller).next;
      if (next >= NEVER || <N>edge(e).value - next <= best) continue;
      best = <N>edge(e).value - next;
      which = edge(e).seller;
    }
    if (which >= 0) take(i, which);
    else b.parked++;
  }
}
