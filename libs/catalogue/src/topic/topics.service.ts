import { Injectable } from '@nestjs/common';
import type { TopicView } from '@onderling/contracts';
import { Database, DomainError } from '@onderling/platform';
import { CourseRepository } from '../course/course.repository';
import { courseSearchText } from '../course/search-text.rules';
import { topicReferences } from '../reference/topics.reference';
import { TopicRepository } from './topic.repository';
import { topicsToWrite, topicView } from './topic.rules';

@Injectable()
export class Topics {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicRepository,
    private readonly courses: CourseRepository,
  ) {}

  async list(): Promise<TopicView[]> {
    return (await this.topics.list()).map(topicView);
  }

  /** Unknown ids are left out. */
  async getMany(ids: readonly string[]): Promise<Map<string, TopicView>> {
    const found = ids.length === 0 ? [] : await this.topics.findMany(ids);
    return new Map(found.map((topic) => [topic.id, topicView(topic)]));
  }

  async bySlug(slug: string): Promise<TopicView | undefined> {
    const topic = await this.topics.findBySlug(slug);
    return topic ? topicView(topic) : undefined;
  }

  /** @throws DomainError `topic-unknown` when one of the ids is no topic */
  async assertKnown(ids: readonly string[]): Promise<void> {
    const known = await this.getMany(ids);
    if (ids.some((id) => !known.has(id))) throw new DomainError('topic-unknown');
  }

  /**
   * Brings the table up to the reference that ships with the product. Doing it again changes nothing.
   * @returns how many topics were added or changed
   */
  async loadReference(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const changed = topicsToWrite(topicReferences(), await this.topics.listInside(tx));
      if (changed.length === 0) return 0;
      await this.topics.save(tx, changed);
      // Courses are found by the names of their topics too.
      await this.courses.rewriteSearchText(tx, courseSearchText);
      return changed.length;
    });
  }
}
