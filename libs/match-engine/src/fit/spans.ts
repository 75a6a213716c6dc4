import type { Span } from './match';

/** Sorted, disjoint, non-empty spans that cover the same instants. */
export function normaliseSpans(spans: readonly Span[]): Span[] {
  if (spans.every((span, k) => span[1] > span[0] && (k === 0 || span[0] > spans[k - 1]![1]))) return [...spans];
  const sorted = spans.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The instants of `spans` that lie in none of `holes`; both normalised. */
export function subtractSpans(spans: readonly Span[], holes: readonly Span[]): Span[] {
  if (holes.length === 0) return [...spans];
  const rest: Span[] = [];
  let first = 0;
  for (const [from, to] of spans) {
    let start = from;
    while (first < holes.length && holes[first]![1] <= from) first++;
    for (let k = first; k < holes.length && holes[k]![0] < to; k++) {
      if (holes[k]![0] > start) rest.push([start, holes[k]![0]]);
      start = Math.max(start, holes[k]![1]);
    }
    if (start < to) rest.push([start, to]);
  }
  return rest;
}

/**
 * Whether the free time suits a date option: a session of at most `sessionMs` must be free as a whole, a longer option
 * ("somewhere this week") needs one free stretch of that length.
 */
export function suits(window: Span, free: readonly Span[], sessionMs: number): boolean {
  const needed = Math.min(window[1] - window[0], sessionMs);
  return free.some(([from, to]) => Math.min(to, window[1]) - Math.max(from, window[0]) >= needed);
}

/** Milliseconds of `[from, to)` covered by normalised spans. */
export function coveredMs(spans: readonly Span[], from: number, to: number): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(span[1], to) - Math.max(span[0], from)), 0);
}
