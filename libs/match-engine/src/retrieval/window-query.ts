import { openShare } from '../fit/criteria';
import type { PreparedRequest } from '../fit/facts';
import { isWithinEver } from '../fit/facts';
import type { MatchPolicy } from '../fit/policy';
import { timeOf } from './trainer-record';

/** The date options of a request as the loops over columns read them. */
export interface WindowQuery {
  /** See WINDOW; without those that lie outside the time that columns can express. */
  readonly windows: Int32Array;
  /** What the availability adds to the score by the number of windows that suit; when none is asked for, one does. */
  readonly stated: Float64Array;
  readonly unstated: Float64Array;
}

export function windowQuery({ windows }: PreparedRequest, policy: MatchPolicy): WindowQuery {
  const n = windows.length;
  const { weights, sessionMs } = policy;
  const share = (isStated: boolean) =>
    Float64Array.from(
      { length: Math.max(1, n) + 1 },
      (_, k) => weights.availability * openShare(n ? k / n : 1, isStated, policy),
    );
  return {
    windows: Int32Array.from(
      windows.flatMap(([from, to]) => {
        // Free from here, until there, for so long: what `suits` asks of one span, in whole seconds.
        const needed = Math.min(to - from, sessionMs);
        const [begin, until] = [Math.floor((to - needed) / 1000), Math.ceil((from + needed) / 1000)];
        if (!isWithinEver([begin * 1000, until * 1000])) return [];
        return [timeOf(begin), timeOf(until), Math.ceil(needed / 1000)];
      }),
    ),
    stated: share(true),
    unstated: share(false),
  };
}
