import type { TrainerFacts } from '../fit/facts';
import type { MatchTrainer, Mode, SkillLevel, Span } from '../fit/match';
import { factsOf } from '../fit/facts';
import { chordSquared, pointOf } from '../fit/travel';
import { Growable } from './growable';

/** Trainers who are alike in everything the standing exclusions look at (declined and conflict aside). */
export interface TrainerKind {
  readonly facts: Pick<TrainerFacts, 'paused' | 'capacity' | 'load' | 'modes' | 'languages' | 'maxGroupSize'>;
  count: number;
}

/** Above 0 even when the policy gives nothing for what is not stated. */
const LEAST = 1e-9;

/** Numbers and their absence in one column. */
const orNaN = (value: number | undefined) => value ?? NaN;
const orAbsent = (value: number) => (Number.isNaN(value) ? undefined : value);

/** Everything the criteria need of many trainers, in columns; times in whole seconds. A row is never reused. */
export class TrainerColumns {
  readonly ids: string[] = [];
  readonly kinds: TrainerKind[] = [];
  readonly kindOf = new Growable(new Int32Array(1024));
  readonly body = new Growable(new Int32Array(1024));
  /** Place on the unit sphere, NaN when not known; longest straight line the trainer travels, squared. */
  readonly x = new Growable(new Float64Array(1024));
  readonly y = new Growable(new Float64Array(1024));
  readonly z = new Growable(new Float64Array(1024));
  readonly reach = new Growable(new Float64Array(1024));
  private readonly lat = new Growable(new Float64Array(1024));
  private readonly lon = new Growable(new Float64Array(1024));
  private readonly maxKm = new Growable(new Float64Array(1024));
  private readonly bodies: string[] = [];
  private readonly bodyIds = new Map<string, number>();
  private readonly kindIds = new Map<string, number>();
  private readonly skillNames: string[] = [];
  private readonly skillIds = new Map<string, number>();
  private readonly skillStart = new Growable(new Uint32Array(1024));
  private readonly skill = new Growable(new Uint32Array(1024));
  private readonly level = new Growable(new Float64Array(1024));
  private readonly freeStart = new Growable(new Uint32Array(1024));
  private readonly free = new Growable(new Uint32Array(1024));
  private readonly absenceStart = new Growable(new Uint32Array(1024));
  private readonly absences = new Growable(new Uint32Array(1024));
  private readonly stated = new Growable(new Uint8Array(1024));
  private readonly capacity = new Growable(new Int32Array(1024));
  private readonly load = new Growable(new Int32Array(1024));
  private readonly rating = new Growable(new Float64Array(1024));
  private readonly ratings = new Growable(new Int32Array(1024));
  private readonly lastTaughtAt = new Growable(new Float64Array(1024));

  get rows(): number {
    return this.ids.length;
  }

  bodyId(body: string): number {
    return this.bodyIds.get(body) ?? -1;
  }

  /** Adds a trainer; answers its row. */
  add(trainer: MatchTrainer): number {
    const facts = factsOf(trainer);
    const row = this.ids.push(trainer.id) - 1;
    this.kindOf.push(this.kind(facts));
    this.body.push(numberOf(this.bodyIds, this.bodies, facts.body));
    this.lat.push(orNaN(facts.lat));
    this.lon.push(orNaN(facts.lon));
    this.maxKm.push(orNaN(facts.maxKm));
    const [x, y, z] = pointOf(orNaN(facts.lat), orNaN(facts.lon));
    this.x.push(x);
    this.y.push(y);
    this.z.push(z);
    this.reach.push(facts.maxKm === undefined ? Infinity : chordSquared(facts.maxKm));
    this.skillStart.push(this.skill.length);
    for (const { id, level } of facts.skills) {
      this.skill.push(numberOf(this.skillIds, this.skillNames, id));
      this.level.push(level);
    }
    this.freeStart.push(this.free.length);
    for (const [from, to] of facts.free) {
      this.free.push(from / 1000);
      this.free.push(to / 1000);
    }
    this.absenceStart.push(this.absences.length);
    for (const [from, to] of facts.absences) {
      this.absences.push(from / 1000);
      this.absences.push(to / 1000);
    }
    this.stated.push(facts.availabilityStated ? 1 : 0);
    this.capacity.push(facts.capacity);
    this.load.push(facts.load);
    this.rating.push(orNaN(facts.rating));
    this.ratings.push(facts.ratings);
    this.lastTaughtAt.push(orNaN(facts.lastTaughtAt));
    return row;
  }

