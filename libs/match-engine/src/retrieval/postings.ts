import type { Block } from './block';
import { BlockWriter, endOf, featuresOf, newBlock, startOf } from './block';
import { Growable } from './growable';

/** What the open segment has of one feature, in the order of its documents. */
export interface Tail {
  readonly documents: number[];
  readonly weights: number[];
}

/**
 * Which documents have which feature (both numbers), how strongly; documents are numbered within their segment. Segments
 * are laid out as blocks; the last one stays open and is kept as short lists, so that a document more costs little.
 */
export class Postings {
  blocks: readonly Block[] = [];
  /** The open segment. */
  tails = new Map<number, Tail>();
  /** In how many documents a feature occurs, those that are gone included. */
  private readonly counts = new Growable(new Uint32Array(1024));
  /** Present while a collection is loaded: quicker, but nothing can be looked up in it. */
  private writer: BlockWriter | undefined = new BlockWriter();

  /** @param kept makes of blocks those that queries use */
  constructor(private readonly kept: (blocks: readonly Block[]) => readonly Block[] = (blocks) => blocks) {}

  /** Adds the first `count` features of a document of the open segment; documents only rise. */
  add(document: number, features: ArrayLike<number>, weights: ArrayLike<number>, count: number): void {
    if (this.writer) return this.writer.add(document, features, weights, count);
    for (let k = 0; k < count; k++) {
      this.counts.reserve(features[k]! + 1);
      this.counts.values[features[k]!]!++;
      const tail = this.tails.get(features[k]!);
      if (tail) {
        tail.documents.push(document);
        tail.weights.push(weights[k]!);
      } else this.tails.set(features[k]!, { documents: [document], weights: [weights[k]!] });
    }
  }

  /** Lays out the open segment and opens the next one. */
  close(): void {
    const block = (this.writer ?? this.tailsWritten()).layOut();
    this.tails = new Map();
    if (this.writer) this.countEntries(block);
    this.blocks = [...this.blocks, ...(this.writer ? [block] : this.kept([block]))];
  }

  /** Ends the loading; the open segment must be closed. */
  ready(): void {
    this.writer = undefined;
    this.blocks = this.kept(this.blocks);
  }

  count(feature: number): number {
    return this.counts.values[feature] ?? 0;
  }

  /** The weight of a feature in a document; undefined when it has not got it. */
  weightIn(feature: number, segment: number, document: number): number | undefined {
    const list = this.listIn(feature, segment);
    const at = list && firstFrom(document, list);
    return at !== undefined && at < list!.end && list!.documents[at] === document ? list!.weights[at] : undefined;
  }

  /** Whether a feature occurs in a document of `[from, to)`. */
  isIn(feature: number, segment: number, from: number, to: number): boolean {
    const list = this.listIn(feature, segment);
    if (!list) return false;
    const at = firstFrom(from, list);
    return at < list.end && list.documents[at]! < to;
  }

  private listIn(feature: number, segment: number): List | undefined {
    const block = this.blocks[segment];
    if (!block) {
      const tail = this.tails.get(feature);
      return tail && { ...tail, start: 0, end: tail.documents.length };
    }
    if (feature >= featuresOf(block)) return undefined;
    const { documents, weights } = block;
    return { documents, weights, start: startOf(block, feature), end: endOf(block, feature) };
  }

  /** Calls for every document that has the feature, in order. */
  each(feature: number, visit: (segment: number, document: number, weight: number) => void): void {
    this.blocks.forEach((block, segment) => {
      const { documents, weights } = block;
      const end = endOf(block, feature);
      for (let k = startOf(block, feature); k < end; k++) visit(segment, documents[k]!, weights[k]!);
    });
    const tail = this.tails.get(feature);
    tail?.documents.forEach((document, k) => visit(this.blocks.length, document, tail.weights[k]!));
  }

  /**
   * The same laid out anew. `move` tells the new segment and number of a document (`segment · 65536 + number`), in the
   * old order, or −1 for one that leaves.
   */
  renumbered(segments: number, move: (segment: number, document: number) => number): Postings {
    const fresh = new Postings(this.kept);
    const blocks: Block[] = [];
    const features = this.counts.values.length;
    const sizes = new Uint32Array(segments);
    const strongest = new Uint32Array(segments);
    fresh.counts.reserve(features);
    for (let feature = 0; feature < features; feature++) {
      if (this.count(feature) === 0) continue;
      this.each(feature, (segment, document, weight) => {
        const to = move(segment, document);
        if (to < 0) return;
        sizes[to >>> 16]!++;
        strongest[to >>> 16] = Math.max(strongest[to >>> 16]!, weight);
        fresh.counts.values[feature]!++;
      });
    }
    sizes.forEach((size, segment) => blocks.push(newBlock(features, size, strongest[segment]!)));
    const filled = new Uint32Array(segments);
    for (let feature = 0; feature < features; feature++) {
      if (this.count(feature) > 0)
        this.each(feature, (segment, document, weight) => {
          const to = move(segment, document);
          if (to < 0) return;
          const { documents, weights } = blocks[to >>> 16]!;
          const at = filled[to >>> 16]!++;
          documents[at] = to & 0xffff;
          weights[at] = weight;
        });
      for (let segment = 0; segment < segments; segment++) blocks[segment]!.start[feature + 1] = filled[segment]!;
    }
    fresh.blocks = blocks;
    fresh.ready();
    return fresh;
  }

  get bytes(): number {
    return this.blocks.reduce(
      (sum, { start, documents, weights }) => sum + start.byteLength + documents.byteLength + weights.byteLength,
      this.counts.values.byteLength,
    );
  }

  private countEntries({ start }: Block): void {
    const features = start.length - 1;
    this.counts.reserve(features);
    const { values } = this.counts;
    for (let feature = 0; feature < features; feature++) values[feature]! += start[feature + 1]! - start[feature]!;
  }

  private tailsWritten(): BlockWriter {
    const writer = new BlockWriter();
    for (const [feature, { documents, weights }] of this.tails)
      documents.forEach((document, k) => writer.add(document, [feature], [weights[k]!], 1));
    return writer;
  }
}

/** The documents of one segment that have a feature: `[start, end)` of what stands there. */
interface List {
  readonly documents: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly start: number;
  readonly end: number;
}

/** The first place of a list with this document or a later one. */
function firstFrom(document: number, { documents, start, end }: List): number {
  let low = start;
  for (let high = end; low < high;) {
    const middle = (low + high) >> 1;
    if (documents[middle]! < document) low = middle + 1;
    else high = middle;
  }
  return low;
}
