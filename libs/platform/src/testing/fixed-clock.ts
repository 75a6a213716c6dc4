import { Clock } from '../time/clock';

/** A clock that stands still until a test moves it. */
export class FixedClock extends Clock {
  private instant: number;

  constructor(start: Date | string = '2027-03-01T08:00:00Z') {
    super();
    this.instant = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date | string): void {
    this.instant = new Date(instant).getTime();
  }

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const minutes = ((by.days ?? 0) * 24 + (by.hours ?? 0)) * 60 + (by.minutes ?? 0);
    this.instant += (minutes * 60 + (by.seconds ?? 0)) * 1_000;
  }
}
