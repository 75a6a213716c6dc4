import { Injectable } from '@nestjs/common';
import { Courses, CourseSearch } from '@onderling/catalogue';
import type { CourseView, SearchHit, SearchQuery, SearchView } from '@onderling/contracts';
import { Clock } from '@onderling/platform';
import { RunReader, type LoadedRun } from '../run/run-reader.query';
import { placeOf } from '../run/run.view';
import { freePlaces } from '../seat/seat.rules';
import { facetsOf, prepare, search, type Hit } from './search.rules';
import { UpcomingRuns } from './upcoming-runs.query';

/** The catalogue as it is searched: words by SQL, filters and counts over what has the words, one page in full. */
@Injectable()
export class CatalogueSearch {
  constructor(
    private readonly matches: CourseSearch,
    private readonly upcoming: UpcomingRuns,
    private readonly courses: Courses,
    private readonly runs: RunReader,
    private readonly clock: Clock,
  ) {}

  async search({ q, topic, page, pageSize, ...filters }: SearchQuery): Promise<SearchView> {
    const now = this.clock.now();
    const [{ courses, alsoSearched }, runs] = await Promise.all([
      this.matches.findMatches(q, topic),
      this.upcoming.findAll(now),
    ]);
    const candidates = courses.map((course) => ({ course, runs: runs.get(course.courseId) ?? [] }));
    const entries = prepare(candidates, now);
    const hits = search(entries, filters);
    const end = page * pageSize;
    return {
      items: await this.complete(hits.slice(end - pageSize, end)),
      total: hits.length,
      next: end < hits.length ? page + 1 : null,
      facets: facetsOf(entries, filters),
      alsoSearched: [...alsoSearched],
    };
  }

  private async complete(hits: readonly Hit[]): Promise<SearchHit[]> {
    const [courses, runs] = await Promise.all([
      this.courses.getMany(hits.map((hit) => hit.course.courseId)),
      this.runs.findMany(hits.flatMap((hit) => hit.nextRun?.runId ?? [])),
    ]);
    return hits.flatMap((hit) => {
      const course = courses.get(hit.course.courseId);
      const run = hit.nextRun && runs.get(hit.nextRun.runId);
      return course ? [searchHit(course, run)] : [];
    });
  }
}

function searchHit(course: CourseView, loaded: LoadedRun | undefined): SearchHit {
  const { id, format, title, gain, language, mode, durationMinutes } = course;
  return {
    course: { id, format, title, gain, language, mode, durationMinutes },
    trainer: loaded?.trainers[0] ?? course.trainers[0] ?? null,
    nextRun: loaded ? nextRun(loaded) : null,
  };
}

/** Date, time and place of the first session stand for the run. */
function nextRun({ run, sessions, rooms }: LoadedRun): SearchHit['nextRun'] {
  const first = sessions[0];
  if (!first) return null;
  return {
    id: run.id,
    startsAt: first.startsAt.toISOString(),
    endsAt: first.endsAt.toISOString(),
    timeZone: first.timeZone,
    sessions: sessions.length,
    place: placeOf(first, rooms, false),
    capacity: run.capacity,
    free: freePlaces(run),
  };
}
