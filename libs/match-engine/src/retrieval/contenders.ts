import { languageShare, openShare } from '../fit/criteria';
import type { PreparedRequest } from '../fit/facts';
import { isWithinEver } from '../fit/facts';
import { standingExclusions } from '../fit/feasibility';
import type { ExclusionCode, Span } from '../fit/match';
import type { MatchPolicy } from '../fit/policy';
import { kmOfChord, nearness } from '../fit/travel';
import { UNIT } from '../fit/units';
import { ROUGHLY, keepHits, keepNear, keepOnDays, possibleWindows } from './column-loops';
import { OpenRows, SEGMENT_WORDS } from './open-rows';
import type { Segments } from './segments';
import { MOST_ROWS } from './segments';
import type { SkillHits } from './skill-hits';
import type { TextHits } from './text-hits';
import type { TrainerColumns } from './trainer-columns';
import { GONE, Openness, dayMask, timeOf } from './trainer-columns';

/** Values are rounded to units (and a telling word has at least one) after the bound: it may be too low by less. */
const SLACK = 2 / UNIT;
/** Travel is bounded per step of the straight line (0..2 on the unit sphere): about a kilometre. */
const STEPS = 6371;

/** A policy is frozen, so that what follows from it is worked out once. */
const travelTables = new WeakMap<MatchPolicy, Float64Array>();

/** The most that travel adds to a score, per step. */
function travelTableOf(policy: MatchPolicy): Float64Array {
  let table = travelTables.get(policy);
  if (!table) {
    table = Float64Array.from(
      { length: 2 * STEPS + 2 },
      (_, step) => policy.weights.travel * nearness(kmOfChord((step / STEPS) ** 2), policy),
    );
    travelTables.set(policy, table);
  }
  return table;
}

/**
 * Who can serve a request and has something in common with it, each with a bound on the score: no criterion gives more.
 * Counts everybody else for the first exclusion that applies. All loops run over columns, without an object a trainer.
 */
export class Contenders {
  rows = new Int32Array(0);
  bounds = new Float64Array(0);
  count = 0;
  private readonly travelTable: Float64Array;
  private readonly openRows: OpenRows;

  constructor(
    private readonly columns: TrainerColumns,
    private readonly segments: Segments,
    private readonly skills: SkillHits,
    private readonly texts: TextHits,
    private readonly policy: MatchPolicy,
  ) {
    this.openRows = new OpenRows(columns, segments);
    this.travelTable = travelTableOf(policy);
  }

  get bytes(): number {
    return this.rows.byteLength + this.bounds.byteLength + this.travelTable.byteLength + this.openRows.bytes;
  }

  /**
   * @param rowOf where a trainer stands, for those whom the request bars
   * @param excluded counts to add to
   */
  collect(wanted: PreparedRequest, rowOf: ReadonlyMap<string, number>, excluded: Record<ExclusionCode, number>): void {
    const { segments, columns } = this;
    const { place } = wanted;
    if (this.rows.length <= columns.rows) {
      this.rows = new Int32Array(columns.rows + MOST_ROWS);
      this.bounds = new Float64Array(this.rows.length);
    }
    const barred = [...wanted.declined, ...wanted.conflicts].flatMap((id) => rowOf.get(id) ?? []);
    const kinds = this.kinds(wanted, rowOf, excluded);
    const query = { ...wanted, ...kinds, ...this.windowsOf(wanted) };
    const open = this.openRows.of(kinds.isOpen);
    this.count = 0;
    for (let segment = 0; segment < segments.count; segment++) {
      const first = segments.first[segment]!;
      const end = segments.end(segment);
      this.skills.collect(segment);
      this.texts.collect(segment, end - first);
      for (const row of barred)
        if (row >= first && row < end) this.skills.sums[row - first] = this.texts.marks[row - first] = 0;
      const from = this.count;
      const hits = keepHits(
        this.rows,
        from,
        first,
        end - first,
        open,
        segment * SEGMENT_WORDS,
        this.texts.marks,
        this.skills.sums,
      );
      const near = place
        ? keepNear(this.rows, from, hits, place[0], place[1], place[2], columns.nearby.values, columns.places.values)
        : hits;
      this.count = near;
      this.keepFree(from, query);
      excluded['nothing-in-common'] -= hits - from;
      excluded['too-far'] += hits - near;
      excluded['not-available'] += near - this.count;
      this.addRest(from, first, query);
    }
  }

  /** Decides for every kind of trainer at once; who is barred by name is taken out of the hits. */
  private kinds(
    wanted: PreparedRequest,
    rowOf: ReadonlyMap<string, number>,
    excluded: Record<ExclusionCode, number>,
  ): KindQuery {
    const { kinds, kindOf } = this.columns;
    const isOpen = new Uint8Array(kinds.length);
    const languageShares = new Float64Array(kinds.length);
    const reasons = kinds.map(({ facts, count }, kind): ExclusionCode => {
      const reason = standingExclusions.find((rule) => rule.applies({ id: '', ...facts }, wanted, this.policy))?.code;
      isOpen[kind] = reason === undefined && kind !== GONE ? 1 : 0;
      languageShares[kind] = this.policy.weights.language * languageShare(facts, wanted);
      excluded[reason ?? 'nothing-in-common'] += count;
      return reason ?? 'nothing-in-common';
    });
    for (const id of new Set([...wanted.declined, ...wanted.conflicts])) {
      const row = rowOf.get(id);
      if (row === undefined) continue;
      excluded[reasons[kindOf.values[row]!]!]--;
      excluded[wanted.declined.has(id) ? 'declined' : 'conflict']++;
    }
    return { isOpen, languageShares };
  }

