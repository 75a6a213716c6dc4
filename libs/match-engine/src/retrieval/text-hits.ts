import type { MatchPolicy } from '../fit/policy';
import { UNIT, compareIds, toUnits } from '../fit/units';
import type { Analyser } from '../text/analyser';
import { TermReader } from '../text/term-reader';
import { AddingKernel } from './adding-kernel';
import { Postings } from './postings';
import type { Segments } from './segments';
import { MOST_ROWS } from './segments';
import { poolRows, pooled } from './text-pooling';

/** BM25's share of a term in a text is kept in a byte. */
const FULL_IMPACT = 255;
/** Length of a usual profile text in terms; a constant, so that one trainer's text never changes another's score. */
const USUAL_LENGTH = 60;
/** A term in fewer texts than this is telling however small the collection. */
const TELLING = 50;
const IDF_STEPS = 1000;
const SHOWN_TERMS = 5;
/** The strongest terms of a request count; whoever pastes a whole policy paper still gets an answer. */
const LONGEST_REQUEST = 64;

interface AskedTerm {
  readonly id: number;
  readonly weight: number;
  readonly word: string;
}

/**
 * Whose texts speak of the request: BM25 per text (Robertson and Zaragoza 2009), divided by what the request would
 * score against itself, pooled per person (text-pooling.ts). All sums are integers.
 */
export class TextHits {
  private kernel = new AddingKernel();
  private shift = 0;
  private postings = new Postings((blocks) => this.kernel.gather(blocks));
  private readonly reader: TermReader;
  /** How many texts each place of a segment has; 0 when its trainer has gone. */
  private counts: Uint8Array[] = [new Uint8Array(MOST_ROWS)];
  private living = 0;
  private gone = 0;
  /** How many of a term's texts are gone, as far as asked since the last one went. */
  private readonly goneWith = new Map<number, number>();
  private impacts = new Uint8Array(64);
  private asked: readonly AskedTerm[] = [];
  /** What the request would score against itself. */
  private whole = 1;

  constructor(
    private readonly analyser: Analyser,
    private readonly policy: MatchPolicy,
    private segments: Segments,
  ) {
    this.reader = new TermReader(analyser);
  }

  /** Texts of a row of the open segment; places only rise. */
  add(place: number, texts: readonly string[]): void {
    const { k1, b } = this.policy.text;
    const { reader } = this;
    const shift = this.segments.shifts.at(-1)!;
    texts.forEach((text, number) => {
      const terms = reader.read(text);
      const { counts } = reader;
      let length = 0;
      for (let k = 0; k < terms; k++) length += counts[k]!;
      const saturation = k1 * (1 - b + (b * length) / USUAL_LENGTH);
      if (this.impacts.length < terms) this.impacts = new Uint8Array(2 * terms);
      const { impacts } = this;
      const once = impactOf(1, saturation);
      for (let k = 0; k < terms; k++) impacts[k] = counts[k] === 1 ? once : impactOf(counts[k]!, saturation);
      this.postings.add((place << shift) | number, reader.terms, impacts, terms);
    });
    this.counts.at(-1)![place] = texts.length;
    this.living += texts.length;
  }

  countOf(segment: number, place: number): number {
    return this.counts[segment]![place]!;
  }

  forget(segment: number, place: number): void {
    const texts = this.countOf(segment, place);
    this.counts[segment]![place] = 0;
    this.living -= texts;
    this.gone += texts;
    this.goneWith.clear();
  }

  close(): void {
    this.postings.close();
    this.counts.push(new Uint8Array(MOST_ROWS));
  }

  ready(): void {
    this.postings.ready();
  }

  /**
   * Rows move to other segments (see `Postings.renumbered`), in the old order; their texts go with them.
   */
  renumber(segments: Segments, move: (segment: number, place: number) => number): void {
    const { shifts } = this.segments;
    const counts = Array.from({ length: segments.count + 1 }, () => new Uint8Array(MOST_ROWS));
    this.counts.forEach((old, segment) =>
      old.forEach((texts, place) => {
        const moved = texts > 0 ? move(segment, place) : -1;
        if (moved >= 0) counts[moved >>> 16]![moved & 0xffff] = texts;
      }),
    );
    const moveDocument = (segment: number, document: number) => {
      const shift = shifts[segment]!;
      const moved = move(segment, document >> shift);
      if (moved < 0) return -1;
      const target = moved >>> 16;
      return (target << 16) | ((moved & 0xffff) << segments.shifts[target]!) | (document & ((1 << shift) - 1));
    };
    this.kernel = new AddingKernel();
    this.postings = this.postings.renumbered(segments.count, moveDocument);
    this.counts = counts;
    this.segments = segments;
    this.gone = 0;
    this.goneWith.clear();
  }

