import { TrainerProfiles } from '@onderling/catalogue';
import type { AcceptanceInput, DeclineInput } from '@onderling/contracts';
import { CourseRuns, TeachingLoad } from '@onderling/enrolment';
import { Clock, Database, DomainError, isDuplicate, Outbox, type Tx } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import type { DateOption, KnowledgeRequest } from '../requests/knowledge-request.entity';
import { RequestRepository } from '../requests/request.repository';
import { nextRequestState } from '../requests/request.rules';
import { Requests } from '../requests/requests.service';
import type { Invitation } from './invitation.entity';
import { InvitationRepository } from './invitation.repository';
import { canUndo, nextInvitationState, undoMs } from './invitation.rules';
import { Invitations } from './invitations.service';

/** Who gives the answer: the invited person signed in, or the browser that opened the link. */
export interface Answerer {
  readonly personId: string | null;
  readonly browserHash: string | null;
}

/** The trainer's answer: yes on one of the dates, no, or the answer taken back within the hour. */
@Injectable()
export class InvitationAnswers {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly requestLife: Requests,
    private readonly repository: InvitationRepository,
    private readonly invitations: Invitations,
    private readonly trainers: TrainerProfiles,
    private readonly load: TeachingLoad,
    private readonly runs: CourseRuns,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Everything that has to be true together happens in one transaction: the place of the trainer, the run with its
   * sessions, the room, the held places and the obligations to mail.
   * @throws DomainError invitation-no-longer-open, date-option-taken, trainer-at-limit, trainer-busy
   */
  async accept(answerer: Answerer, invitationId: string, { dateOptionId }: AcceptanceInput): Promise<void> {
    try {
      await this.database.transaction((tx) => this.acceptIn(tx, answerer, invitationId, dateOptionId));
    } catch (error) {
      if (isDuplicate(error, 'uq_matching_invitation_slot')) throw new DomainError('invitation-no-longer-open');
      if (!(error instanceof DomainError) || error.code !== 'room-taken') throw error;
      await this.dropDate(invitationId, dateOptionId);
      throw new DomainError('date-option-taken');
    }
  }

