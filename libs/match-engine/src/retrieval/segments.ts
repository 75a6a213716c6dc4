import { MOST_DOCUMENTS } from './block';

/** Trainers of one segment at most: what a query adds up for a segment stays in the processor's cache. */
export const MOST_ROWS = 1 << 13;
/** Texts of one person that count, in the order given. */
export const MOST_TEXTS = 64;

/**
 * Rows are laid out in segments of neighbours and worked on by their place in the segment. Text t of place p is document
 * `p << shift | t`, so that a text tells its trainer; a segment has room for `1 << shift` texts of each.
 */
export class Segments {
  /** First row of every segment; the last segment is open. */
  readonly first = [0];
  readonly shifts = [0];
  private rows = 0;

  get count(): number {
    return this.first.length;
  }

  /** Whether a row with so many texts has no room in the open segment. */
  isFull(texts: number): boolean {
    const shift = this.shifts.at(-1)!;
    const here = this.rows - this.first.at(-1)!;
    return here > 0 && (here === Math.min(MOST_ROWS, MOST_DOCUMENTS >> shift) || texts > 1 << shift);
  }

  open(): void {
    this.first.push(this.rows);
    this.shifts.push(this.shifts.at(-1)!);
  }

  /** Gives the next row its place in the open segment. */
  add(texts: number): number {
    const place = this.rows++ - this.first.at(-1)!;
    if (place === 0) while (texts > 1 << this.shifts.at(-1)!) this.shifts[this.count - 1]!++;
    return place;
  }

  of(row: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.first[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  end(segment: number): number {
    return this.first[segment + 1] ?? this.rows;
  }
}
