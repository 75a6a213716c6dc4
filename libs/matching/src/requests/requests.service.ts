import { Rooms, Topics } from '@onderling/catalogue';
import type { RequestInput, RequestState, RequestUpdateInput } from '@onderling/contracts';
import { type Actor, AuditTrail, authorise } from '@onderling/identity';
import { Clock, Database, DomainError, newId, Outbox, type Tx } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository';
import { nextInvitationState } from '../invitations/invitation.rules';
import { KnowledgeRequest } from './knowledge-request.entity';
import { RequestRepository } from './request.repository';
import { canHappen, missingFields, nextRequestState, type RequestEvent } from './request.rules';

/** What a requester does with a request: write it down, submit it, withdraw it. */
@Injectable()
export class Requests {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly invitations: InvitationRepository,
    private readonly topics: Topics,
    private readonly rooms: Rooms,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A new draft; returns its id. */
  async create(tx: Tx, actor: Actor, input: RequestInput): Promise<string> {
    authorise(actor, 'request:create', { organisationId: actor.organisationId });
    const now = this.clock.now();
    const request = tx.create(KnowledgeRequest, {
      id: newId(),
      kind: 'in-company',
      state: 'draft',
      organisationId: actor.organisationId,
      requesterId: actor.personId,
      title: input.title,
      need: null,
      audience: null,
      groupLevel: null,
      groupSize: null,
      mode: null,
      language: null,
      placeKind: null,
      placeText: null,
      roomId: null,
      trainersNeeded: 1,
      round: 0,
      runId: null,
      joinNonce: null,
      joinHash: null,
      attentionReason: null,
      createdAt: now,
      submittedAt: null,
      closedAt: null,
      updatedAt: now,
      version: 1,
    });
    await this.write(tx, request, input);
    await this.requests.add(tx, request);
    await this.writeParts(tx, request.id, input);
    await this.record(tx, actor.personId, 'request-created', request);
    return request.id;
  }

  async update(actor: Actor, id: string, { version, ...input }: RequestUpdateInput): Promise<void> {
    await this.database.transaction(async (tx) => {
      const request = await this.lockFor(tx, actor, 'request:update', id, version);
      if (!canHappen(request.state, 'edit')) throw new DomainError('request-not-editable');
      await this.write(tx, request, input);
      await this.requests.save(tx, request, this.clock.now());
      await this.writeParts(tx, id, input);
      await this.record(tx, actor.personId, 'request-edited', request);
    });
  }

  /** Hands the request to the matcher; the ranking itself follows as a job. */
  async submit(actor: Actor, id: string, version: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const request = await this.lockFor(tx, actor, 'request:submit', id, version);
      const now = this.clock.now();
      const state = this.move(request, 'submit', 'request-not-editable');
      const missing = await this.missing(tx, request, now);
      if (missing.length) throw new DomainError('request-not-complete', { fields: missing });
      if (request.submittedAt) await this.requests.remember(tx, id, 'request-submitted', request.submittedAt);
      Object.assign(request, { state, submittedAt: now, closedAt: null, attentionReason: null });
      await this.startRound(tx, request, now);
      await this.record(tx, actor.personId, 'request-submitted', request);
    });
  }

  async withdraw(actor: Actor, id: string, version: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const request = await this.lockFor(tx, actor, 'request:withdraw', id, version);
      const now = this.clock.now();
      request.state = this.move(request, 'withdraw', 'request-closed');
      Object.assign(request, { closedAt: now, attentionReason: null });
      await this.withdrawInvitations(tx, request.id, now);
      await this.requests.save(tx, request, now);
      await this.record(tx, actor.personId, 'request-withdrawn', request);
    });
  }

  /** Saves the request for its next round and asks for a ranking. The caller holds the lock. */
  async startRound(tx: Tx, request: KnowledgeRequest, now: Date): Promise<void> {
    request.round += 1;
    await this.requests.save(tx, request, now);
    await this.outbox.add(tx, 'rank-trainers', { requestId: request.id, round: request.round });
  }

  /** Takes back what is still unanswered and tells those trainers. The caller holds the lock on the request. */
  async withdrawInvitations(tx: Tx, requestId: string, now: Date): Promise<void> {
    for (const invitation of await this.invitations.ofRequest(tx, requestId)) {
      const state = nextInvitationState(invitation.state, 'withdraw');
      if (!state) continue;
      const told = invitation.state === 'sent';
      Object.assign(invitation, { state, answeredAt: now });
      await this.invitations.save(tx, invitation);
      if (!told) continue;
      await this.outbox.add(tx, 'send-mail', {
        kind: 'invitation-withdrawn',
        subjectId: invitation.id,
        recipientId: invitation.trainerId,
      });
    }
  }

  async missing(tx: Tx, request: KnowledgeRequest, now: Date): Promise<string[]> {
    const topics = (await this.requests.topicIds(tx, request.id)).length;
    const dateStarts = (await this.requests.dateOptions(tx, request.id)).map((option) => option.startsAt);
    return missingFields({ ...request, topics, dateStarts }, now);
  }

  private async lockFor(
    tx: Tx,
    actor: Actor,
    permission: 'request:update' | 'request:submit' | 'request:withdraw',
    id: string,
    version: number,
  ): Promise<KnowledgeRequest> {
    const request = await this.requests.lock(tx, id);
    authorise(actor, permission, { organisationId: request.organisationId, ownerId: request.requesterId });
    if (request.version !== version) throw new DomainError('request-changed');
    return request;
  }

  private move(
    request: KnowledgeRequest,
    event: RequestEvent,
    refusal: 'request-not-editable' | 'request-closed',
  ): RequestState {
    const state = nextRequestState(request.state, event);
    if (!state) throw new DomainError(refusal);
    return state;
  }

  private async write(tx: Tx, request: KnowledgeRequest, input: Partial<RequestInput>): Promise<void> {
    const { title, need, audience, groupLevel, groupSize, mode, language, place } = input;
    const given = { title, need, audience, groupLevel, groupSize, mode, language };
    Object.assign(request, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
    if (!place) return;
    if (place.kind === 'room') {
      const room = (await this.rooms.getMany([place.roomId])).get(place.roomId);
      if (room?.organisationId !== request.organisationId) throw new DomainError('room-unknown');
    }
    request.placeKind = place.kind;
    request.roomId = place.kind === 'room' ? place.roomId : null;
    request.placeText =
      place.kind === 'address' ? place.address : place.kind === 'online' ? (place.link ?? null) : null;
  }

  private async writeParts(tx: Tx, id: string, input: Partial<RequestInput>): Promise<void> {
    if (input.topicIds) {
      const known = await this.topics.getMany(input.topicIds);
      if (input.topicIds.some((topicId) => !known.has(topicId))) throw new DomainError('topic-unknown');
      await this.requests.replaceTopics(tx, id, input.topicIds);
    }
    if (input.dateOptions) {
      await this.requests.replaceDateOptions(
        tx,
        id,
        input.dateOptions.map(({ startsAt, endsAt, timeZone }) => ({
          startsAt: new Date(startsAt),
          endsAt: new Date(endsAt),
          timeZone,
        })),
      );
    }
  }

  private record(tx: Tx, actorId: string, action: string, request: KnowledgeRequest): Promise<void> {
    return this.audit.record(tx, {
      actorId,
      action,
      subjectKind: 'knowledge-request',
      subjectId: request.id,
      organisationId: request.organisationId,
      details: { round: request.round },
    });
  }
}
