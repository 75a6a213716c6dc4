import type { DateOption } from '../requests/knowledge-request.entity';

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

/** What giving the training asks of a trainer, by the chosen or else the longest date; up to a quarter of an hour more. */
export function effortOf(
  options: readonly Pick<DateOption, 'startsAt' | 'endsAt' | 'state'>[],
  km: number | null,
): Effort {
  const chosen = options.filter(({ state }) => state === 'chosen');
  const lengths = (chosen.length > 0 ? chosen : options).map(({ startsAt, endsAt }) => +endsAt - +startsAt);
  const teaching = Math.max(0, ...lengths) / 60_000;
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
