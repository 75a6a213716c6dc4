import { languageShare, standingShare } from '../fit/criteria';
import { standingExclusions } from '../fit/feasibility';
import { kmOfChord, pointOf } from '../fit/travel';
import { Growable } from './growable';
import type { PreparedRequest, TextMatch } from '../fit/facts';
import type { Candidate, ExclusionCode, MatchRequest, MatchTrainer, Ranking } from '../fit/match';
import { exclusionCodes } from '../fit/match';
import type { MatchPolicy } from '../fit/policy';
import { byScore, prepareRequest, scorePair } from '../fit/score';
import { UNIT } from '../fit/units';
import type { SkillGraph } from '../skills/graph';
import type { Analyser } from '../text/analyser';
import { plainAnalyser } from '../text/analyser';
import { Postings } from './postings';
import { SkillHits } from './skill-hits';
import { TextHits } from './text-hits';
import { TrainerColumns } from './trainer-columns';

/** Bounds are sorted into this many drawers; contenders are taken from the highest one first. */
const DRAWERS = 2048;
/** Rounding in the skill sums can make a bound too low by less than this. */
const SLACK = 2 / UNIT;

/**
 * All trainers of the product in memory, ready to rank any request exactly: a trainer can only be a candidate when a
 * skill or a telling word hits, so the hits are collected from postings; each gets a bound on its score from skills and
 * text, and full fits are worked out from the highest bound down until no bound can beat the worst of the top.
 */
export class TrainerIndex {
  private readonly columns = new TrainerColumns();
  private readonly rowOf = new Map<string, number>();
  private readonly skills: SkillHits;
  private readonly texts: TextHits;
  private hits = new Int32Array(1024);
  private bounds = new Float64Array(1024);
  /** What a trainer brings to every request: feedback, newcomer's chance, recency at most. */
  private readonly standing = new Growable(new Float32Array(1024));

  /** An empty index: `load` trainers one by one, then call `ready` once. */
  constructor(
    private readonly policy: MatchPolicy,
    private readonly graph?: SkillGraph,
    analyser: Analyser = plainAnalyser,
  ) {
    this.skills = new SkillHits(new Postings());
    this.texts = new TextHits(new Postings(), analyser, policy);
  }

  static of(trainers: Iterable<MatchTrainer>, policy: MatchPolicy, graph?: SkillGraph): TrainerIndex {
    const index = new TrainerIndex(policy, graph);
    for (const trainer of trainers) index.load(trainer);
    return index.ready();
  }

  /** Lays out what was loaded; afterwards trainers come and go by `put` and `remove`. */
  ready(): this {
    this.skills.layOut();
    this.texts.layOut();
    return this;
  }

  get size(): number {
    return this.rowOf.size;
  }

  /** Bytes in typed arrays (names and dictionaries not counted). */
  get postingBytes(): number {
    return this.skills.bytes + this.texts.bytes;
  }

  /** Adds a trainer or replaces what is known of it. */
  put(trainer: MatchTrainer): void {
    this.remove(trainer.id);
    this.load(trainer);
  }

  remove(id: string): void {
    const row = this.rowOf.get(id);
    if (row === undefined) return;
    this.columns.remove(row);
    this.texts.forget(row);
    this.rowOf.delete(id);
  }

  /** The best `top` trainers for a request: exactly those a full scan would give, in the same order. */
  rank(request: MatchRequest, top: number = this.policy.top): Ranking {
    const wanted = prepareRequest(request, this.policy, this.graph);
    const excluded = Object.fromEntries(exclusionCodes.map((code) => [code, 0])) as Record<ExclusionCode, number>;
    const open = this.countStanding(wanted, excluded);
    this.texts.collect(request.text, this.columns.rows);
    this.skills.collect(wanted, this.columns.rows);
    const count = this.filter(wanted, open, excluded);
    const best = this.best(wanted, count, top);
    this.skills.clear();
    this.texts.clear();
    return { candidates: best, excluded };
  }

  load(trainer: MatchTrainer): void {
    if (this.rowOf.has(trainer.id)) throw new Error(`match-engine: trainer ${trainer.id} is given twice`);
    const row = this.columns.add(trainer);
    this.rowOf.set(trainer.id, row);
    this.standing.push(standingShare(this.columns.facts(row), this.policy, ANY_REQUEST));
    this.skills.add(row, trainer.skills);
    this.texts.add(row, trainer.texts);
  }

  /** Counts everybody whom a standing exclusion keeps out, kind by kind; answers the language share of open kinds. */
  private countStanding(wanted: PreparedRequest, excluded: Record<ExclusionCode, number>): Float64Array {
    const { kinds } = this.columns;
    const open = new Float64Array(kinds.length).fill(CLOSED);
    const reasons = kinds.map(({ facts, count }, kind) => {
      const whole = { ...NOBODY, ...facts };
      const reason = standingExclusions.find((rule) => rule.applies(whole, wanted, this.policy))?.code;
      if (reason === undefined) open[kind] = languageShare(facts.languages, wanted) * this.policy.weights.language;
      excluded[reason ?? 'nothing-in-common'] += count;
      return reason ?? 'nothing-in-common';
    });
    for (const id of new Set([...wanted.declined, ...wanted.conflicts])) {
      const row = this.rowOf.get(id);
      if (row === undefined) continue;
      excluded[reasons[this.columns.kindOf.values[row]!]!]--;
      excluded[wanted.declined.has(id) ? 'declined' : 'conflict']++;
    }
    return open;
  }