  remove(row: number): void {
    this.kinds[this.kindOf.values[row]!]!.count--;
    this.kindOf.values[row] = -1;
  }

  isLive(row: number): boolean {
    return this.kindOf.values[row]! >= 0;
  }

  /** The facts of one row as the criteria read them. */
  facts(row: number): TrainerFacts {
    const kind = this.kinds[this.kindOf.values[row]!]!.facts;
    return {
      id: this.ids[row]!,
      body: this.bodies[this.body.values[row]!]!,
      skills: this.skillsOf(row),
      languages: kind.languages,
      modes: kind.modes,
      lat: orAbsent(this.lat.values[row]!),
      lon: orAbsent(this.lon.values[row]!),
      maxKm: orAbsent(this.maxKm.values[row]!),
      free: this.freeOf(row),
      availabilityStated: this.stated.values[row] === 1,
      absences: spansOf(this.absences, this.absenceStart, row),
      capacity: this.capacity.values[row]!,
      load: this.load.values[row]!,
      rating: orAbsent(this.rating.values[row]!),
      ratings: this.ratings.values[row]!,
      lastTaughtAt: orAbsent(this.lastTaughtAt.values[row]!),
      paused: kind.paused,
      maxGroupSize: kind.maxGroupSize,
    };
  }

  freeOf(row: number): Span[] {
    return spansOf(this.free, this.freeStart, row);
  }

  /**
   * Share of the windows (seconds) that find the stretch they need, as the availability criterion values it; 0 when none
   * does. Without windows it is 1 for whoever has any free time.
   */
  availabilityShare(row: number, windows: Float64Array, sessionSeconds: number, unknown: number): number {
    const free = this.free.values;
    const first = this.freeStart.values[row]!;
    const end = row + 1 < this.freeStart.length ? this.freeStart.values[row + 1]! : this.free.length;
    const certainty = this.stated.values[row] === 1 ? 1 : unknown;
    if (windows.length === 0) return end > first ? Math.max(LEAST, certainty) : 0;
    let possible = 0;
    for (let w = 0; w < windows.length; w += 2) {
      const from = windows[w]!;
      const to = windows[w + 1]!;
      const needed = Math.min(to - from, sessionSeconds);
      for (let k = first; k < end; k += 2) {
        if (Math.min(free[k + 1]!, to) - Math.max(free[k]!, from) < needed) continue;
        possible += 2;
        break;
      }
    }
    return possible === 0 ? 0 : Math.max(LEAST, (certainty * possible) / windows.length);
  }

  private skillsOf(row: number): SkillLevel[] {
    const end = row + 1 < this.skillStart.length ? this.skillStart.values[row + 1]! : this.skill.length;
    const skills: SkillLevel[] = [];
    for (let k = this.skillStart.values[row]!; k < end; k++)
      skills.push({ id: this.skillNames[this.skill.values[k]!]!, level: this.level.values[k]! });
    return skills;
  }

  private kind(facts: TrainerFacts): number {
    const { paused, modes, languages, maxGroupSize, capacity, load } = facts;
    const isFull = load >= capacity;
    const key = JSON.stringify([paused, isFull, [...modes].sort(), [...languages].sort(), maxGroupSize]);
    let id = this.kindIds.get(key);
    if (id === undefined) {
      const standing: TrainerKind['facts'] = {
        paused,
        capacity: isFull ? 0 : 1,
        load: 0,
        modes: [...modes].sort() as Mode[],
        languages: [...languages].sort(),
        maxGroupSize,
      };
      id = this.kinds.push({ facts: standing, count: 0 }) - 1;
      this.kindIds.set(key, id);
    }
    this.kinds[id]!.count++;
    return id;
  }
}

function numberOf(ids: Map<string, number>, names: string[], name: string): number {
  const known = ids.get(name);
  if (known !== undefined) return known;
  ids.set(name, names.push(name) - 1);
  return names.length - 1;
}

function spansOf(column: Growable<Uint32Array>, start: Growable<Uint32Array>, row: number): Span[] {
  const end = row + 1 < start.length ? start.values[row + 1]! : column.length;
  const spans: Span[] = [];
  for (let k = start.values[row]!; k < end; k += 2)
    spans.push([column.values[k]! * 1000, column.values[k + 1]! * 1000]);
  return spans;
}
