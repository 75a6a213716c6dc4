import { Injectable } from '@nestjs/common';

/**
 * The bell that tells relays that a row is waiting. Hearing it is a matter of speed only: relays also look every second.
 */
@Injectable()
export class OutboxWake {
  private readonly listeners = new Set<() => void>();

  /** Bound, so that one transaction with many rows rings once. */
  readonly ring = (): void => {
    for (const listener of this.listeners) listener();
  };

  listen(listener: () => void): void {
    this.listeners.add(listener);
  }
}
