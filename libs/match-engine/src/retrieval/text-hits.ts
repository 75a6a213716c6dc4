import type { MatchPolicy } from '../fit/policy';
import { UNIT, toUnits } from '../fit/units';
import type { Analyser } from '../text/analyser';
import { Growable } from './growable';
import type { Postings } from './postings';

/** BM25's share of a term in a text is kept in a byte. */
const FULL_IMPACT = 255;
/** Length of a usual profile text in terms; a constant, so that one trainer's text never changes another's score. */
const USUAL_LENGTH = 60;
/** A term in fewer texts than this is telling however small the collection. */
const TELLING = 50;
/** Rarest words first, words make candidates until so many texts (as a share of all, at least so many) are hit. */
const HIT_SHARE = 0.1;
const FEWEST_HITS = 5000;
const ALWAYS_TELLING = 3;
const IDF_STEPS = 1000;
/** Texts of one person that can count, in the order given. */
const MOST_TEXTS = 64;
const SHOWN_TERMS = 5;
/** The strongest terms of a request count; whoever pastes a whole policy paper still gets an answer. */
const LONGEST_REQUEST = 64;

/**
 * Whose texts speak of the request: BM25 per text (Robertson and Zaragoza 2009), divided by what the request would
 * score against itself, pooled per person with falling weight: 1 − Π(1 − decayʳ·score_r). All sums are integers.
 */
export class TextHits {
  /** First text of a row, and the row of a text. */
  private readonly firstText = new Growable(new Uint32Array(1024));
  private readonly rowOfText = new Growable(new Uint32Array(1024));
  private sums = new Int32Array(0);
  private values = new Float64Array(0);
  private touched = new Int32Array(0);
  private touchedCount = 0;
  private readonly sorted = new Int32Array(MOST_TEXTS);
  hits = new Int32Array(0);
  hitCount = 0;
  private asked: { id: number; weight: number; word: string }[] = [];
  private living = 0;

  constructor(
    private readonly postings: Postings,
    private readonly analyser: Analyser,
    private readonly policy: MatchPolicy,
  ) {}

  add(row: number, texts: readonly string[]): void {
    const { k1, b } = this.policy.text;
    this.firstText.push(this.rowOfText.length);
    for (const text of texts) {
      const document = this.rowOfText.push(row);
      this.living++;
      const terms = this.analyser.terms(text);
      const length = terms.reduce((sum, { count }) => sum + count, 0);
      const saturation = k1 * (1 - b + (b * length) / USUAL_LENGTH);
      for (const { stem, count } of terms) {
        const impact = Math.min(1, (count * (k1 + 1)) / (count + saturation) / (k1 + 1));
        this.postings.add(stem, document, Math.max(1, Math.round(impact * FULL_IMPACT)));
      }
    }
  }

  forget(row: number): void {
    const [first, end] = [this.firstText.values[row]!, this.endOf(row)];
    this.living -= end - first;
    this.postings.forget(first, end);
  }

  layOut(): void {
    this.postings.layOut();
  }

  get bytes(): number {
    return this.postings.bytes;
  }

  collect(text: string, rows: number): void {
    this.makeRoom(rows);
    this.asked = this.telling(text);
    const whole = this.asked.reduce((sum, { weight }) => sum + weight * FULL_IMPACT, 0);
    const { documents, weights } = this.postings;
    const { sums, touched } = this;
    let count = 0;
    const room = Math.max(FEWEST_HITS, HIT_SHARE * this.living);
    for (const [number, { id, weight }] of this.asked.entries()) {
      const end = this.postings.to(id);
      if (number >= ALWAYS_TELLING && count + this.postings.count(id) > room) {
        this.addToHits(id, weight);
        continue;
      }
      for (let k = this.postings.from(id); k < end; k++) {
        const d = documents[k]!;
        if (sums[d] === 0) touched[count++] = d;
        sums[d]! += weight * weights[k]!;
      }
      for (const { document, weight: impact } of this.postings.tail(id)) {
        if (sums[document] === 0) touched[count++] = document;
        sums[document]! += weight * impact;
      }
    }
    this.touchedCount = count;
    for (let t = 0; t < count; t++) this.pool(this.rowOfText.values[touched[t]!]!, whole);
  }

