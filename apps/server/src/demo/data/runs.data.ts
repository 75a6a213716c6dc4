import { earlyRuns } from './runs-early.data';
import { lateRuns } from './runs-late.data';
import { middleRuns } from './runs-middle.data';
import type { DemoRun } from './types';

/** The runs of the coming months, soonest first. */
export const runs: readonly DemoRun[] = [...earlyRuns, ...middleRuns, ...lateRuns];
