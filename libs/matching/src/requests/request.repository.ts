import { DomainError, newId, type Tx } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { DateOption, KnowledgeRequest, ListedColleague, RequestTopic } from './knowledge-request.entity';

export type NewDateOption = Pick<DateOption, 'startsAt' | 'endsAt' | 'timeZone'>;

/** The rows of a request; it is locked first in every transaction that decides something about it. */
@Injectable()
export class RequestRepository {
  async get(manager: EntityManager, id: string): Promise<KnowledgeRequest> {
    const request = await manager.findOneBy(KnowledgeRequest, { id });
    if (!request) throw new DomainError('not-found');
    return request;
  }

  /** In no particular order; those that are gone are left out. */
  getMany(manager: EntityManager, ids: readonly string[]): Promise<KnowledgeRequest[]> {
    return manager.findBy(KnowledgeRequest, { id: In([...ids]) });
  }

  async lock(tx: Tx, id: string): Promise<KnowledgeRequest> {
    const request = await tx.findOne(KnowledgeRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!request) throw new DomainError('not-found');
    return request;
  }

  findByJoinHash(manager: EntityManager, joinHash: string): Promise<KnowledgeRequest | null> {
    return manager.findOneBy(KnowledgeRequest, { joinHash });
  }

  async add(tx: Tx, request: KnowledgeRequest): Promise<void> {
    await tx.insert(KnowledgeRequest, request);
  }

  /** Writes the row and raises its version, so that whoever edited an older one is told. */
  async save(tx: Tx, request: KnowledgeRequest, now: Date): Promise<void> {
    request.version += 1;
    request.updatedAt = now;
    await tx.update(KnowledgeRequest, { id: request.id }, request);
  }

  topicIds(manager: EntityManager, requestId: string): Promise<string[]> {
    return manager
      .find(RequestTopic, { where: { requestId }, order: { topicId: 'ASC' } })
      .then((rows) => rows.map((row) => row.topicId));
  }

  async replaceTopics(tx: Tx, requestId: string, topicIds: readonly string[]): Promise<void> {
    await tx.delete(RequestTopic, { requestId });
    const rows = [...new Set(topicIds)].map((topicId) => ({ requestId, topicId }));
    if (rows.length) await tx.insert(RequestTopic, rows);
  }

  dateOptions(manager: EntityManager, requestId: string): Promise<DateOption[]> {
    return manager.find(DateOption, { where: { requestId }, order: { position: 'ASC' } });
  }

  async replaceDateOptions(tx: Tx, requestId: string, options: readonly NewDateOption[]): Promise<void> {
    await tx.delete(DateOption, { requestId });
    const rows = options.map((option, index) => ({
      ...option,
      id: newId(),
      requestId,
      position: index + 1,
      state: 'open' as const,
    }));
    if (rows.length) await tx.insert(DateOption, rows);
  }

  async setDateOptionState(tx: Tx, id: string, state: DateOption['state']): Promise<void> {
    await tx.update(DateOption, { id }, { state });
  }

  colleagues(manager: EntityManager, requestId: string): Promise<ListedColleague[]> {
    return manager.find(ListedColleague, { where: { requestId }, order: { listedAt: 'ASC', personId: 'ASC' } });
  }

  async listColleague(tx: Tx, requestId: string, personId: string, now: Date): Promise<void> {
    await tx.insert(ListedColleague, { requestId, personId, listedAt: now });
  }

  /** True when the person stood on the list. */
  async unlistColleague(tx: Tx, requestId: string, personId: string): Promise<boolean> {
    const { affected } = await tx.delete(ListedColleague, { requestId, personId });
    return (affected ?? 0) > 0;
  }
}
