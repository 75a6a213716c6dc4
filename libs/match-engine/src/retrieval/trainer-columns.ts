import type { TrainerFacts } from '../fit/facts';
import { factsOf, isEver } from '../fit/facts';
import type { MatchTrainer, Mode, Span } from '../fit/match';
import type { Point } from '../fit/travel';
import { Growable } from './growable';

/** Trainers who are alike in everything the standing exclusions look at (declined and conflict aside). */
export interface TrainerKind {
  readonly facts: Pick<TrainerFacts, 'paused' | 'capacity' | 'load' | 'modes' | 'languages' | 'maxGroupSize'>;
  count: number;
}

/** The kind of rows whose trainer has gone. */
export const GONE = 0;
const NOBODY: TrainerKind = {
  facts: { paused: true, capacity: 0, load: 0, modes: [], languages: [], maxGroupSize: undefined },
  count: 0,
};

/** What is known of free time: nothing said (and never absent), nothing said, or stated. */
export const Openness = { always: 2, unstated: 0, stated: 1 } as const;

/** Seconds are kept as signed numbers around this one, which lies in 2038. */
const MIDDLE = 2 ** 31;
/** Whole seconds since 1970 as columns have them; beyond what they can express: the nearest they can. */
export function timeOf(seconds: number): number {
  return Math.max(-MIDDLE, Math.min(MIDDLE - 1, seconds - MIDDLE));
}

const DAY_MS = 86_400_000;
/** On which days (modulo 64) the spans have any time, as two words of 32 bits. */
export function dayMask(spans: readonly Span[]): [number, number] {
  const mask: [number, number] = [0, 0];
  for (const [from, to] of spans) {
    const [first, last] = [Math.floor(from / DAY_MS), Math.floor((to - 1) / DAY_MS)];
    if (last - first >= 63) return [-1 >>> 0, -1 >>> 0];
    for (let day = first; day <= last; day++) mask[(day >> 5) & 1]! |= 1 << (day & 31);
  }
  return [mask[0] >>> 0, mask[1] >>> 0];
}

function opennessOf({ availabilityStated, free }: TrainerFacts): number {
  if (availabilityStated) return Openness.stated;
  return free.length === 1 && isEver(free[0]!) ? Openness.always : Openness.unstated;
}

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
  readonly kindOf = new Growable(new Int32Array(1024));
  readonly body = new Growable(new Int32Array(1024));
  /** Four numbers a row: place on the unit sphere (NaN when not known), longest straight line to travel, squared. */
  readonly places = new Growable(new Float64Array(4096));
  /** The same rounded, for a first look; reads a quarter as much memory when most rows are looked at. */
  readonly nearby = new Growable(new Float32Array(4096));
  /** Two numbers a row: on which days (modulo 64, UTC) there is any free time. */
  readonly freeDays = new Growable(new Int32Array(2048));
  /** Where the free spans of a row begin in `free`, which has from and to by turns; and where those of the last end. */
  readonly freeStart = startingAt0();
  readonly free = new Growable(new Int32Array(4096));
  /** The most that a trainer brings to every request; kept for the index. */
  readonly standing = new Growable(new Float32Array(1024));
  readonly openness = new Growable(new Uint8Array(1024));
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
    this.kindOf.push(this.kind(facts));
    this.body.push(this.bodyNumber(facts.body));
    for (const number of [...facts.place, facts.reach]) {
      this.places.push(number);
      this.nearby.push(number);
    }
    for (const days of dayMask(facts.free)) this.freeDays.push(days);
    pushSpans(this.freeStart, this.free, facts.free);
    pushSpans(this.absenceStart, this.absences, facts.absences);
    this.openness.push(opennessOf(facts));
    this.rating.push(orNaN(facts.rating));
    this.ratings.push(facts.ratings);
    this.lastTaughtAt.push(orNaN(facts.lastTaughtAt));
    return row;
  }

  remove(row: number): void {
    this.kinds[this.kindOf.values[row]!]!.count--;
    this.kindOf.values[row] = GONE;
  }

  isLive(row: number): boolean {
    return this.kindOf.values[row] !== GONE;
  }

  /** Gives back the room that is not used. */
  trim(): void {
    for (const column of Object.values(this)) if (column instanceof Growable) column.trim();
  }

  get bytes(): number {
    return Object.values(this).reduce(
      (sum: number, column) => sum + (column instanceof Growable ? column.values.byteLength : 0),
      0,
    );
  }

  /** The facts of one row as the criteria read them; lists are only made when asked for. */
  facts(row: number, levelIn: (skill: string) => number): TrainerFacts {
    return new RowFacts(this, row, levelIn);
  }

  ofRow(row: number) {
    return {
      kind: this.kinds[this.kindOf.values[row]!]!.facts,
      body: this.bodies[this.body.values[row]!]!,
      rating: orAbsent(this.rating.values[row]!),
      ratings: this.ratings.values[row]!,
      lastTaughtAt: orAbsent(this.lastTaughtAt.values[row]!),
    };
  }

  freeOf(row: number): Span[] {
    return spansOf(this.freeStart, this.free, row);
  }

  absencesOf(row: number): Span[] {
    return spansOf(this.absenceStart, this.absences, row);
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
      this.kinds.push({ facts: { ...facts, capacity: isFull ? 0 : 1, load: 0, modes, languages }, count: 0 }) - 1;
    this.kindIds.set(sortedKey, id);
    this.kindIds.set(key, id);
    return id;
  }
}