  /** A common word counts for those whom a rarer word has already hit, but makes nobody a candidate. */
  private addToHits(id: number, weight: number): void {
    const { documents, weights } = this.postings;
    const { sums } = this;
    const end = this.postings.to(id);
    for (let k = this.postings.from(id); k < end; k++) {
      const sum = sums[documents[k]!]!;
      if (sum > 0) sums[documents[k]!] = sum + weight * weights[k]!;
    }
    for (const { document, weight: impact } of this.postings.tail(id)) {
      if (sums[document]! > 0) sums[document]! += weight * impact;
    }
  }

  /** 0..1, in whole units. */
  value(row: number): number {
    return this.values[row]!;
  }

  /** The asked words this person wrote, strongest first, as the request has them. */
  termsOf(row: number): string[] {
    const [first, end] = [this.firstText.values[row]!, this.endOf(row)];
    return this.asked
      .filter(({ id }) => this.isIn(id, first, end))
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .map(({ word }) => word)
      .filter((word, k, all) => all.indexOf(word) === k)
      .slice(0, SHOWN_TERMS);
  }

  clear(): void {
    for (let t = 0; t < this.touchedCount; t++) this.sums[this.touched[t]!] = 0;
    for (let k = 0; k < this.hitCount; k++) this.values[this.hits[k]!] = 0;
    this.touchedCount = this.hitCount = 0;
  }

  /** The request's terms that occur and tell something, with integer weights; equal weights by stem. */
  private telling(text: string): { id: number; weight: number; word: string }[] {
    const most = Math.max(TELLING, this.policy.text.commonShare * this.living);
    return this.analyser
      .terms(text)
      .flatMap(({ stem, count, word }) => {
        const id = this.postings.idOf(stem);
        const df = id === undefined ? 0 : this.postings.count(id);
        if (id === undefined || df === 0 || df > most) return [];
        const idf = Math.log(1 + (this.living - df + 0.5) / (df + 0.5));
        return [{ id, stem, word, weight: Math.max(1, Math.round(IDF_STEPS * idf * Math.min(2, count))) }];
      })
      .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
      .slice(0, LONGEST_REQUEST);
  }

  private pool(row: number, whole: number): void {
    if (this.values[row]! > 0) return;
    this.hits[this.hitCount++] = row;
    const [first, end] = [this.firstText.values[row]!, this.endOf(row)];
    if (end - first === 1) {
      this.values[row] = Math.max(1, toUnits(this.sums[first]! / whole)) / UNIT;
      return;
    }
    const { sums, sorted } = this;
    let n = 0;
    for (let d = first; d < end; d++) {
      if (sums[d] === 0) continue;
      if (n === sorted.length) break;
      let at = n++;
      for (; at > 0 && sorted[at - 1]! < sums[d]!; at--) sorted[at] = sorted[at - 1]!;
      sorted[at] = sums[d]!;
    }
    let missing = 1;
    let weight = 1;
    for (let r = 0; r < n; r++, weight *= this.policy.text.poolingDecay) missing *= 1 - (weight * sorted[r]!) / whole;
    this.values[row] = Math.max(1, toUnits(1 - missing)) / UNIT;
  }

  private isIn(id: number, first: number, end: number): boolean {
    const { documents } = this.postings;
    let low = this.postings.from(id);
    let high = this.postings.to(id);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (documents[middle]! < first) low = middle + 1;
      else high = middle;
    }
    if (low < this.postings.to(id) && documents[low]! < end) return true;
    return this.postings.tail(id).some(({ document }) => document >= first && document < end);
  }

  private endOf(row: number): number {
    return row + 1 < this.firstText.length ? this.firstText.values[row + 1]! : this.rowOfText.length;
  }

  private makeRoom(rows: number): void {
    if (this.values.length < rows) {
      this.values = new Float64Array(rows);
      this.hits = new Int32Array(rows);
    }
    if (this.sums.length < this.rowOfText.length) {
      this.sums = new Int32Array(this.rowOfText.length);
      this.touched = new Int32Array(this.rowOfText.length);
    }
  }
}
