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
/** A candidate with everything that filters and counts look at, worked out once. */
export interface Entry {
  readonly course: CourseMatch;
  readonly values: Readonly<Record<CourseFacet, string>>;
  readonly runs: readonly (UpcomingRun & { readonly band: StartBand })[];
}
export interface Hit {
  readonly course: CourseMatch;
  /** The first run that fits the filters. */
  readonly nextRun: UpcomingRun | undefined;
}
const courseFacets = ['format', 'mode', 'duration', 'language'] as const;
type CourseFacet = (typeof courseFacets)[number];
type Band = { readonly above?: number; readonly atMost?: number };

const dayMs = 86_400_000;
const within = (value: number, { above = -Infinity, atMost = Infinity }: Band): boolean =>
  value > above && value <= atMost;
const bandsOf = <K extends string>(record: Record<K, Band>) => Object.entries(record) as [K, Band][];
const durations = bandsOf<DurationBand>(durationBands);
const starts = bandsOf<StartBand>(startBands);

/** The band of a length in minutes. */
export const durationBandOf = (minutes: number): DurationBand =>
  durations.find(([, band]) => within(minutes, band))?.[0] ?? 'day-or-more';

/** The band of the time until a start, in days of 24 hours. */
export const startBandOf = (startsAt: Date, now: Date): StartBand =>
  starts.find(([, band]) => within((startsAt.getTime() - now.getTime()) / dayMs, band))?.[0] ?? 'later';

export const prepare = (candidates: readonly Candidate[], now: Date): Entry[] =>
  candidates.map(({ course, runs }) => ({
    course,
    values: {
      format: course.format,
      mode: course.mode,
      duration: durationBandOf(course.durationMinutes),
      language: course.language,
    },
    runs: runs.map((run) => ({ ...run, band: startBandOf(run.startsAt, now) })),
  }));

/** What fits all filters: the best match first, then what starts first, then by title and id, so that pages never overlap. */
export function search(entries: readonly Entry[], filters: Filters): Hit[] {
  const hits = entries.flatMap((entry): Hit[] => {
    if (misfits(entry, filters).length > 0) return [];
    const nextRun = runFor(entry, filters);
    return nextRun || !asksForRun(filters) ? [{ course: entry.course, nextRun }] : [];
  });
  return hits.sort(compareHits);
}

/** Per facet and value: how many courses there would be with only that value chosen and the other facets as they are. */
export function facetsOf(entries: readonly Entry[], filters: Filters): SearchView['facets'] {
  const facets = { format: {}, mode: {}, duration: {}, start: {}, language: {}, placesFree: 0 };
  for (const entry of entries) {
    const failed = misfits(entry, filters);
    if (failed.length > 1) continue;
    if (!asksForRun(filters) || runFor(entry, filters)) {
      for (const facet of courseFacets)
        if (failed.every((one) => one === facet)) count(facets[facet], entry.values[facet]);
    }
    if (failed.length > 0) continue;
    for (const band of new Set(runsFor(entry, { ...filters, start: [] }).map((run) => run.band)))
      count(facets.start, band);
    if (runFor(entry, { ...filters, placesFree: 'true' })) facets.placesFree += 1;
  }
  return facets;
}

const chosen = (values: readonly string[], value: string): boolean => values.length === 0 || values.includes(value);

/** The facets of the course itself whose filter it does not fit. */
const misfits = ({ values }: Entry, filters: Filters): CourseFacet[] =>
  courseFacets.filter((facet) => !chosen(filters[facet], values[facet]));

const asksForRun = (filters: Filters): boolean => filters.start.length > 0 || filters.placesFree === 'true';

/** Filters about dates and places must hold for one and the same run. */
const runFits = ({ band, free }: Entry['runs'][number], filters: Filters): boolean =>
  chosen(filters.start, band) && (filters.placesFree !== 'true' || free > 0);
const runFor = ({ runs }: Entry, filters: Filters) => runs.find((run) => runFits(run, filters));
const runsFor = ({ runs }: Entry, filters: Filters) => runs.filter((run) => runFits(run, filters));

/** Made once: comparing with a language costs a hundred times more when it is named each time. */
const alphabet = new Intl.Collator('nl');

function compareHits(a: Hit, b: Hit): number {
  return (
    b.course.relevance - a.course.relevance ||
    startOf(a) - startOf(b) ||
    alphabet.compare(a.course.title, b.course.title) ||
    (a.course.courseId < b.course.courseId ? -1 : 1)
  );
}

/** A course without a date comes after all courses with one; a number, since Infinity minus Infinity has no order. */
const startOf = ({ nextRun }: Hit): number => nextRun?.startsAt.getTime() ?? Number.MAX_SAFE_INTEGER;

function count(counts: Record<string, number>, value: string): void {
  counts[value] = (counts[value] ?? 0) + 1;
}
