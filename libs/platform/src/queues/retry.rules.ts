const longestWaitMs = 3_600_000;

export interface RetryPolicy {
  readonly attempts: number;
  readonly backoffMs: number;
}

/** When to try again after the `failed`-th error, doubling each time up to an hour; undefined when that was the last. */
export function nextTry(policy: RetryPolicy, failed: number, now: Date): Date | undefined {
  if (failed >= policy.attempts) return undefined;
  return new Date(now.getTime() + Math.min(policy.backoffMs * 2 ** (failed - 1), longestWaitMs));
}
