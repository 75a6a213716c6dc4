/** Doubles that hold whole numbers; see `number.ts`. */
export type N = f64;
export const NEVER: N = 4503599627370496;
