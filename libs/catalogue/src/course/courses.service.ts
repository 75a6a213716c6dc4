import { Injectable } from '@nestjs/common';
import type { CourseFormat, CourseView, DeliveryMode, Language } from '@onderling/contracts';
import { Organisations, People } from '@onderling/identity';
import { Clock, DomainError, newId, type Tx } from '@onderling/platform';
import { CourseRepository, type StoredCourse } from './course.repository';
import { courseSearchText } from './search-text.rules';
import { courseView } from './course.view';

/** A course as somebody writes it. */
export interface NewCourse {
  readonly organisationId: string;
  readonly ownerId: string;
  /** In the order in which they are shown; the owner need not be one of them. */
  readonly trainerIds: readonly string[];
  readonly format: CourseFormat;
  readonly title: string;
  readonly gain: string;
  readonly description: string;
  readonly forWhom?: string;
  readonly notForWhom?: string;
  readonly language: Language;
  readonly mode: DeliveryMode;
  readonly durationMinutes: number;
  /** The most telling one first. */
  readonly topicIds: readonly string[];
}

@Injectable()
export class Courses {
  constructor(
    private readonly courses: CourseRepository,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** A published course. @throws DomainError `not-found` */
  async getView(id: string): Promise<CourseView> {
    const view = (await this.getMany([id])).get(id);
    if (!view) throw new DomainError('not-found');
    return view;
  }

  /** Published courses by id, in five queries whatever their number; unknown ids are left out. */
  async getMany(ids: readonly string[]): Promise<Map<string, CourseView>> {
    const stored = (await this.courses.findMany(ids)).filter(({ course }) => course.state === 'published');
    const [people, organisations] = await Promise.all([
      this.people.getLines(unique(stored, ({ trainerIds }) => trainerIds)),
      this.organisations.getMany(unique(stored, ({ course }) => [course.organisationId])),
    ]);
    return new Map(stored.map((one) => [one.course.id, courseView(one, people, organisations)]));
  }

  /** Adds a course to the catalogue at once. @returns its id */
  async publish(tx: Tx, input: NewCourse): Promise<string> {
    const { trainerIds, topicIds, forWhom = null, notForWhom = null, ...rest } = input;
    const found = new Map((await this.courses.findTopics(tx, topicIds)).map((topic) => [topic.id, topic]));
    const topics = topicIds.map((id) => {
      const topic = found.get(id);
      if (!topic) throw new DomainError('topic-unknown');
      return topic;
    });
    const now = this.clock.now();
    const words = courseSearchText({ ...rest, forWhom }, topics);
    const id = newId();
    const course = { ...rest, ...words, id, forWhom, notForWhom, state: 'published' as const };
    await this.courses.insert(tx, { ...course, createdAt: now, updatedAt: now, version: 1 }, { topicIds, trainerIds });
    return id;
  }
}

const unique = (stored: readonly StoredCourse[], idsOf: (one: StoredCourse) => readonly string[]): string[] => [
  ...new Set(stored.flatMap(idsOf)),
];
