import type { TrainerFacts } from '../fit/facts';
import { factsOf } from '../fit/facts';
import type { MatchTrainer, Mode, Span } from '../fit/match';
import { FREE_LISTS, FreeParts } from './free-parts';
import { Growable } from './growable';
import { RowFacts } from './row-facts';
import { ScreeningKernel } from './screening-kernel';
import {
  BODY,
  FREE_END,
  KIND,
  KIND_BITS,
  OPENNESS,
  PLACED,
  RECORD,
  STANDING,
  STANDING_STEP,
  STATE,
  opennessOf,
  spansOf,
  writeSpans,
} from './trainer-record';

/** Trainers who are alike in everything the standing exclusions look at (declined and conflict aside). */
export interface TrainerKind {
  readonly facts: Pick<TrainerFacts, 'id' | 'paused' | 'capacity' | 'load' | 'modes' | 'languages' | 'maxGroupSize'>;
  count: number;
}

/** The kind of rows whose trainer has gone. */
export const GONE = 0;
const NOBODY: TrainerKind = {
  facts: { id: '', paused: true, capacity: 0, load: 0, modes: [], languages: [], maxGroupSize: undefined },
  count: 0,
};

/** Numbers and their absence in one column. */
const orNaN = (value: number | undefined) => value ?? NaN;
const orAbsent = (value: number) => (Number.isNaN(value) ? undefined : value);

/**
 * Everything the criteria need of many trainers but their skills and texts, in columns; times in whole seconds. A row is
 * never reused.
 */
export class TrainerColumns {
  readonly ids: string[] = [];
  readonly kinds: TrainerKind[] = [{ ...NOBODY }];
  /** Rises when a row comes or goes. */
  changes = 0;
  /** See RECORD. */
  readonly records = new Growable(new Int32Array(RECORD * 1024));
  /** Four numbers a row: place on the unit sphere (NaN when not known), longest straight line to travel, squared. */
  readonly places = new Growable(new Float64Array(4096));
  /** Free spans of all rows, from and to by turns. */
  readonly free = new Growable(new Int32Array(4096));
  /** Places and free time once more, roughly. */
  readonly screening = new ScreeningKernel(FREE_LISTS);
  readonly freeParts = new FreeParts(this.screening);
  private readonly absenceStart = startingAt0();
  private readonly absences = new Growable(new Int32Array(1024));
  private readonly rating = new Growable(new Float64Array(1024));
  private readonly ratings = new Growable(new Int32Array(1024));
  private readonly lastTaughtAt = new Growable(new Float64Array(1024));
  private readonly bodies: string[] = [];
  private readonly bodyIds = new Map<string, number>();
  private readonly kindIds = new Map<string, number>();

  get rows(): number {
    return this.ids.length;
  }

  bodyId(body: string): number {
    return this.bodyIds.get(body) ?? -1;
  }

  /** Adds a trainer; answers its row. */
  add(trainer: MatchTrainer): number {
    return this.addFacts(factsOf(trainer));
  }

  addFacts(facts: TrainerFacts): number {
    const row = this.ids.push(facts.id) - 1;
    this.changes++;
    this.addRecord(facts);
    this.places.append(...facts.place, facts.reach);
    this.screening.addPlace(row, facts.place, facts.reach);
    this.freeParts.add(row, facts.free);
    pushSpans(this.absences, facts.absences);
    this.absenceStart.push(this.absences.length);
    this.rating.push(orNaN(facts.rating));
    this.ratings.push(facts.ratings);
    this.lastTaughtAt.push(orNaN(facts.lastTaughtAt));
    return row;
  }

  /** @param share the most that a trainer brings to every request */
  setStanding(row: number, share: number): void {
    this.records.values[RECORD * row + STANDING] = Math.ceil(share / STANDING_STEP);
  }

  remove(row: number): void {
    this.changes++;
    this.kinds[this.kindOf(row)]!.count--;
    const at = RECORD * row + STATE;
    this.records.values[at] = (this.records.values[at]! & (KIND - 1)) | (GONE * KIND);
  }

  isLive(row: number): boolean {
    return this.kindOf(row) !== GONE;
  }

