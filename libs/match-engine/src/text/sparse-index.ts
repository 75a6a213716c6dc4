import type { Collection, Occurrence, Weighing } from './weighing';

/** Features of one text with their counts. */
export type Features = ReadonlyMap<string, number>;

/** Texts as weighted features in postings: compares one text with all of them at once. Texts are numbered from 0. */
export class SparseIndex {
  private readonly ids = new Map<string, number>();
  /** Postings of feature f: from `start[f]` to `start[f + 1]`. */
  private readonly start: Int32Array;
  private readonly documents: Int32Array;
  private readonly weights: Float32Array;
  private readonly collection: Collection;
  /** Work space of a search, all zero between searches. */
  private readonly sums: Float64Array;

  /** The texts are read once, so that their features need not all be in memory. */
  constructor(
    documents: Iterable<Features>,
    private readonly weighing: Weighing,
  ) {
    const { ends, features, counts, frequencies } = this.read(documents);
    const size = ends.length;
    const total = counts.reduce((sum, count) => sum + count, 0);
    this.collection = { size, usualLength: total / Math.max(1, size) || 1 };
    this.start = new Int32Array(frequencies.length + 1);
    for (let id = 0; id < frequencies.length; id++) this.start[id + 1] = this.start[id]! + frequencies[id]!;
    const fill = this.start.slice();
    this.documents = new Int32Array(features.length);
    this.weights = new Float32Array(features.length);
    for (let d = 0, from = 0; d < size; from = ends[d]!, d++) {
      const own: Occurrence[] = [];
      for (let k = from; k < ends[d]!; k++) own.push({ count: counts[k]!, frequency: frequencies[features[k]!]! });
      const weights = weighing.document(own, this.collection);
      for (let k = from; k < ends[d]!; k++) {
        const at = fill[features[k]!]!++;
        this.documents[at] = d;
        this.weights[at] = weights[k - from]!;
      }
    }
    this.sums = new Float64Array(size);
  }

  /** Calls `visit` for every text that shares a feature, with its similarity. */
  compare(features: Features, visit: (document: number, similarity: number) => void): void {
    const { start, documents, weights, sums } = this;
    const touched: number[] = [];
    const ids = [...features.keys()].map((feature) => this.ids.get(feature));
    const own = this.weighing.query(
      [...features.values()].map((count, k) => ({ count, frequency: this.frequencyOf(ids[k]) })),
      this.collection,
    );
    for (const [k, id] of ids.entries()) {
      if (id === undefined) continue;
      const weight = own[k]!;
      for (let at = start[id]!; at < start[id + 1]!; at++) {
        const d = documents[at]!;
        if (sums[d] === 0) touched.push(d);
        sums[d]! += weight * weights[at]!;
      }
    }
    for (const d of touched) {
      visit(d, sums[d]!);
      sums[d] = 0;
    }
  }

  private frequencyOf(id: number | undefined): number {
    return id === undefined ? 0 : this.start[id + 1]! - this.start[id]!;
  }

  private read(documents: Iterable<Features>) {
    const [ends, features, counts, frequencies]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (const document of documents) {
      for (const [feature, count] of document) {
        let id = this.ids.get(feature);
        if (id === undefined) this.ids.set(feature, (id = frequencies.push(0) - 1));
        frequencies[id]!++;
        features.push(id);
        counts.push(count);
      }
      ends.push(features.length);
    }
    return { ends, features, counts, frequencies };
  }
}
