import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@onderling/platform';
import { In } from 'typeorm';
import { Topic } from './topic.entity';

@Injectable()
export class TopicRepository {
  constructor(private readonly database: Database) {}

  list(): Promise<Topic[]> {
    return this.database.reader.find(Topic, { order: { position: 'ASC', id: 'ASC' } });
  }

  findMany(ids: readonly string[]): Promise<Topic[]> {
    return this.database.reader.findBy(Topic, { id: In([...ids]) });
  }

  findBySlug(slug: string): Promise<Topic | null> {
    return this.database.reader.findOneBy(Topic, { slug });
  }

  listInside(tx: Tx): Promise<Topic[]> {
    return tx.find(Topic);
  }

  async save(tx: Tx, topics: Topic[]): Promise<void> {
    if (topics.length > 0) await tx.save(Topic, topics);
  }
}
