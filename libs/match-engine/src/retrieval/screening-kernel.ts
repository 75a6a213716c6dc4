import type { Point } from '../fit/travel';
import { compiled, started } from '../wasm';
import { roughPlace, roughly } from './rough-place';
import { screeningKernel } from './screening-kernel-code';

/** What the compiled kernel offers (`libs/match-engine/kernel/screening`); places are bytes in its memory. */
interface ScreeningExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  addChunk(lists: number): number;
  reserveFound(lists: number): number;
  findAll(near: number, doubtful: number): void;
  findNear(x: number, y: number, z: number, near: number, doubtful: number): void;
  beginWindows(maybe: number, unsure: number): void;
  addWindow(maybeLists: number, sureLists: number, isAll: boolean, maybe: number, unsure: number, sure: number): void;
  planAt(): number;
}

/** Rows of a chunk, words of a list of bits about them, and the words that a list of all rows has to spare. */
const CHUNK_BITS = 13;
const CHUNK_ROWS = 1 << CHUNK_BITS;
const CHUNK_WORDS = CHUNK_ROWS >> 5;
const SPARE_WORDS = 4;
/** Where the lists of a chunk begin: after two bytes for x, y, z and reach of every row. */
const LISTS_AT = 2 * CHUNK_ROWS;

/** The lists that are found, in this order; then one for each window. */
const found = { near: 0, doubtful: 1, maybe: 2, unsure: 3, sure: 4 } as const;

/** The lists (by number) that tell who may be free for a window, and who surely is: who is in all of them, or in any. */
export interface Plan {
  readonly maybe: readonly number[];
  readonly sure: readonly number[];
  readonly isAll: boolean;
}

/** What is found of all rows, a bit each, with a word to spare; holds until searched again. */
export interface Screened {
  /** Who travels as far as the place asked for, or may. */
  readonly near: Int32Array;
  /** Of whom that can only be told from exact numbers. */
  readonly doubtful: Int32Array;
  /** Who may be free for one of the windows; all others are not. */
  readonly maybe: Int32Array;
  /** Of whom that cannot be told of every window without looking at the spans. */
  readonly unsure: Int32Array;
  /** For each window (of `maybe.length` words) who is surely free for it. */
  readonly sure: Int32Array;
}

const screening = compiled(screeningKernel);

/** Where all rows are and when they are free, roughly, in the memory of a kernel that looks through all at once. */
export class ScreeningKernel {
  private readonly run = started<ScreeningExports>(screening);
  private words = new Int32Array(this.run.memory.buffer);
  private rough = new Int16Array(this.run.memory.buffer);
  /** Where chunks begin, in words. */
  private readonly chunks: number[] = [];

  /** @param lists how many lists of bits there are */
  constructor(private readonly lists: number) {}

  get bytes(): number {
    return this.words.byteLength;
  }

  /** Rows only rise. */
  addPlace(row: number, [x, y, z]: Point, reach: number): void {
    const chunk = row >>> CHUNK_BITS;
    while (this.chunks.length <= chunk) this.chunks.push(this.run.addChunk(this.lists) >>> 2);
    this.refresh();
    this.rough.set(roughPlace(x, y, z, reach), this.roughAt(row));
  }

  /** Puts a row that has its place into a list. */
  addTo(list: number, row: number): void {
    const at = this.chunks[row >>> CHUNK_BITS]! + LISTS_AT + list * CHUNK_WORDS + ((row >>> 5) & (CHUNK_WORDS - 1));
    this.words[at]! |= 1 << (row & 31);
  }

  /** @param place where somebody must travel to, if anywhere */
  find(place: Point | undefined, plans: readonly Plan[]): Screened {
    const { run } = this;
    const words = CHUNK_WORDS * this.chunks.length + SPARE_WORDS;
    const at = run.reserveFound(found.sure + plans.length) >>> 2;
    this.refresh();
    if (place) run.findNear(roughly(place[0]), roughly(place[1]), roughly(place[2]), found.near, found.doubtful);
    else run.findAll(found.near, found.doubtful);
    run.beginWindows(found.maybe, found.unsure);
    const planAt = run.planAt() >>> 2;
    plans.forEach(({ maybe, sure, isAll }, number) => {
      this.words.set(maybe, planAt);
      this.words.set(sure, planAt + maybe.length);
      run.addWindow(maybe.length, sure.length, isAll, found.maybe, found.unsure, found.sure + number);
    });
    const list = (number: number, count = 1) => this.words.subarray(at + number * words, at + (number + count) * words);
    return {
      near: list(found.near),
      doubtful: list(found.doubtful),
      maybe: list(found.maybe),
      unsure: list(found.unsure),
      sure: list(found.sure, plans.length),
    };
  }

  /** The steps between a rough place and that of a row. */
  stepsFrom(x: number, y: number, z: number, row: number): number {
    const { rough } = this;
    const at = this.roughAt(row);
    const dx = x - rough[at]!;
    const dy = y - rough[at + 1]!;
    const dz = z - rough[at + 2]!;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  private roughAt(row: number): number {
    return 2 * this.chunks[row >>> CHUNK_BITS]! + 4 * (row & (CHUNK_ROWS - 1));
  }

  /** Views are made anew, as memory moves when it grows. */
  private refresh(): void {
    const { buffer } = this.run.memory;
    if (this.words.buffer === buffer) return;
    this.words = new Int32Array(buffer);
    this.rough = new Int16Array(buffer);
  }
}
