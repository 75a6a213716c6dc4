import { Injectable } from '@nestjs/common';
import type { Tx } from '@onderling/platform';
import { SeatRepository, type SeatCondition } from './seat.repository';

/** The one owner of capacity: every place of every run is taken and given back here. */
@Injectable()
export class Seats {
  constructor(private readonly seats: SeatRepository) {}

  /**
   * Takes a place if there is one (or several, all or none). Must be the first statement about the run in its transaction: it locks the run's row,
   * and whatever is read before it may be out of date.
   */
  tryTake(tx: Tx, runId: string, condition: SeatCondition, places = 1): Promise<boolean> {
    return this.seats.take(tx, runId, places, condition);
  }

  /** Gives places back; the caller holds the run's row. */
  giveBack(tx: Tx, runId: string, places = 1): Promise<void> {
    return this.seats.giveBack(tx, runId, places);
  }
}
