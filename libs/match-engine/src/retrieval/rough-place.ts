/*
 * Where a trainer is and how far it travels in four numbers of two bytes, for a first look at all rows of a collection
 * (`kernel/screening/near.ts`). Memory is what a query waits for: exact numbers are four times as long.
 */

/** Steps of a rough number in the radius of the unit sphere (some 400 metres each). */
export const ROUGH_STEPS = 0x3fff;
/** More than a rough place can err by: half a step in each of three directions. */
export const ROUGH_ERROR = 1;
/** Rough reach of who travels everywhere; further than any place is away. */
const EVERYWHERE = 0x7fff;

/** Rough x, y, z and reach; who has no known place or limit travels everywhere, the former from the middle. */
export function roughPlace(x: number, y: number, z: number, reach: number): readonly number[] {
  if (Number.isNaN(x + y + z)) return [0, 0, 0, EVERYWHERE];
  const steps = Math.round(Math.sqrt(reach) * ROUGH_STEPS);
  return [roughly(x), roughly(y), roughly(z), Math.min(EVERYWHERE, steps)];
}

export function roughly(coordinate: number): number {
  return Math.round(coordinate * ROUGH_STEPS);
}
