import { coverUnits } from '../fit/criteria';
import type { PreparedRequest } from '../fit/facts';
import type { SkillLevel } from '../fit/match';
import { UNIT } from '../fit/units';
import { endOf, startOf } from './block';
import { Postings } from './postings';
import { MOST_ROWS } from './segments';

/** Above all units: the best for one wanted skill is kept with that skill's mark, so that nothing needs clearing. */
const MARK = 1 << Math.ceil(Math.log2(UNIT + 1));
const LARGEST_MARK = 2 ** 31 - 2 * MARK;

/** A near skill of the request at hand, and what every level of it brings for the wanted one. */
interface AskedSkill {
  readonly skill: number;
  readonly wanted: number;
  readonly offers: Int32Array;
}

/** Who has a wanted skill or one near it, and how well: the sum over the wanted skills, in whole units, exactly. */
export class SkillHits {
  /** Per row of the segment added up last; 0 for who has none of the wanted and near skills. */
  readonly sums = new Int32Array(MOST_ROWS);
  private readonly best = new Int32Array(MOST_ROWS);
  private mark = 0;
  private postings = new Postings();
  private readonly numbers = new Map<string, number>();
  /** Different levels are few; postings hold their number. */
  private readonly levels: number[] = [];
  private readonly levelNumbers = new Map<number, number>();
  private asked: AskedSkill[] = [];

  /** Of a skill named twice the higher level counts; a level that is not above 0 is none. */
  add(row: number, skills: readonly SkillLevel[]): void {
    const [features, levels]: [number[], number[]] = [[], []];
    for (const { id, level } of skills) {
      if (!(level > 0)) continue;
      const skill = numberOf(this.numbers, id);
      const at = features.indexOf(skill);
      if (at < 0) levels[features.push(skill) - 1] = level;
      else levels[at] = Math.max(levels[at]!, level);
    }
    const numbers = levels.map((level) => {
      const number = numberOf(this.levelNumbers, level);
      this.levels[number] = level;
      return number;
    });
    this.postings.add(row, features, numbers, features.length);
  }

  close(): void {
    this.postings.close();
  }

  ready(): void {
    this.postings.ready();
  }

  renumber(segments: number, move: (segment: number, row: number) => number): void {
    this.postings = this.postings.renumbered(segments, move);
  }

  get bytes(): number {
    return this.postings.bytes;
  }

  levelIn(skill: string, segment: number, row: number): number {
    const number = this.numbers.get(skill);
    const level = number === undefined ? undefined : this.postings.weightIn(number, segment, row);
    return level === undefined ? 0 : this.levels[level]!;
  }

  ask({ wanted }: PreparedRequest): void {
    this.asked = wanted.flatMap(({ level, near }, number) =>
      [...near].flatMap(([id, closeness]) => {
        const skill = this.numbers.get(id);
        if (skill === undefined) return [];
        return [
          { skill, wanted: number, offers: Int32Array.from(this.levels, (has) => coverUnits(closeness, has, level)) },
        ];
      }),
    );
  }

  /** Adds up for one segment, and marks in `hits` (a bit a row) who has any of the skills. */
  collect(segment: number, hits: Int32Array): void {
    this.sums.fill(0);
    const block = this.postings.blocks[segment];
    let current = -1;
    for (const { skill, wanted, offers } of this.asked) {
      if (wanted !== current) this.nextMark();
      current = wanted;
      if (block) this.offer(block.documents, block.weights, startOf(block, skill), endOf(block, skill), offers, hits);
      const tail = block ? undefined : this.postings.tails.get(skill);
      if (!tail) continue;
      const levels = this.levels.length > 256 ? Uint32Array.from(tail.weights) : Uint8Array.from(tail.weights);
      this.offer(Uint16Array.from(tail.documents), levels, 0, levels.length, offers, hits);
    }
  }

  private nextMark(): void {
    if (this.mark >= LARGEST_MARK) this.best.fill((this.mark = 0));
    this.mark += MARK;
  }

  /** Of the skills near a wanted one the best counts. */
  private offer(
    rows: Uint16Array,
    levels: Uint8Array | Uint32Array,
    from: number,
    to: number,
    offers: Int32Array,
    hits: Int32Array,
  ): void {
    const { sums, best, mark } = this;
    for (let k = from; k < to; k++) {
      const row = rows[k]!;
      const offered = mark + offers[levels[k]!]!;
      const had = Math.max(mark, best[row]!);
      if (offered <= had) continue;
      best[row] = offered;
      sums[row]! += offered - had;
      hits[row >>> 5]! |= 1 << (row & 31);
    }
  }
}

function numberOf<K>(numbers: Map<K, number>, name: K): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}
