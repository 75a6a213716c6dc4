import { openInvitationStates } from '@onderling/contracts';
import { deriveToken, DomainError, hashToken, newId, type Tx } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { type EntityManager, In } from 'typeorm';
import { Invitation, InvitationLink } from './invitation.entity';

const linkPurpose = 'invitation-link';

/** The rows of an invitation; locked after its request. */
@Injectable()
export class InvitationRepository {
  async get(manager: EntityManager, id: string): Promise<Invitation> {
    const invitation = await manager.findOneBy(Invitation, { id });
    if (!invitation) throw new DomainError('not-found');
    return invitation;
  }

  /** Which request it belongs to, which never changes: what to lock first, and nothing to decide on. */
  async requestIdOf(tx: Tx, id: string): Promise<string> {
    const found = await tx.findOne(Invitation, { select: { requestId: true }, where: { id } });
    if (!found) throw new DomainError('not-found');
    return found.requestId;
  }

  async lock(tx: Tx, id: string): Promise<Invitation> {
    const invitation = await tx.findOne(Invitation, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!invitation) throw new DomainError('not-found');
    return invitation;
  }

  ofRequest(manager: EntityManager, requestId: string): Promise<Invitation[]> {
    return manager.find(Invitation, { where: { requestId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  ofTrainer(manager: EntityManager, trainerId: string): Promise<Invitation[]> {
    return manager.find(Invitation, { where: { trainerId }, order: { createdAt: 'DESC', id: 'DESC' }, take: 50 });
  }

  /** What this person can still answer, in the order in which the requests have to be locked. */
  openOfTrainer(manager: EntityManager, trainerId: string): Promise<Invitation[]> {
    return manager.find(Invitation, {
      where: { trainerId, state: In([...openInvitationStates]) },
      order: { requestId: 'ASC' },
    });
  }

  async add(
    tx: Tx,
    asked: Pick<Invitation, 'requestId' | 'matchRunId' | 'trainerId' | 'position'>,
    now: Date,
  ): Promise<Invitation> {
    const invitation = tx.create(Invitation, {
      ...asked,
      id: newId(),
      state: 'created',
      slot: null,
      createdAt: now,
      sentAt: null,
      remindAt: null,
      remindedAt: null,
      deadlineAt: null,
      answeredAt: null,
      undoUntil: null,
      seenAt: null,
      declineReason: null,
      declineNote: null,
      dateOptionId: null,
      answerBrowserHash: null,
      version: 1,
    });
    await tx.insert(Invitation, invitation);
    return invitation;
  }

  async save(tx: Tx, invitation: Invitation): Promise<void> {
    invitation.version += 1;
    await tx.update(Invitation, { id: invitation.id }, invitation);
  }

  /** A new link, which makes the earlier ones of the invitation read-only. */
  async addLink(tx: Tx, secret: string, invitationId: string, now: Date): Promise<InvitationLink> {
    const version = 1 + (await tx.countBy(InvitationLink, { invitationId }));
    const nonce = randomBytes(24).toString('base64url');
    const tokenHash = hashToken(deriveToken(secret, linkPurpose, nonce));
    const link = tx.create(InvitationLink, { invitationId, version, nonce, tokenHash, createdAt: now });
    await tx.insert(InvitationLink, link);
    return link;
  }

  latestLink(manager: EntityManager, invitationId: string): Promise<InvitationLink | null> {
    return manager.findOne(InvitationLink, { where: { invitationId }, order: { version: 'DESC' } });
  }

  link(manager: EntityManager, invitationId: string, version: number): Promise<InvitationLink | null> {
    return manager.findOneBy(InvitationLink, { invitationId, version });
  }

  findLinkByToken(manager: EntityManager, token: string): Promise<InvitationLink | null> {
    return manager.findOneBy(InvitationLink, { tokenHash: hashToken(token) });
  }
}

/** The token that the mail of this link carries; it is never stored. */
export const tokenOfLink = (secret: string, link: Pick<InvitationLink, 'nonce'>): string =>
  deriveToken(secret, linkPurpose, link.nonce);
