import type { PreparedRequest } from '../fit/facts';
import type { SkillLevel } from '../fit/match';
import type { Postings } from './postings';

/** Levels are kept in eighths for the bound; the exact level decides the score. */
const LEVEL_STEP = 8;

/** Who has a wanted skill or one near it, and how well that covers the request (a bound, at most a rounding too high). */
export class SkillHits {
  private sums = new Float64Array(0);
  private current = new Float64Array(0);
  private currentSkill = new Int32Array(0);
  private seen = new Uint8Array(0);
  hits = new Int32Array(0);
  hitCount = 0;

  constructor(private readonly postings: Postings) {}

  add(row: number, skills: readonly SkillLevel[]): void {
    const best = new Map<string, number>();
    for (const { id, level } of skills) best.set(id, Math.max(level, best.get(id) ?? 0));
    for (const [id, level] of best) this.postings.add(id, row, Math.min(255, Math.ceil(level * LEVEL_STEP)));
  }

  layOut(): void {
    this.postings.layOut();
  }

  get bytes(): number {
    return this.postings.bytes;
  }

  collect({ wanted }: PreparedRequest, rows: number): void {
    this.makeRoom(rows);
    wanted.forEach(({ level, near }, number) => {
      for (const [id, closeness] of near) {
        const skill = this.postings.idOf(id);
        if (skill === undefined) continue;
        const { documents, weights } = this.postings;
        const most = Math.min(255, Math.floor(level * LEVEL_STEP));
        const factor = closeness / wanted.length;
        for (let k = this.postings.from(skill); k < this.postings.to(skill); k++) {
          const has = weights[k]!;
          this.offer(documents[k]!, number + 1, has >= most ? factor : (factor * has) / (level * LEVEL_STEP));
        }
        for (const { document, weight } of this.postings.tail(skill))
          this.offer(document, number + 1, weight >= most ? factor : (factor * weight) / (level * LEVEL_STEP));
      }
    });
  }

  value(row: number): number {
    return this.sums[row]!;
  }

  has(row: number): boolean {
    return this.seen[row] === 1;
  }

  clear(): void {
    for (let k = 0; k < this.hitCount; k++) {
      const row = this.hits[k]!;
      this.sums[row] = this.current[row] = this.currentSkill[row] = this.seen[row] = 0;
    }
    this.hitCount = 0;
  }

  /** The best near skill of each wanted one counts. */
  private offer(row: number, skill: number, value: number): void {
    if (this.seen[row] === 0) {
      this.seen[row] = 1;
      this.hits[this.hitCount++] = row;
    }
    if (this.currentSkill[row] !== skill) {
      this.currentSkill[row] = skill;
      this.current[row] = value;
      this.sums[row]! += value;
    } else if (value > this.current[row]!) {
      this.sums[row]! += value - this.current[row]!;
      this.current[row] = value;
    }
  }

  private makeRoom(rows: number): void {
    if (this.sums.length >= rows) return;
    this.sums = new Float64Array(rows);
    this.current = new Float64Array(rows);
    this.currentSkill = new Int32Array(rows);
    this.seen = new Uint8Array(rows);
    this.hits = new Int32Array(rows);
  }
}