  kindOf(row: number): number {
    return this.records.values[RECORD * row + STATE]! >>> KIND_BITS;
  }

  opennessOf(row: number): number {
    return this.records.values[RECORD * row + STATE]! & OPENNESS;
  }

  /** Gives back the room that is not used. */
  trim(): void {
    for (const column of Object.values(this)) if (column instanceof Growable) column.trim();
  }

  get bytes(): number {
    return Object.values(this).reduce(
      (sum: number, column) => sum + (column instanceof Growable ? column.values.byteLength : 0),
      this.screening.bytes,
    );
  }

  /** The facts of one row as the criteria read them; lists are only made when asked for. */
  facts(row: number, levelIn: (skill: string) => number): TrainerFacts {
    return new RowFacts(this, row, levelIn);
  }

  ofRow(row: number) {
    return {
      kind: this.kinds[this.kindOf(row)]!.facts,
      body: this.bodies[this.records.values[RECORD * row + BODY]!]!,
      rating: orAbsent(this.rating.values[row]!),
      ratings: this.ratings.values[row]!,
      lastTaughtAt: orAbsent(this.lastTaughtAt.values[row]!),
    };
  }

  freeOf(row: number): Span[] {
    const { values } = this.records;
    const first = row === 0 ? 0 : values[RECORD * (row - 1) + FREE_END]!;
    return spansOf(this.free.values, first, (values[RECORD * row + FREE_END]! - first) / 2);
  }

  absencesOf(row: number): Span[] {
    const { values } = this.absenceStart;
    return spansOf(this.absences.values, values[row]!, (values[row + 1]! - values[row]!) / 2);
  }

  private addRecord(facts: TrainerFacts): void {
    const { free, place } = facts;
    const at = this.records.length;
    this.records.length += RECORD;
    this.records.reserve(this.records.length);
    const { values } = this.records;
    const isPlaced = !Number.isNaN(place[0] + place[1] + place[2]);
    values[at + STATE] = opennessOf(facts) | (isPlaced ? PLACED : 0) | (this.kind(facts) * KIND);
    values[at + BODY] = this.bodyNumber(facts.body);
    pushSpans(this.free, free);
    values[at + FREE_END] = this.free.length;
  }

  private bodyNumber(body: string): number {
    let number = this.bodyIds.get(body);
    if (number === undefined) this.bodyIds.set(body, (number = this.bodies.push(body) - 1));
    return number;
  }

  private kind({ paused, modes, languages, maxGroupSize, capacity, load }: TrainerFacts): number {
    const isFull = load >= capacity;
    const keyOf = (all: readonly string[], spoken: readonly string[]) =>
      `${Number(paused)}${Number(isFull)}${maxGroupSize ?? ''}\n${all.join()}\n${spoken.join('\n')}`;
    const key = keyOf(modes, languages);
    const id = this.kindIds.get(key) ?? this.sortedKind(keyOf, key, { paused, isFull, modes, languages, maxGroupSize });
    this.kinds[id]!.count++;
    return id;
  }

  /** The kind of a key not met before; lists in another order are the same kind. */
  private sortedKind(
    keyOf: (modes: readonly string[], languages: readonly string[]) => string,
    key: string,
    { isFull, ...facts }: Pick<TrainerFacts, 'paused' | 'modes' | 'languages' | 'maxGroupSize'> & { isFull: boolean },
  ): number {
    const [modes, languages] = [[...facts.modes].sort() as Mode[], [...facts.languages].sort()];
    const sortedKey = keyOf(modes, languages);
    const id =
      this.kindIds.get(sortedKey) ??
      this.kinds.push({ facts: { id: '', ...facts, capacity: isFull ? 0 : 1, load: 0, modes, languages }, count: 0 }) -
        1;
    this.kindIds.set(sortedKey, id);
    this.kindIds.set(key, id);
    return id;
  }
}

function startingAt0(): Growable<Uint32Array> {
  const starts = new Growable(new Uint32Array(1024));
  starts.push(0);
  return starts;
}

function pushSpans(column: Growable<Int32Array>, spans: readonly Span[]): void {
  const at = column.length;
  column.length += 2 * spans.length;
  column.reserve(column.length);
  writeSpans(column.values, at, spans);
}