  /** Keeps who is free when it matters, with that share as the first part of the bound. */
  private keepFree(from: number, { windows, days, isLongAgo, stated, unstated }: Query): void {
    const { rows, bounds, columns } = this;
    const freeDays = columns.freeDays.values;
    const openness = columns.openness.values;
    const free = columns.free.values;
    const starts = columns.freeStart.values;
    const asked = stated.length - 1;
    const to = keepOnDays(rows, from, this.count, freeDays, days[0], days[1]);
    let end = from;
    for (let k = from; k < to; k++) {
      const row = rows[k]!;
      const state = openness[row]!;
      const possible =
        state === Openness.always && !isLongAgo
          ? asked
          : possibleWindows(windows, free, starts[row]!, starts[row + 1]!, freeDays[2 * row]!, freeDays[2 * row + 1]!);
      rows[end] = row;
      bounds[end] = (state === Openness.stated ? stated : unstated)[possible]!;
      end += possible > 0 || asked === 0 ? 1 : 0;
    }
    this.count = end;
  }

  /** Adds to the bounds what is left: travel, skills (exact), text, another body, language, and what is always so. */
  private addRest(from: number, first: number, { wanted, request, place, languageShares }: Query): void {
    const { rows, bounds, count, columns, texts, policy, travelTable } = this;
    const { weights } = policy;
    const perUnit = weights.skills / (UNIT * Math.max(1, wanted.length));
    const perText = weights.text;
    const perBody = weights['other-body'];
    const own = columns.bodyId(request.body);
    const body = columns.body.values;
    const kindOf = columns.kindOf.values;
    const standing = columns.standing.values;
    const rough = columns.nearby.values;
    const { sums } = this.skills;
    const x = place ? place[0] : NaN;
    const y = place ? place[1] : NaN;
    const z = place ? place[2] : NaN;
    const unplaced = weights.travel * (request.mode === 'online' ? 1 : policy.unknown);
    for (let k = from; k < count; k++) {
      const row = rows[k]!;
      const at = 4 * row;
      const dx = x - rough[at]!;
      const dy = y - rough[at + 1]!;
      const dz = z - rough[at + 2]!;
      const step = Math.floor((Math.sqrt(dx * dx + dy * dy + dz * dz) - ROUGHLY) * STEPS);
      bounds[k] =
        bounds[k]! +
        (step >= 0 ? travelTable[step]! : step < 0 ? weights.travel : unplaced) +
        perUnit * sums[row - first]! +
        perText * texts.most(row - first) +
        standing[row]! +
        languageShares[kindOf[row]!]! +
        (body[row] === own ? 0 : perBody) +
        SLACK;
    }
  }

  /** The date options as the loops read them. */
  private windowsOf({ windows }: PreparedRequest): WindowQuery {
    const n = windows.length;
    const { weights, sessionMs } = this.policy;
    const share = (isStated: boolean) =>
      Float64Array.from(
        { length: n + 1 },
        (_, k) => weights.availability * openShare(n ? k / n : 1, isStated, this.policy),
      );
    const daysOf = (spans: readonly Span[]) => (spans.every(([from, to]) => from < to) ? dayMask(spans) : ANY_DAY);
    return {
      windows: Int32Array.from(
        windows.flatMap(([from, to]) => {
          // Free from here, until there, for so long: what `suits` asks of one span, in whole seconds.
          const needed = Math.min(to - from, sessionMs);
          const [begin, until] = [Math.floor((to - needed) / 1000), Math.ceil((from + needed) / 1000)];
          return [
            ...[begin, until].map(timeOf),
            Math.ceil(needed / 1000),
            ...(isWithinEver([begin * 1000, until * 1000]) ? daysOf([[from, to]]) : NO_DAY),
          ];
        }),
      ),
      days: n ? daysOf(windows) : ANY_DAY,
      isLongAgo: windows.some((window) => !isWithinEver(window)),
      stated: share(true),
      unstated: share(false),
    };
  }
}

const ANY_DAY: readonly [number, number] = [0xffffffff, 0xffffffff];
const NO_DAY = [0, 0];

interface WindowQuery {
  /** See WINDOW. */
  readonly windows: Int32Array;
  readonly days: readonly [number, number];
  /** A window lies outside the time that columns can express. */
  readonly isLongAgo: boolean;
  /** What the availability adds to the score by the number of windows that suit. */
  readonly stated: Float64Array;
  readonly unstated: Float64Array;
}
interface KindQuery {
  /** Per kind of trainer: 1 when nothing standing excludes it; and what the language adds to the score. */
  readonly isOpen: Uint8Array;
  readonly languageShares: Float64Array;
}
type Query = Omit<PreparedRequest, 'windows'> & WindowQuery & KindQuery;
