/**
 * Values and weights are integers of one ten-thousandth, and scores integers of their product, so that sums are exact,
 * the same on every machine, and independent of the order of addition.
 */
export const UNIT = 10_000;
export const SCORE_UNIT = UNIT * UNIT;

/** A share 0..1 as units, clamped. */
export function toUnits(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * UNIT);
}

/** Code-unit order: the same everywhere, unlike locale order. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
