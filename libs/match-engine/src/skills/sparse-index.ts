/** Cosine search over weighted features: TF-IDF vectors in postings, documents belong to owners, best document counts. */
export class SparseIndex {
  private readonly ids = new Map<string, number>();
  private readonly idf: Float64Array;
  private readonly owners: Int32Array;
  /** Postings of feature f: from `start[f]` to `start[f + 1]`. */
  private readonly start: Int32Array;
  private readonly documents: Int32Array;
  private readonly weights: Float32Array;
  /** Work space of a search, all zero between searches. */
  private readonly sums: Float64Array;
  private readonly best: Float64Array;

  /** Owner numbers are dense from 0. */
  constructor(documents: readonly { readonly owner: number; readonly features: ReadonlyMap<string, number> }[]) {
    const counts: number[] = [];
    for (const { features } of documents) {
      for (const feature of features.keys()) {
        const id = this.ids.get(feature) ?? this.ids.size;
        if (id === this.ids.size) this.ids.set(feature, id);
        counts[id] = (counts[id] ?? 0) + 1;
      }
    }
    this.idf = Float64Array.from(counts, (df) => Math.log(1 + documents.length / df));
    this.owners = Int32Array.from(documents, ({ owner }) => owner);
    this.start = new Int32Array(counts.length + 1);
    for (let id = 0; id < counts.length; id++) this.start[id + 1] = this.start[id]! + counts[id]!;
    const fill = this.start.slice();
    this.documents = new Int32Array(this.start.at(-1)!);
    this.weights = new Float32Array(this.start.at(-1)!);
    documents.forEach(({ features }, d) => {
      for (const [id, weight] of this.weigh(features)) {
        const at = fill[id]!++;
        this.documents[at] = d;
        this.weights[at] = weight;
      }
    });
    this.sums = new Float64Array(documents.length);
    this.best = new Float64Array(documents.reduce((most, { owner }) => Math.max(most, owner + 1), 0));
  }

  /** Adds `factor × cosine` of every owner's best document to `scores`. */
  score(features: ReadonlyMap<string, number>, factor: number, scores: Map<number, number>): void {
    const { start, documents, weights, sums, best, owners } = this;
    const touched: number[] = [];
    for (const [id, weight] of this.weigh(features)) {
      for (let k = start[id]!; k < start[id + 1]!; k++) {
        const d = documents[k]!;
        if (sums[d] === 0) touched.push(d);
        sums[d]! += weight * weights[k]!;
      }
    }
    for (const d of touched) best[owners[d]!] = Math.max(best[owners[d]!]!, sums[d]!);
    for (const d of touched) {
      const owner = owners[d]!;
      sums[d] = 0;
      if (best[owner] === 0) continue;
      scores.set(owner, (scores.get(owner) ?? 0) + factor * best[owner]!);
      best[owner] = 0;
    }
  }

  /** Unit-length TF-IDF; what the collection does not know still counts in the length, so that it lowers the cosine. */
  private weigh(features: ReadonlyMap<string, number>): [number, number][] {
    const unseen = Math.log(1 + this.owners.length);
    const vector: [number, number][] = [];
    let norm = 0;
    for (const [feature, count] of features) {
      const id = this.ids.get(feature);
      const weight = (count > 1 ? 1 + Math.log(count) : count) * (id === undefined ? unseen : this.idf[id]!);
      norm += weight * weight;
      if (id !== undefined) vector.push([id, weight]);
    }
    const length = Math.sqrt(norm) || 1;
    return vector.map(([id, weight]) => [id, weight / length]);
  }
}
