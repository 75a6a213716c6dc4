import type { Segments } from './segments';
import { MOST_ROWS } from './segments';
import type { TrainerColumns } from './trainer-columns';
import { KIND_BITS, RECORD, STATE } from './trainer-record';

/** Words of 32 places that a segment has in a list of bits. */
export const SEGMENT_WORDS = MOST_ROWS / 32;
/** Requests differ in mode, languages and size of group: a few sets of open kinds come again and again. */
const REMEMBERED = 64;

/** Which rows are of an open kind, a bit each (by segment and place); remembered until trainers come or go. */
export class OpenRows {
  private readonly known = new Map<string, Int32Array>();
  private changes = -1;

  constructor(
    private readonly columns: TrainerColumns,
    private readonly segments: Segments,
  ) {}

  get bytes(): number {
    return [...this.known.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** @param isOpen 1 for every kind that is open, else 0 */
  of(isOpen: Uint8Array): Int32Array {
    if (this.changes !== this.columns.changes || this.known.size >= REMEMBERED) this.known.clear();
    this.changes = this.columns.changes;
    const key = isOpen.join('');
    let bits = this.known.get(key);
    if (!bits) this.known.set(key, (bits = this.find(isOpen)));
    return bits;
  }

  /** With a word to spare (see `keepMarked`). */
  private find(isOpen: Uint8Array): Int32Array {
    const { segments } = this;
    const { values } = this.columns.records;
    const bits = new Int32Array(segments.count * SEGMENT_WORDS + 1);
    for (let segment = 0; segment < segments.count; segment++) {
      const first = segments.first[segment]!;
      const places = segments.end(segment) - first;
      const base = segment * SEGMENT_WORDS;
      for (let place = 0; place < places; place++)
        bits[base + (place >>> 5)]! |= isOpen[values[RECORD * (first + place) + STATE]! >>> KIND_BITS]! << (place & 31);
    }
    return bits;
  }
}
