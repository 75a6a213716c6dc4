import type { TrainerFacts } from '../fit/facts';
import type { Span } from '../fit/match';

/** What is known of free time: nothing said, or stated. */
export const Openness = { unstated: 0, stated: 1 } as const;

/**
 * What a query reads of a row that it does not leave out at once stands together in a record of 16 bytes, since waiting
 * for memory is what costs: its state, its body, its standing share, and where its free spans end in `free` (they begin
 * where those of the row before end).
 */
export const RECORD = 4;
export const STATE = 0;
export const BODY = 1;
export const STANDING = 2;
export const FREE_END = 3;
/** A state: what is known of free time, whether the place is known, and above these the kind. */
export const OPENNESS = 3;
export const PLACED = 4;
export const KIND_BITS = 3;
export const KIND = 1 << KIND_BITS;
/** Standing shares are kept in these steps, rounded up. */
export const STANDING_STEP = 2 ** -20;

/** Seconds are kept as signed numbers around this one, which lies in 2038. */
const MIDDLE = 2 ** 31;
/** Whole seconds since 1970 as columns have them; beyond what they can express: the nearest they can. */
export function timeOf(seconds: number): number {
  return Math.max(-MIDDLE, Math.min(MIDDLE - 1, seconds - MIDDLE));
}

export function opennessOf({ availabilityStated }: TrainerFacts): number {
  return availabilityStated ? Openness.stated : Openness.unstated;
}

export function writeSpans(values: Int32Array, at: number, spans: readonly Span[]): void {
  for (let k = 0; k < spans.length; k++) {
    values[at + 2 * k] = timeOf(spans[k]![0] / 1000);
    values[at + 2 * k + 1] = timeOf(spans[k]![1] / 1000);
  }
}

export function spansOf(values: Int32Array, first: number, count: number): Span[] {
  const spans: Span[] = [];
  for (let at = first; at < first + 2 * count; at += 2)
    spans.push([(values[at]! + MIDDLE) * 1000, (values[at + 1]! + MIDDLE) * 1000]);
  return spans;
}
