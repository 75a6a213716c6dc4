import { compiled, started } from '../wasm';
import { addingKernel } from './adding-kernel-code';
import type { Block } from './block';
import { MOST_DOCUMENTS } from './block';
import { MOST_ROWS } from './segments';

/** What the compiled kernel offers (`libs/match-engine/kernel/adding`); places are bytes in its memory. */
interface AddingExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  allocate(bytes: number): number;
  begin(rows: number, shift: number): void;
  addUp(documents: number, impacts: number, count: number, weight: number, shift: number): void;
  finish(): void;
  columnAt(number: number): number;
}

const columns = { sums: 0, hits: 1, documents: 2, impacts: 3 } as const;
const adding = compiled(addingKernel);

/**
 * Blocks of postings in the memory of a kernel that adds them up. Memory moves when it grows, which only a new block
 * makes it do; then all views are made anew.
 */
export class AddingKernel {
  /** What every document of the segment added up last scores. */
  sums = new Int32Array(0);
  private hits = new Int32Array(0);
  private readonly run = started<AddingExports>(adding);
  private readonly blocks: PlacedBlock[] = [];
  private shift = 0;

  constructor() {
    this.look();
  }

  get bytes(): number {
    return this.run.memory.buffer.byteLength;
  }

  /** The next segment's block; its weights take a byte each. */
  newBlock(features: number, entries: number): Block {
    const { run } = this;
    const { buffer } = run.memory;
    const block = new PlacedBlock(
      { at: run.allocate(4 * (features + 1)), length: features + 1 },
      { at: run.allocate(2 * entries), length: entries },
      { at: run.allocate(entries), length: entries },
    );
    this.blocks.push(block);
    if (run.memory.buffer === buffer) block.look(buffer);
    else this.look();
    return block;
  }

  /** Begins to add up for a segment of so many rows, with `1 << shift` documents each. */
  begin(rows: number, shift: number): void {
    this.shift = shift;
    this.run.begin(rows, shift);
  }

  /** Adds what the documents of a segment with its own block have of a feature. */
  addUp(segment: number, feature: number, weight: number): void {
    const { start, documentsAt, weightsAt } = this.blocks[segment]!;
    const from = start[feature] ?? 0;
    const count = (start[feature + 1] ?? 0) - from;
    if (count > 0) this.run.addUp(documentsAt + 2 * from, weightsAt + from, count, weight, this.shift);
  }

  /** The same for documents that stand elsewhere. */
  addUpList(documents: readonly number[], weights: readonly number[], weight: number): void {
    const { run } = this;
    const [documentsAt, weightsAt] = [run.columnAt(columns.documents), run.columnAt(columns.impacts)];
    new Uint16Array(run.memory.buffer, documentsAt, MOST_DOCUMENTS).set(documents);
    new Uint8Array(run.memory.buffer, weightsAt, MOST_DOCUMENTS).set(weights);
    run.addUp(documentsAt, weightsAt, documents.length, weight, this.shift);
  }

  /** Marks in `hits` (a bit a row) who has any of the features added up. */
  finish(hits: Int32Array): void {
    this.run.finish();
    for (let word = 0; word < hits.length; word++) hits[word]! |= this.hits[word]!;
  }

  private look(): void {
    const { buffer } = this.run.memory;
    this.sums = new Int32Array(buffer, this.run.columnAt(columns.sums), MOST_DOCUMENTS);
    this.hits = new Int32Array(buffer, this.run.columnAt(columns.hits), MOST_ROWS / 32);
    for (const block of this.blocks) block.look(buffer);
  }
}

/** An array in the memory of the kernel. */
interface Placed {
  readonly at: number;
  readonly length: number;
}

class PlacedBlock implements Block {
  start = new Uint32Array(0);
  documents = new Uint16Array(0);
  weights = new Uint8Array(0);

  constructor(
    private readonly starts: Placed,
    private readonly list: Placed,
    private readonly impacts: Placed,
  ) {}

  get documentsAt(): number {
    return this.list.at;
  }

  get weightsAt(): number {
    return this.impacts.at;
  }

  look(buffer: ArrayBuffer): void {
    this.start = new Uint32Array(buffer, this.starts.at, this.starts.length);
    this.documents = new Uint16Array(buffer, this.list.at, this.list.length);
    this.weights = new Uint8Array(buffer, this.impacts.at, this.impacts.length);
  }
}
