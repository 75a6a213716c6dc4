import { compiled, started } from '../wasm';
import type { AssignmentInstance, Pairs } from './instance';
import { InvalidInstance } from './instance';
import { largeKernel, smallKernel } from './kernel-code';

/** What the compiled kernel offers (`libs/match-engine/kernel/index.ts`); places are bytes in its memory. */
interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  reserveInput(requests: number, trainers: number, edgeRoom: number, slots: number, uncoveredCost: number): void;
  setWindow(start: number, end: number): void;
  reserveFixed(count: number): void;
  reserveAnswer(pairs: number): void;
  measureInput(): void;
  measureEdges(): void;
  letRequestsBuy(): void;
  letTrainersBuy(): void;
  countEdges(): void;
  layRows(): void;
  fillRows(requestsBuy: boolean): void;
  openMarket(requestsBuy: boolean): void;
  openAuction(): void;
  holdAuction(mostBids: number): number;
  closeAuction(): void;
  growAugmenter(): void;
  placeUnits(edgesToLookAt: number): number;
  placeGreedily(): void;
  readAnswer(requestsBuy: boolean): void;
  priceTheUseless(requestsBuy: boolean): void;
  beginCertificate(): void;
  certifyRequests(): number;
  endCertificate(): number;
  startLive(): void;
  addRequest(demand: number, edges: number, count: number, uncoveredCost: number): number;
  withdrawRequest(request: number): void;
  declinePair(request: number, trainer: number): void;
  changeCapacity(trainer: number, capacity: number, costs: number, count: number): void;
  whyNotFixed(request: number, trainer: number): number;
  fixPair(request: number, trainer: number): void;
  snapshot(): void;
  allocate(bytes: number): number;
  mark(): number;
  release(mark: number): void;
  columnAt(number: number): number;
  figure(number: number): number;
}

const integerColumns = {
  demand: 0,
  capacity: 1,
  slotStart: 2,
  edgeStart: 4,
  edgeTrainer: 5,
  edgeFit: 6,
  pairRequest: 7,
  pairTrainer: 8,
  fixedRequest: 11,
  fixedTrainer: 12,
} as const;
const doubleColumns = { slotCost: 3, requestDual: 9, trainerDual: 10 } as const;
const figures = {
  requests: 0,
  trainers: 1,
  edges: 2,
  pairs: 3,
  totalFit: 4,
  loadCost: 5,
  bound: 6,
  uncovered: 7,
  wrongRequest: 8,
  wrongTrainer: 9,
  largest: 10,
  totalDemand: 11,
  totalCapacity: 12,
  badEdge: 13,
  fixed: 14,
  unplaced: 15,
} as const;

/** Below this size of fits and costs no price, distance or sum of three leaves 32 bits (prices stay within max fit + U). */
export const LARGEST_SMALL = 2 ** 26;

const small = compiled(smallKernel);
let large: object | undefined;

/** Requests from `start` up to `end`, whose edges stand in the kernel together. */
interface Window {
  readonly start: number;
  readonly end: number;
}

const EDGES_IN_WINDOW = 1 << 18;

function windowsOf({ requests, edgeStart }: AssignmentInstance): Window[] {
  const windows: Window[] = [];
  for (let start = 0; start < requests;) {
    const limit = edgeStart[start]! + EDGES_IN_WINDOW;
    let end = edgeStart[requests]! <= limit ? requests : start + 1;
    while (end < requests && edgeStart[end + 1]! <= limit) end++;
    windows.push({ start, end });
    start = end;
  }
  return windows;
}

/** WebAssembly answers a place above two gigabytes as a negative number. */
const placeOf = (answer: number) => answer >>> 0;

/** One problem in the memory of one instance of the kernel. Views are made anew, as memory moves when it grows. */
export class Kernel {
  readonly run: KernelExports;

  private instance?: AssignmentInstance;
  private windows: readonly Window[] = [];
  private current?: Window;
  /** Fits and costs of events must stay below this. */
  readonly limit: number;

  /** With `isSmall` no fit or cost may reach `LARGEST_SMALL`. */
  constructor(isSmall: boolean) {
    this.limit = isSmall ? LARGEST_SMALL : 2 ** 31;
    const module = isSmall ? small : (large ??= compiled(largeKernel));
    this.run = started(module);
  }