/** One row seen as facts. */
class RowFacts implements TrainerFacts {
  readonly id: string;
  readonly body: string;
  readonly rating: number | undefined;
  readonly ratings: number;
  readonly lastTaughtAt: number | undefined;
  private readonly kind: TrainerKind['facts'];

  constructor(
    private readonly columns: TrainerColumns,
    private readonly row: number,
    readonly levelIn: (skill: string) => number,
  ) {
    this.id = columns.ids[row]!;
    const { kind, body, rating, ratings, lastTaughtAt } = columns.ofRow(row);
    this.kind = kind;
    this.body = body;
    this.rating = rating;
    this.ratings = ratings;
    this.lastTaughtAt = lastTaughtAt;
  }

  get languages() {
    return this.kind.languages;
  }
  get modes() {
    return this.kind.modes;
  }
  get paused() {
    return this.kind.paused;
  }
  get capacity() {
    return this.kind.capacity;
  }
  get load() {
    return this.kind.load;
  }
  get maxGroupSize() {
    return this.kind.maxGroupSize;
  }
  get place(): Point {
    const { values } = this.columns.places;
    return [values[4 * this.row]!, values[4 * this.row + 1]!, values[4 * this.row + 2]!];
  }
  get reach() {
    return this.columns.places.values[4 * this.row + 3]!;
  }
  get availabilityStated() {
    return this.columns.openness.values[this.row] === Openness.stated;
  }
  get free() {
    return this.columns.freeOf(this.row);
  }
  get absences() {
    return this.columns.absencesOf(this.row);
  }
}

function startingAt0(): Growable<Uint32Array> {
  const starts = new Growable(new Uint32Array(1024));
  starts.push(0);
  return starts;
}

function pushSpans(starts: Growable<Uint32Array>, column: Growable<Int32Array>, spans: readonly Span[]): void {
  for (const [from, to] of spans) {
    column.push(timeOf(from / 1000));
    column.push(timeOf(to / 1000));
  }
  starts.push(column.length);
}

function spansOf(starts: Growable<Uint32Array>, column: Growable<Int32Array>, row: number): Span[] {
  const end = starts.values[row + 1]!;
  const spans: Span[] = [];
  for (let k = starts.values[row]!; k < end; k += 2)
    spans.push([(column.values[k]! + MIDDLE) * 1000, (column.values[k + 1]! + MIDDLE) * 1000]);
  return spans;
}