  async decline(answerer: Answerer, invitationId: string, { reason, note }: DeclineInput): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { request, invitation } = await this.invitations.lockBoth(tx, invitationId);
      if (invitation.state === 'declined' && isRepeat(invitation, answerer)) return;
      this.answer(invitation, 'decline', answerer);
      Object.assign(invitation, { declineReason: reason ?? null, declineNote: note || null });
      await this.repository.save(tx, invitation);
      await this.confirmAnswer(tx, request, invitation, 'trainer-declined', answerer);
      await this.invitations.askForNext(tx, request);
    });
  }

  /** Takes the answer back: the run of an acceptance is cancelled, the question stands open again, and the past is kept. */
  async undo(answerer: Answerer, invitationId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { request, invitation } = await this.invitations.lockBoth(tx, invitationId);
      const now = this.clock.now();
      if (!canUndo(invitation, request.state, now)) throw new DomainError('invitation-undo-over');
      const accepted = invitation.state === 'accepted';
      await this.rememberAnswer(tx, invitation, now);
      if (accepted) await this.releaseRun(tx, request, invitation, now);
      const lapsesAt = new Date(Math.max(now.getTime() + undoMs, invitation.deadlineAt?.getTime() ?? 0));
      Object.assign(invitation, {
        state: 'sent',
        slot: null,
        answeredAt: null,
        undoUntil: null,
        dateOptionId: null,
        declineReason: null,
        declineNote: null,
        answerBrowserHash: null,
        deadlineAt: lapsesAt,
      });
      await this.repository.save(tx, invitation);
      await this.outbox.add(tx, 'expire-invitation', { invitationId }, { runAt: lapsesAt });
      if (accepted) await this.tellRequester(tx, request, invitation);
      await this.invitations.record(tx, 'answer-undone', request, invitation, answerer.personId ?? undefined);
    });
  }

  private async acceptIn(tx: Tx, answerer: Answerer, invitationId: string, dateOptionId: string): Promise<void> {
    const { request, invitation } = await this.invitations.lockBoth(tx, invitationId);
    const repeated = invitation.state === 'accepted' && invitation.dateOptionId === dateOptionId;
    if (repeated && isRepeat(invitation, answerer)) return;
    if (request.state !== 'inviting') throw new DomainError('invitation-no-longer-open');
    this.answer(invitation, 'accept', answerer);
    const option = await this.openOption(tx, request, dateOptionId);
    await this.checkLimit(tx, invitation.trainerId, option.startsAt);
    Object.assign(invitation, { dateOptionId, slot: await this.freeSlot(tx, request) });
    await this.repository.save(tx, invitation);
    const { runId } = await this.openRun(tx, request, invitation.trainerId, option);
    await this.requests.setDateOptionState(tx, option.id, 'chosen');
    await this.settle(tx, request, runId);
    await this.confirmAnswer(tx, request, invitation, 'trainer-accepted', answerer);
  }

  private answer(invitation: Invitation, event: 'accept' | 'decline', answerer: Answerer): void {
    const state = nextInvitationState(invitation.state, event);
    if (!state) throw new DomainError('invitation-no-longer-open');
    const now = this.clock.now();
    Object.assign(invitation, {
      state,
      answeredAt: now,
      undoUntil: new Date(now.getTime() + undoMs),
      answerBrowserHash: answerer.browserHash,
    });
  }

  private async openOption(tx: Tx, request: KnowledgeRequest, dateOptionId: string): Promise<DateOption> {
    const option = (await this.requests.dateOptions(tx, request.id)).find((one) => one.id === dateOptionId);
    if (!option || option.state !== 'open' || option.startsAt <= this.clock.now()) {
      throw new DomainError('date-option-taken');
    }
    return option;
  }

  /** The trainer's own limit counts at this moment, not when the invitation was sent. */
  private async checkLimit(tx: Tx, trainerId: string, startsAt: Date): Promise<void> {
    const { timesPerYear } = await this.trainers.lockTrainer(tx, trainerId);
    const year = startsAt.getUTCFullYear();
    const given = (await this.load.perYear([trainerId], year, tx)).get(trainerId) ?? 0;
    if (given >= timesPerYear) throw new DomainError('trainer-at-limit');
  }

  private async freeSlot(tx: Tx, request: KnowledgeRequest): Promise<number> {
    const taken = (await this.repository.ofRequest(tx, request.id)).map((invitation) => invitation.slot);
    for (let slot = 1; slot <= request.trainersNeeded; slot += 1) if (!taken.includes(slot)) return slot;
    throw new DomainError('invitation-no-longer-open');
  }

  private async openRun(
    tx: Tx,
    request: KnowledgeRequest,
    trainerId: string,
    { startsAt, endsAt, timeZone }: DateOption,
  ): Promise<{ runId: string }> {
    const colleagues = await this.requests.colleagues(tx, request.id);
    return this.runs.openRun(tx, {
      requestId: request.id,
      organisationId: request.organisationId,
      requesterId: request.requesterId,
      title: request.title,
      description: request.need ?? '',
      language: request.language ?? 'nl',
      mode: request.mode ?? 'on-site',
      trainerId,
      sessions: [{ startsAt, endsAt, timeZone }],
      place: placeOf(request),
      capacity: request.groupSize ?? colleagues.length,
      heldFor: colleagues.map((colleague) => colleague.personId).filter((personId) => personId !== trainerId),
    });
  }

  private async settle(tx: Tx, request: KnowledgeRequest, runId: string): Promise<void> {
    const now = this.clock.now();
    request.runId = runId;
    const accepted = (await this.repository.ofRequest(tx, request.id)).filter(({ slot }) => slot !== null).length;
    if (accepted >= request.trainersNeeded) {
      request.state = nextRequestState(request.state, 'all-places-taken') ?? request.state;
      request.closedAt = now;
      await this.requestLife.withdrawInvitations(tx, request.id, now);
    }
    await this.requests.save(tx, request, now);
    await this.outbox.add(tx, 'send-mail', {
      kind: 'request-matched',
      subjectId: request.id,
      recipientId: request.requesterId,
      version: request.version,
    });
  }

  private async rememberAnswer(
    tx: Tx,
    { requestId, trainerId, state, answeredAt }: Invitation,
    now: Date,
  ): Promise<void> {
    const said = state === 'accepted' ? 'trainer-accepted' : 'trainer-declined';
    if (answeredAt) await this.requests.remember(tx, requestId, said, answeredAt, trainerId);
    await this.requests.remember(tx, requestId, 'answer-undone', now, trainerId);
  }

  private async tellRequester(tx: Tx, { requesterId }: KnowledgeRequest, { id }: Invitation): Promise<void> {
    const about = { subjectId: id, recipientId: requesterId };
    await this.outbox.add(tx, 'send-mail', { kind: 'acceptance-undone', ...about });
  }

  private async releaseRun(tx: Tx, request: KnowledgeRequest, invitation: Invitation, now: Date): Promise<void> {
    await this.runs.cancelByRequest(tx, request.id, invitation.trainerId);
    if (request.closedAt) await this.requests.remember(tx, request.id, 'run-opened', request.closedAt);
    if (invitation.dateOptionId) await this.requests.setDateOptionState(tx, invitation.dateOptionId, 'open');
    request.state = nextRequestState(request.state, 'answer-undone') ?? request.state;
    Object.assign(request, { runId: null, closedAt: null });
    await this.requests.save(tx, request, now);
  }

  /** The room is in use on this date: nobody can choose it any more, and without a date left a human has to look. */
  private async dropDate(invitationId: string, dateOptionId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { request } = await this.invitations.lockBoth(tx, invitationId);
      if (request.state !== 'inviting') return;
      await this.requests.setDateOptionState(tx, dateOptionId, 'taken');
      const now = this.clock.now();
      const options = await this.requests.dateOptions(tx, request.id);
      if (options.some((option) => option.state === 'open' && option.startsAt > now)) return;
      request.state = nextRequestState(request.state, 'no-date-left') ?? request.state;
      request.attentionReason = 'no-date-left';
      await this.requestLife.withdrawInvitations(tx, request.id, now);
      await this.requests.save(tx, request, now);
      await this.outbox.add(tx, 'send-mail', {
        kind: 'request-needs-attention',
        subjectId: request.id,
        recipientId: request.requesterId,
        version: request.version,
      });
    });
  }

  private async confirmAnswer(
    tx: Tx,
    request: KnowledgeRequest,
    invitation: Invitation,
    action: 'trainer-accepted' | 'trainer-declined',
    answerer: Answerer,
  ): Promise<void> {
    await this.outbox.add(tx, 'send-mail', {
      kind: 'invitation-answered',
      subjectId: invitation.id,
      recipientId: invitation.trainerId,
      version: invitation.version,
    });
    await this.invitations.record(tx, action, request, invitation, answerer.personId ?? undefined);
  }
}

/** The same person or browser sends the same answer again, for instance after a lost connection. */
const isRepeat = (invitation: Invitation, answerer: Answerer): boolean =>
  answerer.personId === invitation.trainerId ||
  (answerer.browserHash !== null && answerer.browserHash === invitation.answerBrowserHash);

function placeOf(request: KnowledgeRequest) {
  if (request.placeKind === 'room' && request.roomId) return { kind: 'room', roomId: request.roomId } as const;
  if (request.placeKind === 'address') return { kind: 'address', address: request.placeText ?? '' } as const;
  return { kind: 'online', link: request.placeText ?? undefined } as const;
}
