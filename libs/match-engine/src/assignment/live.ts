import type { Certificate } from './certificate';
import { certifyLoaded } from './certificate';
import type { AssignmentInstance, Pairs } from './instance';
import { InvalidInstance } from './instance';
import type { Kernel } from './kernel';
import { loadKernel, readAnswer, search } from './solve';

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
 * backwards (`kernel/pull.ts`). The order matters: a freed unit stays blocked until its former holder is placed,
 * otherwise complementary slackness breaks and the optimum is missed by a little, which only a cold solve would show.
 */
export class LiveAssignment {
  private readonly kernel: Kernel;
  private readonly uncoveredCost: number;
  private readonly trainers: number;
  private requests: number;
  /** Where arguments of an event are written for the kernel. */
  private scratch = 0;
  private scratchBytes = 0;

  constructor(instance: AssignmentInstance) {
    this.uncoveredCost = instance.uncoveredCost;
    this.requests = instance.requests;
    this.trainers = instance.trainers;
    this.kernel = loadKernel(instance);
    search(this.kernel, true);
    this.kernel.letGo();
    this.kernel.run.startLive();
  }

  /** A new request; answers its number. */
  addRequest({ demand, edges }: LiveRequest): number {
    if (!(Number.isInteger(demand) && demand >= 0)) throw new InvalidInstance(`demand ${demand} is out of range`);
    const seen = new Set<number>();
    for (const { trainer, fit } of edges) {
      this.checkTrainer(trainer);
      if (!(Number.isInteger(fit) && Math.abs(fit) < this.kernel.limit))
        throw new InvalidInstance(`fit ${fit} is out of range`);
      if (seen.has(trainer)) throw new InvalidInstance(`the request names trainer ${trainer} twice`);
      seen.add(trainer);
    }
    const place = this.reserve(8 * edges.length);
    const columns = new Int32Array(this.kernel.run.memory.buffer, place, 2 * edges.length);
    edges.forEach(({ trainer, fit }, k) => {
      columns[2 * k] = trainer;
      columns[2 * k + 1] = fit;
    });
    this.requests++;
    return this.kernel.run.addRequest(demand, place, edges.length, this.uncoveredCost);
  }

  /** The request is withdrawn or met elsewhere: whoever served it falls free, fixed pairs included. */
  withdrawRequest(request: number): void {
    this.checkRequest(request);
    this.kernel.run.withdrawRequest(request);
  }

  /** The request becomes another one, under a new number. */
  changeRequest(request: number, changed: LiveRequest): number {
    this.withdrawRequest(request);
    return this.addRequest(changed);
  }

  /** The trainer will not serve this request; whether or not it did, fixed or not, the pair is never made again. */
  declinePair(request: number, trainer: number): void {
    this.checkRequest(request);
    this.checkTrainer(trainer);
    this.kernel.run.declinePair(request, trainer);
  }

  /** The pair is made and stays, as when an invitation is accepted; everything else is arranged around it. */
  fixPair(request: number, trainer: number): void {
    this.checkRequest(request);
    this.checkTrainer(trainer);
    const problem = pairProblems[this.kernel.run.whyNotFixed(request, trainer)];
    if (problem) throw new InvalidInstance(`the pair ${request},${trainer} cannot be fixed: ${problem}`);
    this.kernel.run.fixPair(request, trainer);
  }

  /**
   * The trainer takes this many in all: pausing is 0, coming back a capacity with its unit costs. What is fixed stays,
   * also when it is more.
   */
  changeCapacity(trainer: number, capacity: number, costs: readonly number[] = []): void {
    this.checkTrainer(trainer);
    if (!(Number.isInteger(capacity) && capacity >= 0))
      throw new InvalidInstance(`trainer ${trainer} would get capacity ${capacity}`);
    const wrong = costs.find((cost) => !(Number.isInteger(cost) && Math.abs(cost) < this.kernel.limit));
    if (wrong !== undefined) throw new InvalidInstance(`cost ${wrong} is out of range`);
    const place = this.reserve(8 * costs.length);
    new Float64Array(this.kernel.run.memory.buffer, place, costs.length).set(costs);
    this.kernel.run.changeCapacity(trainer, capacity, place, costs.length);
  }

  pauseTrainer(trainer: number): void {
    this.changeCapacity(trainer, 0);
  }

  get pairs(): Pairs {
    return this.look(() => readAnswer(this.kernel).pairs);
  }

  /** What the instance has become, for a cold solve or for storing. A withdrawn request has no edges and wants nobody. */
  snapshot(): AssignmentInstance {
    return this.look(() => this.kernel.copyInput(this.uncoveredCost));
  }

  /** Checks the present solution against the present instance. */
  certify(): Certificate {
    return this.look(() => certifyLoaded(this.kernel, this.uncoveredCost));
  }

  /** Lets the kernel write the present state, and gives the memory back afterwards. */
  private look<T>(read: () => T): T {
    const { run } = this.kernel;
    const mark = run.mark();
    run.snapshot();
    try {
      return read();
    } finally {
      run.release(mark);
    }
  }

  private reserve(bytes: number): number {
    if (bytes > this.scratchBytes || this.scratch === 0) {
      this.scratchBytes = 2 * bytes + 64;
      this.scratch = this.kernel.run.allocate(this.scratchBytes);
    }
    return this.scratch;
  }

  private checkRequest(request: number): void {
    if (!(request >= 0 && request < this.requests)) throw new InvalidInstance(`request ${request} does not exist`);
  }

  private checkTrainer(trainer: number): void {
    if (!(trainer >= 0 && trainer < this.trainers)) throw new InvalidInstance(`trainer ${trainer} does not exist`);
  }
}

/** What `whyNotFixed` of the kernel answers; 0 is fine. */
const pairProblems = [
  '',
  'there is no edge between them',
  'it is fixed already',
  'all the request wants is fixed already',
  'all the trainer can take is fixed already',
];
