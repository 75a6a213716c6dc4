import { Growable } from './growable';

/**
 * Which documents have which feature, how strongly (one byte). Built once as contiguous lists; later additions go to
 * short tails behind them. Document numbers only ever rise, so every list stays in order.
 */
export class Postings {
  private readonly ids = new Map<string, number>();
  /** What was added so far and not yet laid out, feature by feature. */
  private feature = new Uint32Array(1024);
  private document = new Uint32Array(1024);
  private weight = new Uint8Array(1024);
  private added = 0;
  private isLaidOut = false;
  private start: Uint32Array = new Uint32Array(1);
  documents: Uint32Array = new Uint32Array(0);
  weights: Uint8Array = new Uint8Array(0);
  private readonly tails = new Map<number, { document: number; weight: number }[]>();
  /** In how many living documents a feature occurs. */
  private readonly frequency = new Growable(new Uint32Array(1024));

  get size(): number {
    return this.ids.size;
  }

  idOf(name: string): number | undefined {
    return this.ids.get(name);
  }

  nameIds(): ReadonlyMap<string, number> {
    return this.ids;
  }

  add(name: string, document: number, weight: number): void {
    let id = this.ids.get(name);
    if (id === undefined) {
      id = this.frequency.push(0);
      this.ids.set(name, id);
    }
    this.frequency.values[id]!++;
    if (this.isLaidOut) {
      const tail = this.tails.get(id);
      if (tail) tail.push({ document, weight });
      else this.tails.set(id, [{ document, weight }]);
      return;
    }
    const at = this.added++;
    if (at === this.feature.length) this.makeRoom();
    this.feature[at] = id;
    this.document[at] = document;
    this.weight[at] = weight;
  }

  private makeRoom(): void {
    const grown = <T extends Uint32Array | Uint8Array>(bigger: T, old: T): T => {
      bigger.set(old);
      return bigger;
    };
    const size = Math.ceil(1.6 * this.added);
    this.feature = grown(new Uint32Array(size), this.feature);
    this.document = grown(new Uint32Array(size), this.document);
    this.weight = grown(new Uint8Array(size), this.weight);
  }

  /** Lays out what was added as one list per feature (counting sort). */
  layOut(): void {
    const n = this.added;
    const start = new Uint32Array(this.ids.size + 1);
    for (let k = 0; k < n; k++) start[this.feature[k]! + 1]!++;
    for (let id = 0; id < this.ids.size; id++) start[id + 1]! += start[id]!;
    const fill = start.slice();
    this.documents = new Uint32Array(n);
    this.weights = new Uint8Array(n);
    for (let k = 0; k < n; k++) {
      const at = fill[this.feature[k]!]!++;
      this.documents[at] = this.document[k]!;
      this.weights[at] = this.weight[k]!;
    }
    this.start = start;
    this.feature = this.document = new Uint32Array(0);
    this.weight = new Uint8Array(0);
    this.isLaidOut = true;
  }

  /** How many living documents have the feature. */
  count(id: number): number {
    return this.frequency.values[id]!;
  }

  from(id: number): number {
    return this.start[id] ?? this.documents.length;
  }

  to(id: number): number {
    return this.start[id + 1] ?? this.documents.length;
  }

  tail(id: number): readonly { document: number; weight: number }[] {
    return this.tails.get(id) ?? NONE;
  }

  /** Takes the documents `[first, end)` out of the counts; their entries stay and are skipped by the reader. */
  forget(first: number, end: number): void {
    for (let id = 0; id < this.ids.size; id++) {
      let low = this.from(id);
      let high = this.to(id);
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.documents[middle]! < first) low = middle + 1;
        else high = middle;
      }
      for (; low < this.to(id) && this.documents[low]! < end; low++) this.frequency.values[id]!--;
      for (const { document } of this.tail(id)) if (document >= first && document < end) this.frequency.values[id]!--;
    }
  }

  get bytes(): number {
    return (
      this.documents.byteLength + this.weights.byteLength + this.start.byteLength + this.frequency.values.byteLength
    );
  }
}

const NONE: readonly { document: number; weight: number }[] = [];
