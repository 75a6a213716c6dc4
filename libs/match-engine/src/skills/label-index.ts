import type { Features } from '../text/sparse-index';
import { SparseIndex } from '../text/sparse-index';
import type { Weighing } from '../text/weighing';

/** A label (or all labels) of the skill with the number `owner`. */
export interface LabelFeatures {
  readonly owner: number;
  readonly features: Features;
}

/** Labels of skills: a skill is as close to a text as its closest label. */
export class LabelIndex {
  private readonly index: SparseIndex;
  private readonly owners: number[] = [];

  constructor(labels: Iterable<LabelFeatures>, weighing: Weighing) {
    this.index = new SparseIndex(this.noting(labels), weighing);
  }

  /** Closeness 0..1 of the closest label of every skill, as a column of `size` skills. */
  closest(features: Features, size: number): Float32Array {
    const best = new Float32Array(size);
    this.index.compare(features, (label, closeness) => {
      const owner = this.owners[label]!;
      if (closeness > best[owner]!) best[owner] = closeness;
    });
    return best;
  }

  private *noting(labels: Iterable<LabelFeatures>): Generator<Features> {
    for (const { owner, features } of labels) {
      this.owners.push(owner);
      yield features;
    }
  }
}
