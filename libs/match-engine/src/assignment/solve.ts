import type { Certificate } from './certificate';
import { certifyLoaded } from './certificate';
import { settleFixings } from './fixings';
import type { AssignmentInstance, Duals, Pairs } from './instance';
import { InvalidInstance } from './instance';
import { Kernel, LARGEST_SMALL } from './kernel';

/** Which side buys: `requests` buy trainers, or units of `trainers` buy requests. */
export type BuyingSide = 'requests' | 'trainers';

export interface SolveOptions {
  /**
   * Called every few milliseconds of work with units placed and units in all; answering false stops the solver, which
   * then returns its best solution so far with the gap that is left. Time limits and cancellation are the caller's.
   */
  readonly onProgress?: (placed: number, total: number) => boolean;
  /** Which side buys; the scarcer one unless told otherwise. */
  readonly buying?: BuyingSide;
}

export interface Solution extends Certificate {
  readonly pairs: Pairs;
  readonly duals: Duals;
  /** True when the solver ran to the end; then `gap` is 0. */
  readonly finished: boolean;
}

/** Above this size a sum of a few prices would not be exact in a double. */
const LARGEST = 2 ** 49;
/** Work between two reports: a few milliseconds. */
const BIDS_BETWEEN_REPORTS = 10_000;
const LOOKS_BETWEEN_REPORTS = 400_000;

/** The best assignment there is, with its proof; the gap is checked against the instance, not taken from the search. */
export function solve(instance: AssignmentInstance, options: SolveOptions = {}): Solution {
  const kernel = loadKernel(instance);
  const requestsBuy = options.buying ? options.buying === 'requests' : isDemandScarcer(kernel);
  const finished = search(kernel, requestsBuy, options.onProgress);
  kernel.run.readAnswer(requestsBuy);
  kernel.eachWindow(() => kernel.run.priceTheUseless(requestsBuy));
  return { ...certifyLoaded(kernel, instance.uncoveredCost), ...readAnswer(kernel), finished };
}

/** The instance in a kernel whose numbers are wide enough for it; refuses what could not be exact. */
export function loadKernel(instance: AssignmentInstance): Kernel {
  const { instance: settled, fixed } = settleFixings(instance);
  const kernel = new Kernel(true).load(settled, fixed);
  const largest = kernel.figure('largest');
  const units = kernel.figure('totalDemand') + kernel.figure('totalCapacity');
  if (!Number.isSafeInteger(largest) || largest > LARGEST || 4 * largest * units > Number.MAX_SAFE_INTEGER)
    throw new InvalidInstance(`costs up to ${largest} for ${units} units are too large to be added exactly`);
  return largest < LARGEST_SMALL ? kernel : new Kernel(false).load(settled, fixed);
}

/** The scarcer side buys: the searches are then short, because most of what is wanted is free. */
function isDemandScarcer(kernel: Kernel): boolean {
  return kernel.figure('totalDemand') <= kernel.figure('totalCapacity');
}

/** Opens with an auction and places every remaining unit by a shortest path; false when it was stopped. */
export function search(kernel: Kernel, requestsBuy: boolean, onProgress?: SolveOptions['onProgress']): boolean {
  const { run } = kernel;
  if (requestsBuy) {
    run.letRequestsBuy();
  } else {
    run.letTrainersBuy();
    kernel.eachWindow(() => run.countEdges());
    run.layRows();
  }
  kernel.eachWindow(() => run.fillRows(requestsBuy));
  run.openMarket(requestsBuy);
  run.openAuction();
  const total = kernel.figure('unplaced');
  const mayGoOn = () => !onProgress || onProgress(total - kernel.figure('unplaced'), total);
  let goesOn = mayGoOn();
  while (goesOn && run.holdAuction(BIDS_BETWEEN_REPORTS) > 0) goesOn = mayGoOn();
  run.closeAuction();
  run.growAugmenter();
  while (goesOn && run.placeUnits(LOOKS_BETWEEN_REPORTS) > 0) goesOn = mayGoOn();
  if (!goesOn) run.placeGreedily();
  onProgress?.(total, total);
  return goesOn;
}

/** Copies pairs and duals out of the kernel. */
export function readAnswer(kernel: Kernel): { pairs: Pairs; duals: Duals } {
  const pairs = kernel.figure('pairs');
  return {
    pairs: {
      request: kernel.integers('pairRequest', pairs).slice(),
      trainer: kernel.integers('pairTrainer', pairs).slice(),
    },
    duals: {
      request: kernel.doubles('requestDual', kernel.figure('requests')).slice(),
      trainer: kernel.doubles('trainerDual', kernel.figure('trainers')).slice(),
    },
  };
}
