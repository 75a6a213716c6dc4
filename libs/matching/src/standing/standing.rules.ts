import type { StandingView } from '@onderling/contracts';

/** How one request turned out for a trainer. */
export interface Outcome {
  readonly listed: boolean;
  readonly invited: boolean;
  /** What stands in the way of the trainer as they are now; null when nothing does. Asked only of who was not listed. */
  readonly excludedBy?: string | null;
}

/** Adds up outcomes; each request counts once: as listed, as one that suits now, or under what stands in the way. */
export function addUp(
  outcomes: readonly Outcome[],
): Pick<StandingView, 'requests' | 'listed' | 'invited' | 'suits' | 'excluded'> {
  const others = outcomes.filter(({ listed }) => !listed);
  const counts = new Map<string, number>();
  for (const { excludedBy } of others) if (excludedBy) counts.set(excludedBy, (counts.get(excludedBy) ?? 0) + 1);
  return {
    requests: outcomes.length,
    listed: outcomes.length - others.length,
    invited: outcomes.filter(({ invited }) => invited).length,
    suits: others.filter(({ excludedBy }) => excludedBy === null).length,
    excluded: [...counts]
      .map(([code, count]) => ({ code, count }))
      .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  };
}