  get bytes(): number {
    return this.kernel.bytes + this.reader.bytes + MOST_ROWS * this.counts.length;
  }

  ask(text: string): void {
    this.asked = this.telling(text);
    this.whole = this.asked.reduce((sum, { weight }) => sum + weight * FULL_IMPACT, 0);
  }

  /** Adds up for one segment of so many rows, and marks in `hits` (a bit a row) who wrote a telling word. */
  collect(segment: number, rows: number, hits: Int32Array): void {
    this.shift = this.segments.shifts[segment]!;
    const { kernel, postings } = this;
    kernel.begin(rows, this.shift);
    for (const { id, weight } of this.asked) {
      if (segment < postings.blocks.length) kernel.addUp(segment, id, weight);
      else {
        const tail = postings.tails.get(id);
        if (tail) kernel.addUpList(tail.documents, tail.weights, weight);
      }
    }
    kernel.finish(hits);
  }

  /**
   * What the texts of some rows of the segment added up last score: the best one into `bests`, all together into
   * `totals`.
   */
  pool(rows: Int32Array, from: number, to: number, first: number, bests: Int32Array, totals: Float64Array): void {
    poolRows(this.kernel.sums, this.shift, rows, from, to, first, bests, totals);
  }

  /** At least what `value` answers: factors for the best text and for the others together. */
  get most(): { readonly perBest: number; readonly perOther: number } {
    const perBest = 1 / Math.max(1, this.whole);
    return { perBest, perOther: this.policy.text.poolingDecay * perBest };
  }

  /** 0..1, in whole units, of the best text and all together; at least one unit for who has a telling word. */
  value(segment: number, place: number, best: number, total: number): number {
    const scores = this.segments.shifts[segment]! <= 1 ? [best, total - best] : this.scores(segment, place);
    return total === 0 ? 0 : Math.max(1, toUnits(pooled(scores, this.whole, this.policy.text.poolingDecay))) / UNIT;
  }

  /** What each text scores, best first. */
  private scores(segment: number, place: number): number[] {
    const first = place << this.segments.shifts[segment]!;
    return Array.from({ length: this.countOf(segment, place) }, (_, t) =>
      this.asked.reduce(
        (sum, { id, weight }) => sum + weight * (this.postings.weightIn(id, segment, first + t) ?? 0),
        0,
      ),
    ).sort((a, b) => b - a);
  }

  /** The asked words this person wrote, strongest first, as the request has them. */
  termsOf(segment: number, place: number): string[] {
    const shift = this.segments.shifts[segment]!;
    const words = new Set<string>();
    for (const { id, word } of this.asked) {
      if (words.size === SHOWN_TERMS) break;
      if (this.postings.isIn(id, segment, place << shift, (place + 1) << shift)) words.add(word);
    }
    return [...words];
  }

  /** The request's terms that occur and tell something, strongest first, with integer weights; equal ones by word. */
  private telling(text: string): AskedTerm[] {
    const most = Math.max(TELLING, this.policy.text.commonShare * this.living);
    return this.analyser
      .terms(text)
      .flatMap(({ stem, count, word }) => {
        const id = this.reader.numberOf(stem);
        const texts = id === undefined ? 0 : this.frequency(id, most);
        if (id === undefined || texts === 0 || texts > most) return [];
        const idf = Math.log(1 + (this.living - texts + 0.5) / (texts + 0.5));
        return [{ id, stem, word, weight: Math.max(1, Math.round(IDF_STEPS * idf * Math.min(2, count))) }];
      })
      .sort((a, b) => b.weight - a.weight || compareIds(a.word, b.word) || compareIds(a.stem, b.stem))
      .slice(0, LONGEST_REQUEST);
  }

  /** In how many living texts a term occurs; more than `most` need not be exact. */
  private frequency(term: number, most: number): number {
    const count = this.postings.count(term);
    if (this.gone === 0 || count - this.gone > most) return count;
    let lost = this.goneWith.get(term);
    if (lost === undefined) {
      lost = 0;
      this.postings.each(term, (segment, document) => {
        if (this.counts[segment]![document >> this.segments.shifts[segment]!] === 0) lost!++;
      });
      this.goneWith.set(term, lost);
    }
    return count - lost;
  }
}

/** BM25's saturated count as a share of its limit, in a byte; whoever has the term has at least 1. */
function impactOf(count: number, saturation: number): number {
  return Math.max(1, Math.round((FULL_IMPACT * count) / (count + saturation)));
}
