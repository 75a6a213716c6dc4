import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@onderling/platform';
import { In, type EntityManager } from 'typeorm';
import { TrainerProfile, TrainerTopic } from './trainer-profile.entity';

export interface StoredProfile {
  readonly profile: TrainerProfile;
  readonly topics: readonly TrainerTopic[];
}

@Injectable()
export class TrainerRepository {
  constructor(private readonly database: Database) {}

  async find(personId: string, manager: EntityManager = this.database.reader): Promise<StoredProfile | undefined> {
    const profile = await manager.findOneBy(TrainerProfile, { personId });
    return profile ? { profile, topics: await this.topicsOf([personId], manager) } : undefined;
  }

  /** The profile row stays locked until the transaction ends. */
  async lock(tx: Tx, personId: string): Promise<TrainerProfile | undefined> {
    return (
      (await tx.findOne(TrainerProfile, { where: { personId }, lock: { mode: 'pessimistic_write' } })) ?? undefined
    );
  }

  /** Everybody who can be found, in two queries. */
  async listFindable(): Promise<StoredProfile[]> {
    const reader = this.database.reader;
    const profiles = await reader.find(TrainerProfile, { where: { findable: true }, order: { personId: 'ASC' } });
    const byPerson = new Map<string, TrainerTopic[]>();
    for (const topic of await this.topicsOf(
      profiles.map((profile) => profile.personId),
      reader,
    )) {
      const topics = byPerson.get(topic.personId);
      if (topics) topics.push(topic);
      else byPerson.set(topic.personId, [topic]);
    }
    return profiles.map((profile) => ({ profile, topics: byPerson.get(profile.personId) ?? [] }));
  }

  /** Which of these people have made themselves findable. */
  async findableOf(personIds: readonly string[]): Promise<string[]> {
    if (personIds.length === 0) return [];
    const profiles = await this.database.reader.findBy(TrainerProfile, {
      personId: In([...personIds]),
      findable: true,
    });
    return profiles.map((profile) => profile.personId);
  }

  /** Titles and gains of the published courses that these people give, by person. */
  async findCourseTexts(
    personIds: readonly string[],
    manager: EntityManager = this.database.reader,
  ): Promise<Map<string, string[]>> {
    const texts = new Map<string, string[]>();
    if (personIds.length === 0) return texts;
    const rows = (await manager.query(
      `SELECT ct.person_id AS personId, c.title AS title, c.gain AS gain
         FROM catalogue_course_trainer ct JOIN catalogue_course c ON c.id = ct.course_id
        WHERE c.state = 'published' AND ct.person_id IN (${personIds.map(() => '?').join(', ')})
        ORDER BY c.created_at, c.id`,
      [...personIds],
    )) as { personId: string; title: string; gain: string }[];
    for (const { personId, title, gain } of rows) {
      texts.set(personId, [...(texts.get(personId) ?? []), `${title}. ${gain}`]);
    }
    return texts;
  }

  async insert(tx: Tx, profile: TrainerProfile, topics: TrainerTopic[]): Promise<void> {
    await tx.insert(TrainerProfile, profile);
    if (topics.length > 0) await tx.insert(TrainerTopic, topics);
  }

  /** The profile without its topics. */
  async update(tx: Tx, profile: TrainerProfile): Promise<void> {
    await tx.update(TrainerProfile, { personId: profile.personId }, profile);
  }

  async replace(tx: Tx, profile: TrainerProfile, topics: TrainerTopic[]): Promise<void> {
    await this.update(tx, profile);
    await tx.delete(TrainerTopic, { personId: profile.personId });
    if (topics.length > 0) await tx.insert(TrainerTopic, topics);
  }

  private topicsOf(personIds: readonly string[], manager: EntityManager): Promise<TrainerTopic[]> {
    if (personIds.length === 0) return Promise.resolve([]);
    return manager.find(TrainerTopic, {
      where: { personId: In([...personIds]) },
      order: { personId: 'ASC', position: 'ASC' },
    });
  }
}
