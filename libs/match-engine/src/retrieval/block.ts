import { Growable } from './growable';

/**
 * Which documents of one segment have which feature, how strongly: the entries of feature f stand from `startOf` up to
 * `endOf`, in the order of the documents. Two bytes name a document, one its weight where that will do. Blocks of
 * `step` segments may share their arrays, feature by feature, so that what a query reads of them stands side by side.
 */
export interface Block {
  readonly start: Uint32Array;
  readonly documents: Uint16Array;
  readonly weights: Uint8Array | Uint32Array;
  readonly step: number;
  readonly offset: number;
}

export function startOf({ start, step, offset }: Block, feature: number): number {
  return start[feature * step + offset] ?? 0;
}

export function endOf({ start, step, offset }: Block, feature: number): number {
  return start[feature * step + offset + 1] ?? 0;
}

/** Features of a block, those without entries included. */
export function featuresOf({ start, step }: Block): number {
  return (start.length - 1) / step;
}

/** Documents of one segment at most. */
export const MOST_DOCUMENTS = 1 << 16;

/** Takes the documents of one segment as they come and lays them out by feature (counting sort). */
export class BlockWriter {
  private readonly features = new Growable(new Uint32Array(1024));
  private readonly documents = new Growable(new Uint16Array(1024));
  private readonly weights = new Growable(new Uint32Array(1024));
  private length = 0;
  private last = -1;
  private strongest = 0;

  add(document: number, features: ArrayLike<number>, weights: ArrayLike<number>, count: number): void {
    const end = this.length + count;
    if (end > this.features.values.length) this.makeRoom(end);
    const to = this.features.values;
    const documents = this.documents.values;
    const strengths = this.weights.values;
    let { last, strongest } = this;
    for (let k = 0, at = this.length; k < count; k++, at++) {
      const feature = features[k]!;
      const weight = weights[k]!;
      if (feature > last) last = feature;
      if (weight > strongest) strongest = weight;
      to[at] = feature;
      documents[at] = document;
      strengths[at] = weight;
    }
    this.length = end;
    this.last = last;
    this.strongest = strongest;
  }

  /** The block of what was added; the writer is empty afterwards. */
  layOut(): Block {
    const { length, last } = this;
    const features = this.features.values;
    const block = newBlock(last + 1, length, this.strongest);
    const { start } = block;
    for (let k = 0; k < length; k++) start[features[k]! + 1]!++;
    for (let feature = 0; feature <= last; feature++) start[feature + 1]! += start[feature]!;
    fill(block, features, this.documents.values, this.weights.values, length);
    this.length = this.strongest = 0;
    this.last = -1;
    return block;
  }

  private makeRoom(length: number): void {
    this.features.reserve(length);
    this.documents.reserve(length);
    this.weights.reserve(length);
  }
}

function fill(
  { start, documents: toDocuments, weights: toWeights }: Block,
  features: Uint32Array,
  documents: Uint16Array,
  weights: Uint32Array,
  length: number,
): void {
  const next = start.slice();
  for (let k = 0; k < length; k++) {
    const at = next[features[k]!]!++;
    toDocuments[at] = documents[k]!;
    toWeights[at] = weights[k]!;
  }
}

/** Room for so many features and entries with weights up to `strongest`, all 0. */
export function newBlock(features: number, entries: number, strongest: number): Block {
  return {
    start: new Uint32Array(features + 1),
    documents: new Uint16Array(entries),
    weights: strongest < 256 ? new Uint8Array(entries) : new Uint32Array(entries),
    step: 1,
    offset: 0,
  };
}

/** Copies the entries of blocks, feature by feature, into arrays that they will share. */
export function fillShared(
  blocks: readonly Block[],
  features: number,
  start: Uint32Array,
  documents: Uint16Array,
  weights: Uint8Array,
): void {
  let at = 0;
  for (let feature = 0; feature < features; feature++) {
    for (let offset = 0; offset < blocks.length; offset++) {
      start[feature * blocks.length + offset] = at;
      const from = blocks[offset]!;
      const end = endOf(from, feature);
      for (let k = startOf(from, feature); k < end; k++, at++) {
        documents[at] = from.documents[k]!;
        weights[at] = from.weights[k]!;
      }
    }
  }
  start[features * blocks.length] = at;
}
