import { Injectable } from '@nestjs/common';
import type { CourseFormat, DeliveryMode, Language } from '@onderling/contracts';
import { Database } from '@onderling/platform';
import { TopicRepository } from '../topic/topic.repository';
import { readQuery, type SearchGroup } from './search-words.rules';

/** A published course that has all words of the query, with what the facets and the order need. */
export interface CourseMatch {
  readonly courseId: string;
  readonly title: string;
  readonly format: CourseFormat;
  readonly mode: DeliveryMode;
  readonly language: Language;
  readonly durationMinutes: number;
  /** 0 without a query; words in the title weigh most, then words of the topics. */
  readonly relevance: number;
}
export interface CourseMatches {
  readonly courses: CourseMatch[];
  readonly alsoSearched: readonly string[];
}

const titleWeight = 8;
const topicWeight = 4;

interface SqlPart {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** The read model behind the search: one statement over folded text, bounded by the number of published courses. */
@Injectable()
export class CourseSearch {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicRepository,
  ) {}

  /** @param topicSlugs courses about any of these topics; empty for all */
  async findMatches(query: string | undefined, topicSlugs: readonly string[]): Promise<CourseMatches> {
    const { groups, alsoSearched } = query
      ? readQuery(query, await this.topics.list())
      : { groups: [], alsoSearched: [] };
    // Signs alone ask for something, and no course has it: not the same as asking for nothing, which lists all.
    if (query && groups.length === 0) return { courses: [], alsoSearched };
    const score = relevanceOf(groups);
    const conditions = [...groups.map((group) => anyOf('c.search_text', group)), ...aboutTopics(topicSlugs)];
    const courses = await this.database.query<CourseMatch>(
      `SELECT c.id AS courseId, c.title AS title, c.format AS format, c.mode AS mode, c.language AS language,
              c.duration_minutes AS durationMinutes, ${score.sql} AS relevance
         FROM catalogue_course c
        WHERE c.state = 'published'${conditions.map((condition) => ` AND ${condition.sql}`).join('')}`,
      [...score.parameters, ...conditions.flatMap((condition) => condition.parameters)],
    );
    return { courses: courses.map((row) => ({ ...row, relevance: Number(row.relevance) })), alsoSearched };
  }
}

function anyOf(column: string, group: SearchGroup): SqlPart {
  return {
    sql: `(${group.patterns.map(() => `${column} LIKE ?`).join(' OR ')})`,
    parameters: group.patterns,
  };
}

function relevanceOf(groups: readonly SearchGroup[]): SqlPart {
  const parts = groups.flatMap((group) => [
    { ...anyOf('c.search_title', group), weight: titleWeight },
    { ...anyOf('c.search_topics', group), weight: topicWeight },
  ]);
  if (parts.length === 0) return { sql: '0', parameters: [] };
  return {
    sql: parts.map((part) => `${part.sql} * ${part.weight}`).join(' + '),
    parameters: parts.flatMap((part) => part.parameters),
  };
}

function aboutTopics(slugs: readonly string[]): SqlPart[] {
  if (slugs.length === 0) return [];
  return [
    {
      sql: `c.id IN (SELECT ct.course_id FROM catalogue_course_topic ct JOIN catalogue_topic t ON t.id = ct.topic_id
                      WHERE t.slug IN (${slugs.map(() => '?').join(', ')}))`,
      parameters: slugs,
    },
  ];
}
