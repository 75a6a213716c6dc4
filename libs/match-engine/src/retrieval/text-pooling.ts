/*
 * The texts of a person count with falling weight, best first: 1 − Π(1 − decayʳ·score_r), where a text scores its share of
 * what the request would score against itself.
 */

/** 0..1. */
export function pooled(scores: readonly number[], whole: number, decay: number): number {
  let missing = 1;
  let weight = 1;
  for (const score of scores) {
    if (score === 0) continue;
    missing *= 1 - (weight * score) / whole;
    weight *= decay;
  }
  return 1 - missing;
}

/**
 * Of some rows of a segment whose first row is `first`: what the best text scores into `bests`, and all together into
 * `totals`. `sums` has what every text scores, those of one row (`1 << shift`) side by side.
 */
export function poolRows(
  sums: Int32Array,
  shift: number,
  rows: Int32Array,
  from: number,
  to: number,
  first: number,
  bests: Int32Array,
  totals: Float64Array,
): void {
  for (let k = from; k < to; k++) {
    const start = (rows[k]! - first) << shift;
    const end = start + (1 << shift);
    let total = 0;
    let best = 0;
    for (let text = start; text < end; text++) {
      const sum = sums[text]!;
      total += sum;
      if (sum > best) best = sum;
    }
    bests[k] = best;
    totals[k] = total;
  }
}
