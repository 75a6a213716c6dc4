/**
 * The number of fits, prices and distances: whole numbers in 32 bits when the instance allows, else in doubles. The
 * build compiles everything twice, the second time with `number.large.ts` in place of this file.
 */
export type N = i32;
/** Stands for "at no price"; far above every real price. */
export const NEVER: N = 1 << 29;
