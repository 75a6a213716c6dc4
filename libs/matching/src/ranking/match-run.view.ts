import type { ReasonView, RequestView } from '@onderling/contracts';
import type { MatchRun } from './match-run.entity';

/** The reasons for which this ranking put a trainer on the shortlist; none when it did not. */
export function reasonsFor(run: MatchRun | undefined, trainerId: string): ReasonView[] {
  const candidate = run?.candidates.find(({ trainer }) => trainer === trainerId);
  return (candidate?.reasons ?? []).map(({ code, value, detail }) => ({
    code,
    value,
    detail: detail as ReasonView['detail'],
  }));
}

/** How many trainers were left out for which reason, the most frequent first. */
export function exclusionsOf(run: MatchRun | null | undefined): { code: string; count: number }[] {
  return Object.entries(run?.excluded ?? {})
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count }))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** What the requester could change, the smallest change first, and how many colleagues could give the training then. */
export function remediesIn(run: MatchRun | null | undefined): RequestView['remedies'] {
  return (run?.remedies ?? []).map(({ code, detail, found }) => ({ code, detail: { ...detail }, found }));
}
