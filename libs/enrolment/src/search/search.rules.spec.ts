import { courseFormats, deliveryModes, durationBands, languages, startBands } from '@onderling/contracts';
import fc from 'fast-check';
import { durationBandOf, facetsOf, prepare, search, startBandOf, type Candidate, type Filters } from './search.rules';

const now = new Date('2027-03-01T08:00:00Z');
const day = 86_400_000;
const none: Filters = { format: [], mode: [], duration: [], start: [], language: [], placesFree: undefined };
const keys = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as K[];

const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      format: fc.constantFrom(...courseFormats.slice(0, 3)),
      mode: fc.constantFrom(...deliveryModes),
      language: fc.constantFrom(...languages),
      durationMinutes: fc.constantFrom(60, 120, 121, 240, 480),
      relevance: fc.constantFrom(0, 4, 8),
      title: fc.constantFrom('Woo', 'Wmo'),
      runs: fc.array(fc.record({ inDays: fc.constantFrom(1, 14, 15, 61, 62), free: fc.nat(1) }), { maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ runs, ...course }, index) => ({
      course: { ...course, courseId: `course-${index}` },
      runs: runs
        .toSorted((a, b) => a.inDays - b.inDays)
        .map(({ inDays, free }, at) => ({
          runId: `run-${index}-${at}`,
          courseId: `course-${index}`,
          startsAt: new Date(now.getTime() + inDays * day),
          free,
        })),
    })),
  );

const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 2 });
const filters: fc.Arbitrary<Filters> = fc.record({
  format: some(courseFormats.slice(0, 3)),
  mode: some(deliveryModes),
  duration: some(keys(durationBands)),
  start: some(keys(startBands)),
  language: some(languages),
  placesFree: fc.constantFrom('true' as const, undefined),
});

const found = (list: Candidate[], by: Filters) => search(prepare(list, now), by).length;

describe('facets', () => {
  it('count what a search with that value and the other filters would find', () => {
    fc.assert(
      fc.property(candidates, filters, (list, by) => {
        const facets = facetsOf(prepare(list, now), by);
        for (const value of courseFormats)
          expect(facets.format[value] ?? 0).toBe(found(list, { ...by, format: [value] }));
        for (const value of deliveryModes) expect(facets.mode[value] ?? 0).toBe(found(list, { ...by, mode: [value] }));
        for (const value of languages)
          expect(facets.language[value] ?? 0).toBe(found(list, { ...by, language: [value] }));
        for (const value of keys(durationBands)) {
          expect(facets.duration[value] ?? 0).toBe(found(list, { ...by, duration: [value] }));
        }
        for (const value of keys(startBands)) {
          expect(facets.start[value] ?? 0).toBe(found(list, { ...by, start: [value] }));
        }
        expect(facets.placesFree).toBe(found(list, { ...by, placesFree: 'true' }));
      }),
    );
  });
});

describe('the order of what is found', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(candidates, filters, (list, by) => {
        const ids = (from: Candidate[]) => search(prepare(from, now), by).map((hit) => hit.course.courseId);
        expect(ids(list.toReversed())).toEqual(ids(list));
      }),
    );
  });

  it('is the best match first, then what starts first, and what has no date last', () => {
    const course = (courseId: string, relevance: number) => ({
      courseId,
      relevance,
      title: courseId,
      format: 'course' as const,
      mode: 'online' as const,
      language: 'nl' as const,
      durationMinutes: 60,
    });
    const runs = (inDays: number) => [
      { runId: 'r', courseId: 'c', startsAt: new Date(now.getTime() + inDays * day), free: 1 },
    ];
    const list = [
      { course: course('no date', 4), runs: [] },
      { course: course('late', 4), runs: runs(20) },
      { course: course('soon', 4), runs: runs(2) },
      { course: course('best', 8), runs: runs(90) },
    ];
    expect(search(prepare(list, now), none).map((hit) => hit.course.courseId)).toEqual([
      'best',
      'soon',
      'late',
      'no date',
    ]);
  });

  it('shows the run that fits, not merely the next one', () => {
    fc.assert(
      fc.property(candidates, filters, (list, by) => {
        for (const { nextRun } of search(prepare(list, now), by)) {
          if (by.placesFree) expect(nextRun?.free).toBeGreaterThan(0);
          if (by.start.length > 0) expect(by.start).toContain(nextRun && startBandOf(nextRun.startsAt, now));
        }
      }),
    );
  });
});

describe('bands', () => {
  it.each([
    [60, 'two-hours'],
    [120, 'two-hours'],
    [121, 'half-day'],
    [240, 'half-day'],
    [241, 'day-or-more'],
  ])('%i minutes is %s', (minutes, band) => expect(durationBandOf(minutes)).toBe(band));

  it.each([
    [14, 'two-weeks'],
    [15, 'two-months'],
    [61, 'two-months'],
    [62, 'later'],
  ])('in %i days is %s', (days, band) => expect(startBandOf(new Date(now.getTime() + days * day), now)).toBe(band));
});
