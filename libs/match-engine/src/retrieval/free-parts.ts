import { isEver, isWithinEver } from '../fit/facts';
import type { Span } from '../fit/match';
import type { Plan, ScreeningKernel } from './screening-kernel';

/** Free time is looked at in parts of a day (UTC). */
const PART_MS = 4 * 3_600_000;
/** Parts are counted modulo 64 days, a slot each. */
const SLOTS = 64 * 6;
/** Two lists of bits a slot: who has any free time in it, who is free for the whole of it; and who has any free time at all. */
const SOME = 0;
const WHOLE = 1;
const EVER = 2 * SLOTS;
export const FREE_LISTS = EVER + 1;
const UNKNOWN = -(2 ** 31);

/** Nobody is surely free, and only who has no free time at all is not. */
const LOOK: Plan = { maybe: [EVER], sure: [], isAll: true };

/**
 * Who has free time in which part of which day, and who is free for the whole of it, so that a query decides most rows
 * from bits and looks at the spans of few.
 */
export class FreeParts {
  /** The part (since 1970) that the bits for "whole" of a slot are about: the first that somebody had free time in. */
  private readonly meant = new Int32Array(SLOTS).fill(UNKNOWN);

  constructor(private readonly screening: ScreeningKernel) {}

  /** Rows only rise; the spans are normalised. */
  add(row: number, spans: readonly Span[]): void {
    for (const span of spans) this.addSpan(row, span);
    if (spans.length > 0) this.screening.addTo(EVER, row);
  }

  /** The lists that tell who is free for each of some windows. */
  plansOf(windows: readonly Span[], sessionMs: number): Plan[] {
    if (windows.length === 0) return [{ ...LOOK, sure: [EVER] }];
    return windows.map((window) => this.planOf(window, sessionMs));
  }

  private addSpan(row: number, span: Span): void {
    const { meant, screening } = this;
    const [from, to] = span;
    const always = isEver(span);
    const first = Math.floor(from / PART_MS);
    const end = Math.min(first + SLOTS, Math.ceil(to / PART_MS));
    for (let part = first; part < end; part++) {
      const slot = part % SLOTS;
      // Who is free since ever says nothing about which days will be asked for.
      if (meant[slot] === UNKNOWN && from > 0) meant[slot] = part;
      const begin = meant[slot]! * PART_MS;
      screening.addTo(2 * slot + SOME, row);
      if (always || (begin >= from && begin + PART_MS <= to)) screening.addTo(2 * slot + WHOLE, row);
    }
  }

  /** What `suits` asks, as far as parts can tell. */
  private planOf(window: Span, sessionMs: number): Plan {
    const [from, to] = window;
    const first = Math.floor(from / PART_MS);
    const end = Math.ceil(to / PART_MS);
    if (!(from < to) || !isWithinEver(window) || end - first > SLOTS) return LOOK;
    const parts = Array.from({ length: end - first }, (_, k) => first + k);
    const maybe = parts.map((part) => 2 * (part % SLOTS) + SOME);
    const isMeant = (part: number) => this.meant[part % SLOTS] === part;
    const wholly = (some: readonly number[]) => some.map((part) => 2 * (part % SLOTS) + WHOLE);
    // A session that takes the whole window is free when all of its parts are; a longer window needs one of them.
    if (to - from <= sessionMs) return { maybe, sure: parts.every(isMeant) ? wholly(parts) : [], isAll: true };
    const inside = parts.filter((part) => isMeant(part) && part * PART_MS >= from && (part + 1) * PART_MS <= to);
    return { maybe, sure: sessionMs <= PART_MS ? wholly(inside) : [], isAll: false };
  }
}
