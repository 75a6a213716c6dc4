import { Growable } from './growable';

/**
 * Which documents of one segment have which feature, how strongly: the entries of feature f stand in
 * `[start[f], start[f + 1])`, in the order of the documents. Two bytes name a document, one its weight where that will do.
 */
export interface Block {
  readonly start: Uint32Array;
  readonly documents: Uint16Array;
  readonly weights: Uint8Array | Uint32Array;
}

/** Documents of one segment at most. */
export const MOST_DOCUMENTS = 1 << 16;

/** Takes the documents of one segment as they come and lays them out by feature (counting sort). */
export class BlockWriter {
  private readonly features = new Growable(new Uint32Array(1024));
  private readonly documents = new Growable(new Uint16Array(1024));
  private readonly weights = new Growable(new Uint32Array(1024));
  private length = 0;

  add(document: number, features: ArrayLike<number>, weights: ArrayLike<number>, count: number): void {
    const end = this.length + count;
    for (const column of [this.features, this.documents, this.weights]) column.reserve(end);
    const [to, documents, strengths] = [this.features.values, this.documents.values, this.weights.values];
    for (let k = 0, at = this.length; k < count; k++, at++) {
      to[at] = features[k]!;
      documents[at] = document;
      strengths[at] = weights[k]!;
    }
    this.length = end;
  }

  /** The block of what was added; the writer is empty afterwards. */
  layOut(): Block {
    const { length } = this;
    const [features, documents, weights] = [this.features.values, this.documents.values, this.weights.values];
    let [last, strongest] = [-1, 0];
    for (let k = 0; k < length; k++) {
      if (features[k]! > last) last = features[k]!;
      if (weights[k]! > strongest) strongest = weights[k]!;
    }
    const block = newBlock(last + 1, length, strongest);
    for (let k = 0; k < length; k++) block.start[features[k]! + 1]!++;
    for (let feature = 0; feature <= last; feature++) block.start[feature + 1]! += block.start[feature]!;
    const fill = block.start.slice();
    for (let k = 0; k < length; k++) {
      const at = fill[features[k]!]!++;
      block.documents[at] = documents[k]!;
      block.weights[at] = weights[k]!;
    }
    this.length = 0;
    return block;
  }
}

export function newBlock(features: number, entries: number, strongest: number): Block {
  return {
    start: new Uint32Array(features + 1),
    documents: new Uint16Array(entries),
    weights: strongest < 256 ? new Uint8Array(entries) : new Uint32Array(entries),
  };
}
