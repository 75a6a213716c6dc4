import { languageShare } from '../fit/criteria';
import type { PreparedRequest } from '../fit/facts';
import { standingExclusions } from '../fit/feasibility';
import type { ExclusionCode } from '../fit/match';
import type { MatchPolicy } from '../fit/policy';
import { kmOfChord, nearness } from '../fit/travel';
import { UNIT } from '../fit/units';
import { countMarks, dropFar, gather, keepMarked, possibleWindows, writeRows } from './column-loops';
import { OpenRows, SEGMENT_WORDS } from './open-rows';
import { ROUGH_ERROR, ROUGH_STEPS, roughly } from './rough-place';
import type { Screened } from './screening-kernel';
import type { Segments } from './segments';
import { MOST_ROWS } from './segments';
import type { SkillHits } from './skill-hits';
import type { TextHits } from './text-hits';
import type { TrainerColumns } from './trainer-columns';
import { GONE } from './trainer-columns';
import {
  BODY,
  FREE_END,
  KIND_BITS,
  OPENNESS,
  Openness,
  PLACED,
  RECORD,
  STANDING,
  STANDING_STEP,
} from './trainer-record';
import type { WindowQuery } from './window-query';
import { windowQuery } from './window-query';

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
  /** What the texts of a contender score: the best one, and all together. */
  bestTexts = new Int32Array(0);
  allTexts = new Float64Array(0);
  count = 0;
  /** For how many windows a contender is free. */
  private possible = new Int32Array(0);
  private states = new Int32Array(0);
  private readonly travelTable: Float64Array;
  private readonly openRows: OpenRows;
  /** Of the segment at hand, a bit a row: who has something in common with the request. */
  private readonly hits = new Int32Array(SEGMENT_WORDS);

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
    const lists = [this.rows, this.bounds, this.bestTexts, this.allTexts, this.possible, this.states, this.travelTable];
    return lists.reduce((sum, { byteLength }) => sum + byteLength, this.openRows.bytes);
  }

  /**
   * @param rowOf where a trainer stands, for those whom the request bars
   * @param excluded counts to add to
   */
  collect(wanted: PreparedRequest, rowOf: ReadonlyMap<string, number>, excluded: Record<ExclusionCode, number>): void {
    const { segments, hits } = this;
    this.makeRoom();
    const barred = [...wanted.declined, ...wanted.conflicts].flatMap((id) => rowOf.get(id) ?? []);
    const kinds = this.kinds(wanted, rowOf, excluded);
    const { screening, freeParts } = this.columns;
    const screened = screening.find(wanted.place, freeParts.plansOf(wanted.windows, this.policy.sessionMs));
    const query: Query = { wanted, kinds, options: windowQuery(wanted, this.policy), screened };
    const open = this.openRows.of(kinds.isOpen);
    this.count = 0;
    for (let segment = 0; segment < segments.count; segment++) {
      const first = segments.first[segment]!;
      const end = segments.end(segment);
      hits.fill(0);
      this.skills.collect(segment, hits);
      this.texts.collect(segment, end - first, hits);
      for (const row of barred)
        if (row >= first && row < end) hits[(row - first) >>> 5]! &= ~(1 << ((row - first) & 31));
      const from = this.count;
      this.keepFeasible(segment, open, query, excluded);
      this.texts.pool(this.rows, from, this.count, first, this.bestTexts, this.allTexts);
      this.addRest(from, first, query);
    }
  }

  private makeRoom(): void {
    const { rows } = this.columns;
    if (this.rows.length <= rows) {
      const room = rows + MOST_ROWS;
      this.rows = new Int32Array(room);
      this.bounds = new Float64Array(room);
      this.possible = new Int32Array(room);
      this.states = new Int32Array(room);
      this.bestTexts = new Int32Array(room);
      this.allTexts = new Float64Array(room);
    }
  }

  /** Of the hits of a segment takes those of open kinds who are near enough and free. */
  private keepFeasible(segment: number, open: Int32Array, query: Query, excluded: Record<ExclusionCode, number>): void {
    const { hits, segments, columns } = this;
    const { place } = query.wanted;
    const { near, doubtful, maybe } = query.screened;
    const from = this.count;
    const first = segments.first[segment]!;
    const words = (segments.end(segment) - first + 31) >>> 5;
    const alike = keepMarked(hits, words, segment * MOST_ROWS, open);
    let reaching = keepMarked(hits, words, first, near);
    if (place) reaching -= dropFar(hits, words, first, doubtful, place[0], place[1], place[2], columns.places.values);
    keepMarked(hits, words, first, maybe);
    this.count = writeRows(this.rows, from, first, hits, words);
    this.keepFree(from, query);
    excluded['nothing-in-common'] -= alike;
    excluded['too-far'] += alike - reaching;
    excluded['not-available'] += reaching - (this.count - from);
  }

  /** Decides for every kind of trainer at once; who is barred by name is taken out of the hits. */
  private kinds(
    wanted: PreparedRequest,
    rowOf: ReadonlyMap<string, number>,
    excluded: Record<ExclusionCode, number>,
  ): KindQuery {
    const { kinds } = this.columns;
    const isOpen = new Uint8Array(kinds.length);
    const languageShares = new Float64Array(kinds.length);
    const reasons = kinds.map(({ facts, count }, kind): ExclusionCode => {
      const reason = standingExclusions.find((rule) => rule.applies(facts, wanted, this.policy))?.code;
      isOpen[kind] = reason === undefined && kind !== GONE ? 1 : 0;
      languageShares[kind] = this.policy.weights.language * languageShare(facts, wanted);
      excluded[reason ?? 'nothing-in-common'] += count;
      return reason ?? 'nothing-in-common';
    });
    for (const id of new Set([...wanted.declined, ...wanted.conflicts])) {
      const row = rowOf.get(id);
      if (row === undefined) continue;
      excluded[reasons[this.columns.kindOf(row)]!]--;
      excluded[wanted.declined.has(id) ? 'declined' : 'conflict']++;
    }
    return { isOpen, languageShares };
  }

  /** Keeps who is free when it matters, and for how many windows. */
  private keepFree(from: number, { options: { windows }, screened: { maybe, unsure, sure } }: Query): void {
    const { rows, possible, count } = this;
    const spans = this.columns.free.values;
    const records = this.columns.records.values;
    countMarks(rows, from, count, sure, maybe.length, possible);
    let end = from;
    for (let k = from; k < count; k++) {
      const row = rows[k]!;
      let suiting = possible[k]!;
      if ((unsure[row >>> 5]! >>> (row & 31)) & 1) {
        const at = RECORD * row + FREE_END;
        suiting = possibleWindows(windows, spans, row === 0 ? 0 : records[at - RECORD]!, records[at]!);
      }
      rows[end] = row;
      possible[end] = suiting;
      end += suiting > 0 ? 1 : 0;
    }
    this.count = end;
  }

  /** Bounds the score: travel, availability, skills (exact), text, another body, language, and what is always so. */
  private addRest(from: number, first: number, query: Query): void {
    const { wanted, request } = query.wanted;
    const { languageShares } = query.kinds;
    const { stated, unstated } = query.options;
    const { rows, bounds, possible, states, bestTexts, allTexts, count, columns, policy } = this;
    const { weights } = policy;
    const records = columns.records.values;
    gather(rows, from, count, records, RECORD, states);
    this.boundTravel(from, query.wanted);
    const perUnit = weights.skills / (UNIT * Math.max(1, wanted.length));
    const { perBest, perOther } = this.texts.most;
    const other = weights.text * perOther;
    const best = weights.text * perBest - other;
    const perBody = weights['other-body'];
    const own = columns.bodyId(request.body);
    const { sums } = this.skills;
    for (let k = from; k < count; k++) {
      const row = rows[k]!;
      const at = RECORD * row;
      const state = states[k]!;
      bounds[k]! +=
        ((state & OPENNESS) === Openness.stated ? stated : unstated)[possible[k]!]! +
        perUnit * sums[row - first]! +
        best * bestTexts[k]! +
        other * allTexts[k]! +
        STANDING_STEP * records[at + STANDING]! +
        languageShares[state >>> KIND_BITS]! +
        (records[at + BODY] === own ? 0 : perBody);
    }
  }

  /** Begins the bounds with the most that travel adds. */
  private boundTravel(from: number, { place, request }: PreparedRequest): void {
    const { rows, bounds, count, policy } = this;
    const unplaced = SLACK + policy.weights.travel * (request.mode === 'online' ? 1 : policy.unknown);
    bounds.fill(unplaced, from, count);
    if (!place) return;
    const { states, travelTable } = this;
    const { screening } = this.columns;
    const [x, y, z] = [roughly(place[0]), roughly(place[1]), roughly(place[2])];
    for (let k = from; k < count; k++) {
      const steps = screening.stepsFrom(x, y, z, rows[k]!);
      const step = (Math.max(0, steps - 2 * ROUGH_ERROR) * (STEPS / ROUGH_STEPS)) | 0;
      if (states[k]! & PLACED) bounds[k] = SLACK + travelTable[step]!;
    }
  }
}

interface KindQuery {
  /** Per kind of trainer: 1 when nothing standing excludes it; and what the language adds to the score. */
  readonly isOpen: Uint8Array;
  readonly languageShares: Float64Array;
}
/** All parts of a query always have the same fields in the same order: the compiler relies on that. */
interface Query {
  readonly wanted: PreparedRequest;
  readonly kinds: KindQuery;
  readonly options: WindowQuery;
  readonly screened: Screened;
}
