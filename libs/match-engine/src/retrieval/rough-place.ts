/*
 * Where a trainer is and how far it travels in four numbers of two bytes, for a first look at most rows of a collection.
 * Memory is what a query waits for: exact numbers are four times as long.
 */

/** Steps of a rough number in the radius of the unit sphere (some 200 metres each). */
export const ROUGH_STEPS = 0x7fff;
/** More than a rough place can err by (half a step in each of three directions), and that with the reach as well. */
export const ROUGH_ERROR = 1;
export const ROUGH_MARGIN = 1.5;
/** Rough reach of who travels everywhere; further than any place is away. */
const EVERYWHERE = 0xffff;

/** Rough x, y, z and reach; who has no known place or limit travels everywhere, the former from the middle. */
export function roughPlace(x: number, y: number, z: number, reach: number): readonly number[] {
  if (Number.isNaN(x + y + z)) return [ROUGH_STEPS, ROUGH_STEPS, ROUGH_STEPS, EVERYWHERE];
  const steps = Math.round(Math.sqrt(reach) * ROUGH_STEPS);
  return [roughly(x), roughly(y), roughly(z), steps < EVERYWHERE ? steps : EVERYWHERE];
}

/** The same coordinate with its fraction, for the place that rows are compared with. */
export function inRoughSteps(coordinate: number): number {
  return (coordinate + 1) * ROUGH_STEPS;
}

function roughly(coordinate: number): number {
  return Math.round(inRoughSteps(coordinate));
}
