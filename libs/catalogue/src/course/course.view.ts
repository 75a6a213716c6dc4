import type { CourseView, OrganisationView, PersonLine } from '@onderling/contracts';
import type { StoredCourse } from './course.repository';

/** What of a course leaves the system. */
export function courseView(
  { course, topics, trainerIds }: StoredCourse,
  people: ReadonlyMap<string, PersonLine>,
  organisations: ReadonlyMap<string, Pick<OrganisationView, 'name'>>,
): CourseView {
  return {
    id: course.id,
    format: course.format,
    title: course.title,
    gain: course.gain,
    description: course.description,
    forWhom: course.forWhom,
    notForWhom: course.notForWhom,
    language: course.language,
    mode: course.mode,
    durationMinutes: course.durationMinutes,
    topics: topics.map((topic) => ({
      id: topic.id,
      slug: topic.slug,
      name: { nl: topic.nameNl, en: topic.nameEn },
    })),
    organisation: { id: course.organisationId, name: organisations.get(course.organisationId)?.name ?? '' },
    trainers: trainerIds.flatMap((id) => people.get(id) ?? []),
  };
}
