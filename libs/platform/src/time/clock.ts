/** The only source of the present. Tests replace it by FixedClock. */
export abstract class Clock {
  abstract now(): Date;
}
