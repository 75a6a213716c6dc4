import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@onderling/platform';
import { In } from 'typeorm';
import { Topic } from '../topic/topic.entity';
import { Course, CourseTopic, CourseTrainer } from './course.entity';
import type { CourseSearchText, SearchableCourse, SearchableTopic } from './search-text.rules';

/** A course with what belongs to it, in order. */
export interface StoredCourse {
  readonly course: Course;
  readonly topics: readonly Topic[];
  readonly trainerIds: readonly string[];
}

@Injectable()
export class CourseRepository {
  constructor(private readonly database: Database) {}

  /** Three queries, whatever the number of courses. */
  async findMany(ids: readonly string[]): Promise<StoredCourse[]> {
    if (ids.length === 0) return [];
    const reader = this.database.reader;
    const [courses, links, trainers] = await Promise.all([
      reader.findBy(Course, { id: In([...ids]) }),
      reader.find(CourseTopic, { where: { courseId: In([...ids]) }, order: { position: 'ASC' } }),
      reader.find(CourseTrainer, { where: { courseId: In([...ids]) }, order: { position: 'ASC' } }),
    ]);
    const topicIds = [...new Set(links.map((link) => link.topicId))];
    const topics = topicIds.length === 0 ? [] : await reader.findBy(Topic, { id: In(topicIds) });
    const topicById = new Map(topics.map((topic) => [topic.id, topic]));
    return courses.map((course) => ({
      course,
      topics: links.flatMap((link) => (link.courseId === course.id ? (topicById.get(link.topicId) ?? []) : [])),
      trainerIds: trainers.filter((row) => row.courseId === course.id).map((row) => row.personId),
    }));
  }

  async insert(
    tx: Tx,
    course: Course,
    links: { topicIds: readonly string[]; trainerIds: readonly string[] },
  ): Promise<void> {
    await tx.insert(Course, course);
    const topics = links.topicIds.map((topicId, position) => ({ courseId: course.id, topicId, position }));
    const trainers = links.trainerIds.map((personId, position) => ({ courseId: course.id, personId, position }));
    if (topics.length > 0) await tx.insert(CourseTopic, topics);
    if (trainers.length > 0) await tx.insert(CourseTrainer, trainers);
  }

  findTopics(tx: Tx, ids: readonly string[]): Promise<Topic[]> {
    return tx.findBy(Topic, { id: In([...ids]) });
  }

  /** Writes the folded words of every course again, after topics changed their names. */
  async rewriteSearchText(
    tx: Tx,
    words: (course: SearchableCourse, topics: readonly SearchableTopic[]) => CourseSearchText,
  ): Promise<void> {
    const [courses, links, topics] = await Promise.all([
      tx.find(Course),
      tx.find(CourseTopic, { order: { courseId: 'ASC', position: 'ASC' } }),
      tx.find(Topic),
    ]);
    const topicById = new Map(topics.map((topic) => [topic.id, topic]));
    const topicsOf = new Map<string, Topic[]>();
    for (const link of links) {
      const topic = topicById.get(link.topicId);
      if (topic) topicsOf.set(link.courseId, [...(topicsOf.get(link.courseId) ?? []), topic]);
    }
    for (const course of courses) {
      const text = words(course, topicsOf.get(course.id) ?? []);
      if (text.searchText !== course.searchText) await tx.update(Course, { id: course.id }, text);
    }
  }
}
