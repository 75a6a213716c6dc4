import { compiled, started } from '../wasm';
import { addingKernel } from './adding-kernel-code';
import type { Block } from './block';
import { endOf, featuresOf, fillShared, startOf } from './block';

/** What the compiled kernel offers (`libs/match-engine/kernel/adding`); places are bytes in its memory. */
interface AddingExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  allocate(bytes: number): number;
  mark(): number;
  release(mark: number): void;
  begin(rows: number, shift: number): void;
  addUp(documents: number, impacts: number, count: number, weight: number, shift: number): void;
  finish(): void;
  columnAt(number: number): number;
}

const columns = { sums: 0, hits: 1 } as const;
const adding = compiled(addingKernel);

/** Blocks of postings in the memory of a kernel that adds them up. */
export class AddingKernel {
  /** What every document of the segment added up last scores. */
  sums = new Int32Array(0);
  private readonly run = started<AddingExports>(adding);
  private readonly arrays: SharedArrays[] = [];
  private readonly blocks: SharedBlock[] = [];
  private seen = this.run.memory.buffer;
  private documents = 0;
  private shift = 0;

  get bytes(): number {
    return this.run.memory.buffer.byteLength;
  }

  /** The next segments' blocks, whose weights take a byte each, in arrays that they share. */
  gather(blocks: readonly Block[]): readonly Block[] {
    const { run } = this;
    const features = Math.max(0, ...blocks.map(featuresOf));
    const entries = blocks.reduce((sum, { documents }) => sum + documents.length, 0);
    const starts = features * blocks.length + 1;
    const arrays = new SharedArrays(
      { at: run.allocate(4 * starts), length: starts },
      { at: run.allocate(2 * entries), length: entries },
      { at: run.allocate(entries), length: entries },
    );
    arrays.look(run.memory.buffer);
    this.arrays.push(arrays);
    this.look();
    fillShared(blocks, features, arrays.start, arrays.documents, arrays.weights);
    const gathered = blocks.map((_, offset) => new SharedBlock(arrays, blocks.length, offset));
    this.blocks.push(...gathered);
    return gathered;
  }

  /** Begins to add up for a segment of so many rows, with `1 << shift` documents each. */
  begin(rows: number, shift: number): void {
    this.documents = rows << shift;
    this.shift = shift;
    this.run.begin(rows, shift);
    this.look();
  }

  /** Adds what the documents of a segment with its own block have of a feature. */
  addUp(segment: number, feature: number, weight: number): void {
    const block = this.blocks[segment]!;
    const { documents, weights } = block;
    const from = startOf(block, feature);
    const count = endOf(block, feature) - from;
    if (count > 0)
      this.run.addUp(documents.byteOffset + 2 * from, weights.byteOffset + from, count, weight, this.shift);
  }

  /** The same for documents that stand elsewhere. */
  addUpList(documents: readonly number[], weights: readonly number[], weight: number): void {
    const { run } = this;
    const { length } = documents;
    const mark = run.mark();
    const [documentsAt, weightsAt] = [run.allocate(2 * length), run.allocate(length)];
    this.look();
    new Uint16Array(run.memory.buffer, documentsAt, length).set(documents);
    new Uint8Array(run.memory.buffer, weightsAt, length).set(weights);
    run.addUp(documentsAt, weightsAt, length, weight, this.shift);
    run.release(mark);
  }

  /** Marks in `hits` (a bit a row) who has any of the features added up. */
  finish(hits: Int32Array): void {
    const { run } = this;
    const { buffer } = run.memory;
    run.finish();
    this.sums = new Int32Array(buffer, run.columnAt(columns.sums), this.documents);
    const found = new Int32Array(buffer, run.columnAt(columns.hits), hits.length);
    for (let word = 0; word < hits.length; word++) hits[word]! |= found[word]!;
  }

  /** Memory moves when it grows; then the arrays are looked at anew. */
  private look(): void {
    const { buffer } = this.run.memory;
    if (this.seen === buffer) return;
    this.seen = buffer;
    for (const arrays of this.arrays) arrays.look(buffer);
  }
}

/** An array in the memory of the kernel. */
interface Placed {
  readonly at: number;
  readonly length: number;
}

class SharedArrays {
  start = new Uint32Array(0);
  documents = new Uint16Array(0);
  weights = new Uint8Array(0);

  constructor(
    private readonly starts: Placed,
    private readonly list: Placed,
    private readonly impacts: Placed,
  ) {}

  look(buffer: ArrayBuffer): void {
    this.start = new Uint32Array(buffer, this.starts.at, this.starts.length);
    this.documents = new Uint16Array(buffer, this.list.at, this.list.length);
    this.weights = new Uint8Array(buffer, this.impacts.at, this.impacts.length);
  }
}

class SharedBlock implements Block {
  constructor(
    private readonly arrays: SharedArrays,
    readonly step: number,
    readonly offset: number,
  ) {}

  get start() {
    return this.arrays.start;
  }
  get documents() {
    return this.arrays.documents;
  }
  get weights() {
    return this.arrays.weights;
  }
}
