import { TrainerProfiles } from '@onderling/catalogue';
import { AuditTrail, Organisations, People } from '@onderling/identity';
import { Clock, Config, Outbox, type Tx, type WorkingCalendar } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KnowledgeRequest } from '../requests/knowledge-request.entity';
import { RequestRepository } from '../requests/request.repository';
import { nextRequestState } from '../requests/request.rules';
import { MatchRunRepository } from '../ranking/match-run.repository';
import type { Invitation } from './invitation.entity';
import { InvitationRepository } from './invitation.repository';
import { answerTimes, invitationsDue, nextInvitationState } from './invitation.rules';

/** Asks one trainer after the other: who is next, when the reminder goes out, when the question lapses. */
@Injectable()
export class Invitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly requests: RequestRepository,
    private readonly matchRuns: MatchRunRepository,
    private readonly trainers: TrainerProfiles,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Invites the best trainers of the shortlist who were not asked yet and can still be found, one per place that is
   * still open. When the shortlist has nobody left, the request goes into its next round. The caller holds the lock on the request.
   */
  async inviteNext(tx: Tx, request: KnowledgeRequest): Promise<void> {
    const earlier = await this.invitations.ofRequest(tx, request.id);
    const due = invitationsDue(
      request.trainersNeeded,
      earlier.map((invitation) => invitation.state),
    );
    const asked = new Set(earlier.map((invitation) => invitation.trainerId));
    const matchRun = await this.matchRuns.latest(tx, request.id);
    const waiting = (matchRun?.candidates ?? [])
      .map((candidate, index) => ({ trainerId: candidate.trainer, position: index + 1 }))
      .filter(({ trainerId }) => !asked.has(trainerId));
    const findable = await this.trainers.stillFindable(waiting.map(({ trainerId }) => trainerId));
    const left = waiting.filter(({ trainerId }) => findable.has(trainerId));
    if (matchRun) for (const next of left.slice(0, due)) await this.invite(tx, request, matchRun.id, next);
    if (due > left.length && due === request.trainersNeeded) await this.startNextRound(tx, request);
  }

  /** The mail server took the invitation: the time to answer starts now. Called in the transaction of the mail job. */
  async recordSent(tx: Tx, invitationId: string, deliveredAt: Date): Promise<void> {
    const { request, invitation } = await this.lockBoth(tx, invitationId);
    const state = nextInvitationState(invitation.state, 'deliver');
    if (!state) return;
    const times = await this.timesWhenSent(tx, invitation, deliveredAt);
    Object.assign(invitation, { state, sentAt: deliveredAt, ...times });
    await this.invitations.save(tx, invitation);
    await this.outbox.add(tx, 'remind-invitation', { invitationId }, { runAt: times.remindAt });
    await this.outbox.add(tx, 'expire-invitation', { invitationId }, { runAt: times.deadlineAt });
    await this.record(tx, 'invitation-sent', request, invitation);
  }

  /** When the trainer would be reminded and have to answer, were the mail delivered at that moment. */
  async timesWhenSent(
    manager: EntityManager,
    { requestId, trainerId }: Pick<Invitation, 'requestId' | 'trainerId'>,
    deliveredAt: Date,
  ): Promise<{ remindAt: Date; deadlineAt: Date }> {
    const options = await this.requests.dateOptions(manager, requestId);
    const ahead = options.map((option) => option.startsAt.getTime()).filter((start) => start > deliveredAt.getTime());
    const firstStart = new Date(Math.min(...(ahead.length ? ahead : [deliveredAt.getTime()])));
    return answerTimes(await this.calendarOf(trainerId), deliveredAt, firstStart);
  }

  /** The mail server refused the address for good: the next trainer is asked at once. */
  async recordUndeliverable(tx: Tx, invitationId: string): Promise<void> {
    const { request, invitation } = await this.lockBoth(tx, invitationId);
    const state = nextInvitationState(invitation.state, 'refuse-delivery');
    if (!state) return;
    Object.assign(invitation, { state, answeredAt: this.clock.now() });
    await this.invitations.save(tx, invitation);
    await this.record(tx, 'invitation-undeliverable', request, invitation);
    await this.askForNext(tx, request);
  }

  /** At half time, once: a new link by mail. False when there is nothing to remind of. */
  async remind(tx: Tx, invitationId: string): Promise<boolean> {
    const { request, invitation } = await this.lockBoth(tx, invitationId);
    if (invitation.state !== 'sent' || invitation.remindedAt) return false;
    const now = this.clock.now();
    invitation.remindedAt = now;
    await this.invitations.save(tx, invitation);
    const link = await this.invitations.addLink(tx, this.config.secret, invitationId, now);
    await this.outbox.add(tx, 'send-mail', {
      kind: 'invitation-reminder',
      subjectId: invitationId,
      recipientId: invitation.trainerId,
      version: link.version,
    });
    await this.record(tx, 'trainer-reminded', request, invitation);
    return true;
  }

  /** After the deadline: silence is no answer, and nothing is held against the trainer. */
  async expire(tx: Tx, invitationId: string): Promise<boolean> {
    const { request, invitation } = await this.lockBoth(tx, invitationId);
    const state = nextInvitationState(invitation.state, 'expire');
    const now = this.clock.now();
    if (!state || !invitation.deadlineAt || invitation.deadlineAt > now) return false;
    Object.assign(invitation, { state, answeredAt: now });
    await this.invitations.save(tx, invitation);
    await this.record(tx, 'invitation-expired', request, invitation);
    await this.askForNext(tx, request);
    return true;
  }

  /** The trainer is no colleague any more: what was asked of them is taken back, and the next best is asked. */
  async withdrawOf(tx: Tx, trainerId: string): Promise<void> {
    for (const { id } of await this.invitations.openOfTrainer(tx, trainerId)) {
      const { request, invitation } = await this.lockBoth(tx, id);
      const state = nextInvitationState(invitation.state, 'withdraw');
      if (!state) continue;
      Object.assign(invitation, { state, answeredAt: this.clock.now() });
      await this.invitations.save(tx, invitation);
      await this.record(tx, 'invitation-withdrawn', request, invitation);
      await this.askForNext(tx, request);
    }
  }

  /** Locks in the one order: request, then invitation. */
  async lockBoth(tx: Tx, invitationId: string): Promise<{ request: KnowledgeRequest; invitation: Invitation }> {
    const request = await this.requests.lock(tx, await this.invitations.requestIdOf(tx, invitationId));
    return { request, invitation: await this.invitations.lock(tx, invitationId) };
  }

  async askForNext(tx: Tx, request: KnowledgeRequest): Promise<void> {
    if (request.state !== 'inviting') return;
    await this.outbox.add(tx, 'invite-next', { requestId: request.id, round: request.round });
  }

  record(tx: Tx, action: string, request: KnowledgeRequest, invitation: Invitation, actorId?: string): Promise<void> {
    return this.audit.record(tx, {
      actorId: actorId ?? null,
      action,
      subjectKind: 'invitation',
      subjectId: invitation.id,
      organisationId: request.organisationId,
      details: { requestId: request.id, trainerId: invitation.trainerId },
    });
  }

  private async invite(
    tx: Tx,
    request: KnowledgeRequest,
    matchRunId: string,
    { trainerId, position }: { trainerId: string; position: number },
  ): Promise<void> {
    const now = this.clock.now();
    const invitation = await this.invitations.add(tx, { requestId: request.id, matchRunId, trainerId, position }, now);
    const link = await this.invitations.addLink(tx, this.config.secret, invitation.id, now);
    await this.outbox.add(tx, 'send-mail', {
      kind: 'invitation',
      subjectId: invitation.id,
      recipientId: trainerId,
      version: link.version,
    });
    await this.record(tx, 'trainer-invited', request, invitation);
  }

  private async startNextRound(tx: Tx, request: KnowledgeRequest): Promise<void> {
    const state = nextRequestState(request.state, 'shortlist-exhausted');
    if (!state) return;
    Object.assign(request, { state, round: request.round + 1 });
    await this.requests.save(tx, request, this.clock.now());
    await this.outbox.add(tx, 'rank-trainers', { requestId: request.id, round: request.round });
  }

  private async calendarOf(personId: string): Promise<WorkingCalendar> {
    const { organisationId } = await this.people.getContact(personId);
    return this.organisations.workingCalendar(organisationId);
  }
}
