import type { MatchPolicy } from '../fit/policy';

/** A skill as ESCO gives it; `broader` may name groups that are not skills themselves. */
export interface SkillConcept {
  readonly id: string;
  readonly broader?: readonly string[];
  readonly related?: readonly string[];
}

/** A parent with more children than this says little about any pair of them. */
const LARGEST_FAMILY = 60;
/** Below this closeness a skill says nothing about another. */
const FARTHEST = 0.3;

type Closeness = MatchPolicy['closeness'];

/** Who is narrower, broader or related to whom. Immutable; unknown ids simply have no neighbours. */
export class SkillGraph {
  private readonly broader = new Map<string, readonly string[]>();
  private readonly narrower = new Map<string, string[]>();
  private readonly related = new Map<string, Set<string>>();

  constructor(concepts: Iterable<SkillConcept>) {
    for (const { id, broader = [], related = [] } of concepts) {
      this.broader.set(id, broader);
      for (const parent of broader) push(this.narrower, parent, id);
      for (const other of related) {
        link(this.related, id, other);
        link(this.related, other, id);
      }
    }
  }

  /**
   * The skills that count, at least in part, for the wanted one: closeness is a product over at most two hops
   * (see DESIGN.md), except that a child of the same parent counts as a sibling. The wanted skill itself counts 1.
   */
  expand(wanted: string, closeness: Closeness): ReadonlyMap<string, number> {
    const found = new Map<string, number>([[wanted, 1]]);
    const offer = (id: string, value: number) => {
      if (value >= FARTHEST && value > (found.get(id) ?? 0)) found.set(id, value);
    };
    for (const hop of this.hops(wanted, closeness)) {
      offer(hop.id, hop.value);
      for (const next of this.hops(hop.id, closeness)) {
        const isSibling = hop.direction === 'broader' && next.direction === 'narrower';
        offer(next.id, isSibling ? closeness.sibling : hop.value * next.value);
      }
    }
    return found;
  }

  private hops(id: string, closeness: Closeness): { id: string; value: number; direction: string }[] {
    const children = this.narrower.get(id) ?? [];
    return [
      ...(children.length > LARGEST_FAMILY ? [] : children).map((to) => hopTo(to, 'narrower', closeness.narrower)),
      ...(this.broader.get(id) ?? []).map((to) => hopTo(to, 'broader', closeness.broader)),
      ...[...(this.related.get(id) ?? [])].map((to) => hopTo(to, 'related', closeness.related)),
    ];
  }
}

function hopTo(id: string, direction: string, value: number) {
  return { id, value, direction };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function link(map: Map<string, Set<string>>, from: string, to: string): void {
  const set = map.get(from);
  if (set) set.add(to);
  else map.set(from, new Set([to]));
}
