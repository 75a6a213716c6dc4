import type { AssignmentInstance } from './instance';
import type { Solution } from './solve';

export type UncoveredCode = 'no-candidate' | 'no-capacity' | 'all-full';

/** Why part of a request stays uncovered, and the cheapest thing that would help. */
export interface Uncovered {
  readonly request: number;
  readonly units: number;
  readonly code: UncoveredCode;
  /** The trainer whose next session is worth most, and what it is worth to the whole assignment (a dual price). */
  readonly remedy?: { readonly trainer: number; readonly worth: number };
}

/** One line per request that is not covered in full; the remedy is read from the duals, no new solve is needed. */
export function explainUncovered(instance: AssignmentInstance, { pairs, duals }: Solution): Uncovered[] {
  const { requests, demand, capacity, edgeStart, edgeTrainer, slotStart, slotCost } = instance;
  const missing = demand.slice();
  const uses = new Set<string>();
  pairs.request.forEach((i, k) => {
    missing[i]!--;
    uses.add(`${i}/${pairs.trainer[k]}`);
  });
  const result: Uncovered[] = [];
  for (let i = 0; i < requests; i++) {
    if (missing[i]! <= 0) continue;
    const reachable = Array.from(edgeTrainer.subarray(edgeStart[i], edgeStart[i + 1])).filter(
      (j) => !uses.has(`${i}/${j}`),
    );
    const code =
      reachable.length === 0 ? 'no-candidate' : reachable.every((j) => capacity[j] === 0) ? 'no-capacity' : 'all-full';
    const worths = reachable.map((trainer) => {
      const last = capacity[trainer]! > 0 ? slotCost[slotStart[trainer]! + capacity[trainer]! - 1]! : 0;
      return { trainer, worth: duals.trainer[trainer]! - last };
    });
    const remedy = worths.sort((a, b) => b.worth - a.worth || a.trainer - b.trainer)[0];
    result.push({ request: i, units: missing[i]!, code, ...(remedy ? { remedy } : {}) });
  }
  return result;
}
