import type { TrainerFacts } from '../fit/facts';
import type { Point } from '../fit/travel';
import type { TrainerColumns, TrainerKind } from './trainer-columns';
import { Openness } from './trainer-record';

/** One row of the columns seen as facts; lists are only made when asked for. */
export class RowFacts implements TrainerFacts {
  readonly id: string;
  readonly body: string;
  readonly rating: number | undefined;
  readonly ratings: number;
  readonly lastTaughtAt: number | undefined;
  private readonly kind: TrainerKind['facts'];

  constructor(
    private readonly columns: TrainerColumns,
    private readonly row: number,
    readonly levelIn: (skill: string) => number,
  ) {
    this.id = columns.ids[row]!;
    const { kind, body, rating, ratings, lastTaughtAt } = columns.ofRow(row);
    this.kind = kind;
    this.body = body;
    this.rating = rating;
    this.ratings = ratings;
    this.lastTaughtAt = lastTaughtAt;
  }

  get languages() {
    return this.kind.languages;
  }
  get modes() {
    return this.kind.modes;
  }
  get paused() {
    return this.kind.paused;
  }
  get capacity() {
    return this.kind.capacity;
  }
  get load() {
    return this.kind.load;
  }
  get maxGroupSize() {
    return this.kind.maxGroupSize;
  }
  get place(): Point {
    const { values } = this.columns.places;
    return [values[4 * this.row]!, values[4 * this.row + 1]!, values[4 * this.row + 2]!];
  }
  get reach() {
    return this.columns.places.values[4 * this.row + 3]!;
  }
  get availabilityStated() {
    return this.columns.opennessOf(this.row) === Openness.stated;
  }
  get free() {
    return this.columns.freeOf(this.row);
  }
  get absences() {
    return this.columns.absencesOf(this.row);
  }
}
