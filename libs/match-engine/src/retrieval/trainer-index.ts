import type { PreparedRequest, TextMatch, TrainerFacts } from '../fit/facts';
import { standingShare } from '../fit/criteria';
import type { Candidate, ExclusionCode, MatchRequest, MatchTrainer, Ranking } from '../fit/match';
import { exclusionCodes } from '../fit/match';
import type { MatchPolicy } from '../fit/policy';
import { prepareRequest, scorePair, scoreUnits } from '../fit/score';
import { SCORE_UNIT, compareIds } from '../fit/units';
import type { SkillGraph } from '../skills/graph';
import type { Analyser } from '../text/analyser';
import { plainAnalyser } from '../text/analyser';
import { Contenders } from './contenders';
import { MOST_TEXTS, Segments } from './segments';
import { SkillHits } from './skill-hits';
import { TextHits } from './text-hits';
import { TrainerColumns } from './trainer-columns';

/** Bounds are counted in this many drawers, to find a few that are surely the highest. */
const DRAWERS = 2048;
/** When this share of the rows has come or gone since they were laid out (and at least so many), they are again. */
const WORN = 0.25;
const FEWEST_WORN = 2048;

/**
 * All trainers of the product in memory, ready to rank any request exactly: a trainer can only be a candidate when a
 * skill or a telling word hits, so the hits are collected from postings; each gets a bound on its score, and full fits
 * are worked out only where the bound reaches the worst of the top.
 */
export class TrainerIndex {
  private columns = new TrainerColumns();
  private readonly rowOf = new Map<string, number>();
  private readonly skills = new SkillHits();
  private readonly texts: TextHits;
  private segments = new Segments();
  private contenders: Contenders;
  private isReady = false;
  /** Rows that came or went since all were laid out. */
  private worn = 0;

  /** An empty index: `load` trainers one by one, then call `ready` once. */
  constructor(
    private readonly policy: MatchPolicy,
    private readonly graph?: SkillGraph,
    analyser: Analyser = plainAnalyser,
  ) {
    this.texts = new TextHits(analyser, policy, this.segments);
    this.contenders = this.newContenders();
  }

  static of(trainers: Iterable<MatchTrainer>, policy: MatchPolicy, graph?: SkillGraph): TrainerIndex {
    const index = new TrainerIndex(policy, graph);
    for (const trainer of trainers) index.load(trainer);
    return index.ready();
  }

  load(trainer: MatchTrainer): void {
    if (this.rowOf.has(trainer.id)) throw new Error(`match-engine: trainer ${trainer.id} is given twice`);
    const texts = trainer.texts.slice(0, MOST_TEXTS);
    if (this.segments.isFull(texts.length)) {
      this.closeSegment();
      this.segments.open();
    }
    const place = this.segments.add(texts.length);
    const row = this.columns.add(trainer);
    this.rowOf.set(trainer.id, row);
    this.skills.add(place, trainer.skills);
    this.texts.add(place, texts);
    this.columns.setStanding(row, standingShare(this.factsOf(row), this.policy));
    if (this.isReady) this.worn++;
  }

  /** Lays out what was loaded; afterwards trainers come and go by `put` and `remove`. */
  ready(): this {
    this.closeSegment();
    this.segments.open();
    this.skills.ready();
    this.texts.ready();
    this.columns.trim();
    this.isReady = true;
    return this;
  }

  get size(): number {
    return this.rowOf.size;
  }

  /** Bytes in typed arrays (names and dictionaries not counted). */
  get bytes(): number {
    return this.skills.bytes + this.texts.bytes + this.columns.bytes + this.contenders.bytes;
  }

  /** Adds a trainer or replaces what is known of it. */
  put(trainer: MatchTrainer): void {
    this.remove(trainer.id);
    this.load(trainer);
    this.layOutWhenWorn();
  }

  remove(id: string): void {
    const row = this.rowOf.get(id);
    if (row === undefined) return;
    const [segment, place] = this.placeOf(row);
    this.columns.remove(row);
    this.texts.forget(segment, place);
    this.rowOf.delete(id);
    this.worn++;
    this.layOutWhenWorn();
  }

