import type { RequestState, RequestView } from '@onderling/contracts';
import { invalidate } from '$app/navigation';

const paces: Partial<Record<RequestState, number>> = { ranking: 1_500, inviting: 5_000 };

/** Follows a request while something is happening to it; rests while nobody looks, and while an answer is awaited. */
export class Watching {
  #asking = false;

  /** Milliseconds between two looks; undefined when nothing changes by itself. */
  paceFor({ state, run }: Pick<RequestView, 'state' | 'run'>): number | undefined {
    return run?.state === 'cancelled' ? paces.ranking : paces[state];
  }

  /** Starts looking and answers how to stop. */
  every(pace: number | undefined): (() => void) | undefined {
    if (pace === undefined) return undefined;
    const timer = setInterval(() => void this.#look(), pace);
    return () => clearInterval(timer);
  }

  async #look(): Promise<void> {
    if (this.#asking || document.hidden) return;
    this.#asking = true;
    try {
      await invalidate('onderling:request');
    } finally {
      this.#asking = false;
    }
  }
}
