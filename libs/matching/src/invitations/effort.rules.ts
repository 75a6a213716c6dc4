/** Minutes of preparation per hour of teaching for somebody who knows the topic; an assumption, shown as an estimate. */
const preparationPerHour = 30;
/** Metres by road per metre as the crow flies, and door-to-door speed: assumptions of a rough estimate. */
const detour = 1.3;
const kmPerHour = 50;

export interface Effort {
  /** All in minutes; travel there and back, null when it is not known or not needed. */
  readonly preparation: number;
  readonly teaching: number;
  readonly travel: number | null;
}

/** What giving the training asks of a trainer, rounded up to a quarter of an hour. */
export function effortOf(session: { startsAt: Date; endsAt: Date } | undefined, km: number | null): Effort {
  const teaching = session ? (session.endsAt.getTime() - session.startsAt.getTime()) / 60_000 : 0;
  const travel = km === null ? null : (2 * km * detour * 60) / kmPerHour;
  return {
    preparation: quarter((teaching / 60) * preparationPerHour),
    teaching: quarter(teaching),
    travel: travel === null ? null : quarter(travel),
  };
}

/** How far the trainer lives from the place, by the reasons of the match; null when that does not matter. */
export function travelKm(
  reasons: readonly { readonly code: string; readonly detail: Readonly<Record<string, unknown>> }[],
): number | null {
  const km = reasons.find(({ code }) => code === 'travel')?.detail['km'];
  return typeof km === 'number' ? km : null;
}

const quarter = (minutes: number): number => Math.ceil(minutes / 15) * 15;