  /** The best `top` trainers for a request: exactly those a full scan would give, in the same order. */
  rank(request: MatchRequest, top: number = this.policy.top): Ranking {
    const wanted = prepareRequest(request, this.policy, this.graph);
    const excluded = Object.fromEntries(exclusionCodes.map((code) => [code, 0])) as Record<ExclusionCode, number>;
    this.texts.ask(request.text);
    this.skills.ask(wanted);
    this.contenders.collect(wanted, this.rowOf, excluded);
    const candidates = this.best(wanted, top).map(({ row, facts, text: { value } }): Candidate => {
      const terms = this.texts.termsOf(...this.placeOf(row));
      return scorePair(facts, wanted, { value, terms }, this.policy);
    });
    return { candidates, excluded };
  }

  /**
   * Lays everything out anew, without the rows of those who have gone. Happens by itself when a quarter has changed;
   * whoever updates much can call it at a quiet hour.
   */
  layOutAnew(): void {
    const [columns, segments] = [new TrainerColumns(), new Segments()];
    const places = new Int32Array(this.columns.rows).fill(-1);
    for (let row = 0; row < places.length; row++) {
      if (!this.columns.isLive(row)) continue;
      const texts = this.texts.countOf(...this.placeOf(row));
      if (segments.isFull(texts)) segments.open();
      places[row] = ((segments.count - 1) << 16) | segments.add(texts);
      const facts = this.factsOf(row);
      const moved = columns.addFacts(facts);
      columns.setStanding(moved, standingShare(facts, this.policy));
      this.rowOf.set(facts.id, moved);
    }
    const move = (segment: number, place: number) => places[this.segments.first[segment]! + place]!;
    this.skills.renumber(segments.count, move);
    this.texts.renumber(segments, move);
    segments.open();
    columns.trim();
    [this.columns, this.segments, this.worn] = [columns, segments, 0];
    this.contenders = this.newContenders();
  }

  private closeSegment(): void {
    this.skills.close();
    this.texts.close();
  }

  private layOutWhenWorn(): void {
    if (this.isReady && this.worn > Math.max(FEWEST_WORN, WORN * this.columns.rows)) this.layOutAnew();
  }

  /**
   * The best `top`, in order. Full scores first for a few that surely have the highest bounds; then for all whose bound
   * reaches the worst of those.
   */
  private best(wanted: PreparedRequest, top: number): Scored[] {
    const { bounds, count } = this.contenders;
    const sizes = new Int32Array(DRAWERS);
    for (let k = 0; k < count; k++) sizes[Math.min(DRAWERS - 1, Math.floor(bounds[k]! * DRAWERS))]!++;
    let drawer = DRAWERS;
    for (let seen = 0; seen < top && drawer > 0;) seen += sizes[--drawer]!;
    const surely = drawer / DRAWERS;
    let best: Scored[] = [];
    for (let k = 0; k < count; k++) if (bounds[k]! >= surely) best.push(this.scored(k, wanted));
    best = best.sort(byUnits).slice(0, top);
    const worst = best.length < top ? 0 : best[best.length - 1]!.units / SCORE_UNIT;
    for (let k = 0; k < count; k++) if (bounds[k]! >= worst && bounds[k]! < surely) best.push(this.scored(k, wanted));
    return best.sort(byUnits).slice(0, top);
  }

  /** Contender k with its full score. */
  private scored(k: number, wanted: PreparedRequest): Scored {
    const { rows, bestTexts, allTexts } = this.contenders;
    const row = rows[k]!;
    const facts = this.factsOf(row);
    const text = { value: this.texts.value(...this.placeOf(row), bestTexts[k]!, allTexts[k]!), terms: [] };
    return { row, facts, text, units: scoreUnits(facts, wanted, text, this.policy) };
  }

  private factsOf(row: number) {
    const [segment, place] = this.placeOf(row);
    return this.columns.facts(row, (skill) => this.skills.levelIn(skill, segment, place));
  }

  private placeOf(row: number): [segment: number, place: number] {
    const segment = this.segments.of(row);
    return [segment, row - this.segments.first[segment]!];
  }

  private newContenders(): Contenders {
    return new Contenders(this.columns, this.segments, this.skills, this.texts, this.policy);
  }
}

interface Scored {
  readonly row: number;
  readonly facts: TrainerFacts;
  readonly text: TextMatch;
  readonly units: number;
}

/** Best first, then by id, as `byScore`. */
function byUnits(a: Scored, b: Scored): number {
  return b.units - a.units || compareIds(a.facts.id, b.facts.id);
}