  /** Keeps the hits that nothing excludes, with a bound on their score. */
  private filter(wanted: PreparedRequest, open: Float64Array, excluded: Record<ExclusionCode, number>): number {
    const { columns, skills, texts, policy } = this;
    const barred = new Set([...wanted.declined, ...wanted.conflicts].map((id) => this.rowOf.get(id)));
    const windows = Float64Array.from(wanted.windows.flatMap(([from, to]) => [from / 1000, to / 1000]));
    const { weights } = policy;
    const { mode, lat, lon } = wanted.request;
    const isTravelling = mode !== 'online' && lat !== undefined && lon !== undefined;
    const [xs, ys, zs] = [columns.x.values, columns.y.values, columns.z.values];
    const [x, y, z] = isTravelling ? pointOf(lat, lon) : [0, 0, 0];
    const reach = columns.reach.values;
    const shares = isTravelling ? travelShares(weights.travel, policy.travelScaleKm) : NO_SHARES;
    const unplaced = mode === 'online' ? weights.travel : weights.travel * policy.unknown;
    const kindOf = columns.kindOf.values;
    const ownBody = columns.bodyId(wanted.request.body);
    const total = skills.hitCount + texts.hitCount;
    if (this.hits.length < total) {
      this.hits = new Int32Array(2 * total);
      this.bounds = new Float64Array(2 * total);
    }
    let count = 0;
    const consider = (row: number) => {
      const kind = kindOf[row]!;
      if (kind < 0 || open[kind] === CLOSED || (barred.size > 0 && barred.has(row))) return;
      excluded['nothing-in-common']--;
      let travel = unplaced;
      if (isTravelling) {
        const chord = (x - xs[row]!) ** 2 + (y - ys[row]!) ** 2 + (z - zs[row]!) ** 2;
        if (chord > reach[row]!) {
          excluded['too-far']++;
          return;
        }
        if (chord >= 0) travel = shares[Math.floor(chord * CHORD_STEPS)]!;
      }
      const available = columns.availabilityShare(row, windows, policy.sessionMs / 1000, policy.unknown);
      if (available === 0) {
        excluded['not-available']++;
        return;
      }
      const standing = this.standing.values[row]! + open[kind]! + travel + weights.availability * available;
      const other = columns.body.values[row] === ownBody ? 0 : weights['other-body'];
      this.hits[count] = row;
      this.bounds[count++] =
        weights.skills * skills.value(row) + weights.text * texts.value(row) + standing + other + SLACK;
    };
    for (let k = 0; k < skills.hitCount; k++) consider(skills.hits[k]!);
    for (let k = 0; k < texts.hitCount; k++) if (!skills.has(texts.hits[k]!)) consider(texts.hits[k]!);
    return count;
  }

  /** Works out full fits from the highest bound down, until no bound can reach the worst of the top. */
  private best(wanted: PreparedRequest, count: number, top: number): Candidate[] {
    const { bounds, hits } = this;
    const size = new Int32Array(DRAWERS + 1);
    const drawerOf = (bound: number) => Math.min(DRAWERS - 1, Math.floor(bound * DRAWERS));
    for (let k = 0; k < count; k++) size[drawerOf(bounds[k]!) + 1]!++;
    for (let d = 0; d < DRAWERS; d++) size[d + 1]! += size[d]!;
    const order = new Int32Array(count);
    const fill = size.slice();
    for (let k = 0; k < count; k++) order[fill[drawerOf(bounds[k]!)]!++] = k;
    let best: Candidate[] = [];
    for (let at = count - 1; at >= 0; at--) {
      const k = order[at]!;
      const worst = best.length >= top ? best[best.length - 1]!.score : -1;
      if ((drawerOf(bounds[k]!) + 1) / DRAWERS < worst) break;
      if (bounds[k]! < worst) continue;
      const row = hits[k]!;
      const score = this.scoreOf(row, wanted);
      if (score < worst) continue;
      best.push({ trainer: this.columns.ids[row]!, score, reasons: [] });
      best = best.sort(byScore).slice(0, top);
    }
    return best.map(({ trainer }) => {
      const row = this.rowOf.get(trainer)!;
      return scorePair(this.columns.facts(row), wanted, this.textOf(row), this.policy);
    });
  }

  private scoreOf(row: number, wanted: PreparedRequest): number {
    return scorePair(this.columns.facts(row), wanted, this.textOf(row, false), this.policy).score;
  }

  private textOf(row: number, withTerms = true): TextMatch {
    return { value: this.texts.value(row), terms: withTerms ? this.texts.termsOf(row) : [] };
  }
}

const CLOSED = -1;
/** The facts the standing exclusions do not look at. */
const NOBODY = {
  id: '',
  body: '',
  skills: [],
  lat: undefined,
  lon: undefined,
  maxKm: undefined,
  free: [],
  availabilityStated: false,
  absences: [],
  rating: undefined,
  ratings: 0,
  lastTaughtAt: undefined,
};
const ANY_REQUEST: PreparedRequest = {
  request: { id: '', body: '', skills: [], text: '', languages: [], mode: 'online', windows: [], asOf: 0 },
  wanted: [],
  windows: [],
  declined: new Set(),
  conflicts: new Set(),
};

/** Travel shares for the bound are looked up by squared chord (0..4) in steps. */
const CHORD_STEPS = 4096;
const NO_SHARES = new Float64Array(0);
const travelTables = new Map<string, Float64Array>();

/** The most the travel criterion can add per step of squared chord; a pure function, remembered. */
function travelShares(weight: number, scaleKm: number): Float64Array {
  const key = `${weight}/${scaleKm}`;
  let table = travelTables.get(key);
  if (!table) {
    table = Float64Array.from(
      { length: 4 * CHORD_STEPS + 2 },
      (_, step) => weight * Math.exp(-kmOfChord(step / CHORD_STEPS) / scaleKm),
    );
    travelTables.set(key, table);
  }
  return table;
}
