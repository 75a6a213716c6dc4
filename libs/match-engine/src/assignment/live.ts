import { Augmenter } from './augment';
import type { Certificate } from './certificate';
import { certify } from './certificate';
import type { AssignmentInstance, Pairs } from './instance';
import { InvalidInstance } from './instance';
import { Columns } from './live-columns';
import { LiveMarket } from './live-market';
import { Puller } from './pull';
import { readDuals, readPairs } from './solution';
import { solveMarket } from './solve';

/** A request as it comes in: how many trainers it wants, and whom it could have at what fit. */
export interface LiveRequest {
  readonly demand: number;
  readonly edges: readonly { readonly trainer: number; readonly fit: number }[];
}

/**
 * An assignment that stays optimal while the world changes, one event at a time: after every event the solution is what
 * a cold solve would find (equal objective, gap 0), at the price of one or a few bounded searches. Requests buy;
 * numbers of requests and trainers are those of the instance, new ones are counted on.
 *
 * A unit that loses its place is placed anew by a shortest augmenting path; a trainer's unit that falls free is offered
 * backwards (see `Puller`). The order matters: a freed unit stays blocked until its former holder is placed, otherwise
 * complementary slackness breaks and the optimum is missed by a little, which nothing but a cold solve would show.
 */
export class LiveAssignment {
  private readonly market: LiveMarket;
  private readonly columns: Columns;
  private readonly augmenter: Augmenter;
  private readonly puller: Puller;
  /** Load cost of a trainer's units as stated, for units that come later. */
  private readonly uncoveredCost: number;

  constructor(instance: AssignmentInstance) {
    this.uncoveredCost = instance.uncoveredCost;
    this.market = LiveMarket.from(instance);
    solveMarket(this.market);
    this.market.priceIdleSellers();
    this.columns = new Columns(this.market);
    this.augmenter = new Augmenter(this.market);
    this.puller = new Puller(this.market, this.columns);
  }

  /** A new request; answers its number. */
  addRequest(request: LiveRequest): number {
    const i = this.market.addBuyer(request, this.uncoveredCost);
    this.augmenter.grow();
    this.puller.grow();
    for (const { trainer, fit } of request.edges) this.columns.add(trainer, i, fit);
    this.market.openProfit(i);
    for (let unit = 0; unit < request.demand; unit++) this.augmenter.augment(i);
    return i;
  }

  /** The request is withdrawn or met elsewhere: whoever served it falls free. */
  withdrawRequest(i: number): void {
    const freed = this.market.sellersOf(i);
    this.market.wanted[i] = 0;
    this.market.parked[i] = 0;
    for (const j of freed) this.market.giveBack(i, j);
    this.market.openProfit(i);
    for (const j of freed) this.settle(j);
  }

  /** The request becomes another one, under a new number. */
  changeRequest(i: number, request: LiveRequest): number {
    this.withdrawRequest(i);
    return this.addRequest(request);
  }

  /** The trainer will not serve this request; whether or not it did, the pair is never made again. */
  declinePair(i: number, j: number): void {
    const served = this.market.sellersOf(i).includes(j);
    if (served) {
      this.market.giveBack(i, j);
      this.market.block(j);
    }
    this.market.removeEdge(i, j);
    this.columns.remove(j, i);
    if (!served) return;
    this.augmenter.augment(i);
    this.market.updateNext(j);
    this.settle(j);
  }

  /** The trainer takes no more: pausing is a capacity of 0, coming back a capacity with its unit costs. */
  changeCapacity(j: number, capacity: number, costs: readonly number[] = []): void {
    if (capacity < 0) throw new InvalidInstance(`trainer ${j} would get negative capacity`);
    const { market } = this;
    const ousted: number[] = [];
    while (market.sold[j]! > capacity) ousted.push(market.oust(j));
    market.setStock(j, capacity, costs);
    market.block(j);
    for (const i of ousted) this.augmenter.augment(i);
    market.updateNext(j);
    this.settle(j);
  }

  pauseTrainer(j: number): void {
    this.changeCapacity(j, 0);
  }

  get pairs(): Pairs {
    return readPairs(this.market, 'requests');
  }

  /** What the instance has become, for a cold solve or for storing. */
  snapshot(): AssignmentInstance {
    return this.market.snapshot(this.uncoveredCost);
  }

  /** Checks the present solution against the present instance. */
  certify(): Certificate {
    const instance = this.snapshot();
    return certify(instance, this.pairs, readDuals(this.market, 'requests', instance));
  }

  /** Lets the free units of a trainer that are asked above their cost find a taker, or lowers the price to the cost. */
  private settle(j: number): void {
    while (this.market.price[j]! > this.market.next[j]!) this.puller.pull(j);
  }
}
