import {
  durationBands,
  startBands,
  type DurationBand,
  type SearchQuery,
  type SearchView,
  type StartBand,
} from '@onderling/contracts';
import type { CourseMatch } from '@onderling/catalogue';

/** A run that somebody can still look forward to. */
export interface UpcomingRun {
  readonly runId: string;
  readonly courseId: string;
  readonly startsAt: Date;
  readonly free: number;
}
/** A course that fits the words of the query, with its runs to come in order of time. */
export interface Candidate {
  readonly course: CourseMatch;
  readonly runs: readonly UpcomingRun[];
}
export type Filters = Pick<SearchQuery, 'format' | 'mode' | 'duration' | 'start' | 'language' | 'placesFree'>;
export interface Hit {
  readonly course: CourseMatch;
  /** The first run that fits the filters. */
  readonly nextRun: UpcomingRun | undefined;
}
type Band = { readonly above?: number; readonly atMost?: number };

const dayMs = 86_400_000;
const within = (value: number, { above = -Infinity, atMost = Infinity }: Band): boolean =>
  value > above && value <= atMost;

/** The band of a length in minutes. */
export const durationBandOf = (minutes: number): DurationBand =>
  keysOf(durationBands).find((key) => within(minutes, durationBands[key])) ?? 'day-or-more';

/** The band of the time until a start, in days of 24 hours. */
export const startBandOf = (startsAt: Date, now: Date): StartBand =>
  keysOf(startBands).find((key) => within((startsAt.getTime() - now.getTime()) / dayMs, startBands[key])) ?? 'later';

const keysOf = <K extends string>(record: Record<K, unknown>): K[] => Object.keys(record) as K[];
const chosen = <T>(values: readonly T[], value: T): boolean => values.length === 0 || values.includes(value);

function courseFits({ course }: Candidate, filters: Filters): boolean {
  return (
    chosen(filters.format, course.format) &&
    chosen(filters.mode, course.mode) &&
    chosen(filters.language, course.language) &&
    chosen(filters.duration, durationBandOf(course.durationMinutes))
  );
}

const asksForRun = (filters: Filters): boolean => filters.start.length > 0 || filters.placesFree === 'true';

const runFits = (run: UpcomingRun, filters: Filters, now: Date): boolean =>
  chosen(filters.start, startBandOf(run.startsAt, now)) && (filters.placesFree !== 'true' || run.free > 0);

/** The candidate as a hit, or undefined when it does not fit. Filters about dates and places must hold for one run. */
function hitOf(candidate: Candidate, filters: Filters, now: Date): Hit | undefined {
  if (!courseFits(candidate, filters)) return undefined;
  const nextRun = candidate.runs.find((run) => runFits(run, filters, now));
  return nextRun || !asksForRun(filters) ? { course: candidate.course, nextRun } : undefined;
}

/** What fits all filters: the best match first, then what starts first, then by title and id, so that pages never overlap. */
export function search(candidates: readonly Candidate[], filters: Filters, now: Date): Hit[] {
  return candidates.flatMap((candidate) => hitOf(candidate, filters, now) ?? []).sort(compareHits);
}

function compareHits(a: Hit, b: Hit): number {
  return (
    b.course.relevance - a.course.relevance ||
    startOf(a) - startOf(b) ||
    a.course.title.localeCompare(b.course.title, 'nl') ||
    (a.course.courseId < b.course.courseId ? -1 : 1)
  );
}

/** A course without a date comes after all courses with one; a number, since Infinity minus Infinity has no order. */
const startOf = ({ nextRun }: Hit): number => nextRun?.startsAt.getTime() ?? Number.MAX_SAFE_INTEGER;

/** Per facet and value: how many courses there would be with only that value chosen and the other facets as they are. */
export function facetsOf(candidates: readonly Candidate[], filters: Filters, now: Date): SearchView['facets'] {
  const without = (facet: keyof Filters): Candidate[] => {
    const others = { ...filters, [facet]: facet === 'placesFree' ? undefined : [] };
    return candidates.filter((candidate) => hitOf(candidate, others, now));
  };
  const starts = without('start').flatMap(({ runs }) => {
    const fitting = runs.filter((run) => runFits(run, { ...filters, start: [] }, now));
    return [...new Set(fitting.map((run) => startBandOf(run.startsAt, now)))];
  });
  return {
    format: count(without('format').map(({ course }) => course.format)),
    mode: count(without('mode').map(({ course }) => course.mode)),
    duration: count(without('duration').map(({ course }) => durationBandOf(course.durationMinutes))),
    start: count(starts),
    language: count(without('language').map(({ course }) => course.language)),
    placesFree: candidates.filter((candidate) => hitOf(candidate, { ...filters, placesFree: 'true' }, now)).length,
  };
}

function count(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