  integers(column: keyof typeof integerColumns, length: number): Int32Array {
    return new Int32Array(this.run.memory.buffer, placeOf(this.run.columnAt(integerColumns[column])), length);
  }

  doubles(column: keyof typeof doubleColumns, length: number): Float64Array {
    return new Float64Array(this.run.memory.buffer, placeOf(this.run.columnAt(doubleColumns[column])), length);
  }

  figure(name: keyof typeof figures): number {
    return this.run.figure(figures[name]);
  }

  /** Takes an instance in; `fixed` must be ordered by request. Edges are copied when a window comes to them. */
  load(instance: AssignmentInstance, fixed?: Pairs): this {
    const { requests, trainers, edgeStart } = instance;
    const slots = instance.slotStart[trainers]!;
    this.windows = windowsOf(instance);
    this.instance = instance;
    const room = Math.max(0, ...this.windows.map(({ start, end }) => edgeStart[end]! - edgeStart[start]!));
    this.run.reserveInput(requests, trainers, room, slots, instance.uncoveredCost);
    this.run.reserveFixed(fixed?.request.length ?? 0);
    this.integers('demand', requests).set(instance.demand.subarray(0, requests));
    this.integers('capacity', trainers).set(instance.capacity.subarray(0, trainers));
    this.integers('slotStart', trainers + 1).set(instance.slotStart.subarray(0, trainers + 1));
    this.doubles('slotCost', slots).set(instance.slotCost.subarray(0, slots));
    this.integers('edgeStart', requests + 1).set(edgeStart.subarray(0, requests + 1));
    if (fixed) {
      this.integers('fixedRequest', fixed.request.length).set(fixed.request);
      this.integers('fixedTrainer', fixed.request.length).set(fixed.trainer);
    }
    this.run.measureInput();
    this.eachWindow(() => this.run.measureEdges());
    const bad = this.figure('badEdge');
    if (bad < 0) return this;
    throw new InvalidInstance(`edge ${bad} names trainer ${instance.edgeTrainer[bad]}, which does not exist`);
  }

  /** Runs a step of the kernel for all edges, window by window, until it answers something else than 0. */
  eachWindow(step: () => number | void): number {
    for (const window of this.windows) {
      if (this.instance && window !== this.current) this.moveTo(window, this.instance);
      const answer = step() ?? 0;
      if (answer !== 0) return answer;
    }
    return 0;
  }

  /** From now on the kernel writes the edges itself. */
  letGo(): void {
    this.instance = undefined;
    this.windows = [{ start: 0, end: 0 }];
  }

  private moveTo(window: Window, { edgeStart, edgeTrainer, edgeFit }: AssignmentInstance): void {
    const [first, end] = [edgeStart[window.start]!, edgeStart[window.end]!];
    this.integers('edgeTrainer', end - first).set(edgeTrainer.subarray(first, end));
    this.integers('edgeFit', end - first).set(edgeFit.subarray(first, end));
    this.run.setWindow(window.start, window.end);
    this.current = window;
  }

  /** Copies the instance out that the kernel wrote. */
  copyInput(uncoveredCost: number): AssignmentInstance {
    const [requests, trainers] = [this.figure('requests'), this.figure('trainers')];
    const [edges, fixed] = [this.figure('edges'), this.figure('fixed')];
    const slotStart = this.integers('slotStart', trainers + 1).slice();
    return {
      requests,
      trainers,
      uncoveredCost,
      demand: this.integers('demand', requests).slice(),
      capacity: this.integers('capacity', trainers).slice(),
      slotStart,
      slotCost: this.doubles('slotCost', slotStart[trainers]!).slice(),
      edgeStart: this.integers('edgeStart', requests + 1).slice(),
      edgeTrainer: this.integers('edgeTrainer', edges).slice(),
      edgeFit: this.integers('edgeFit', edges).slice(),
      fixed: {
        request: this.integers('fixedRequest', fixed).slice(),
        trainer: this.integers('fixedTrainer', fixed).slice(),
      },
    };
  }
}
