import type { JobPayload } from '@onderling/contracts';
import { AuditTrail } from '@onderling/identity';
import { defaultPolicy, engineVersion, type Ranking } from '@onderling/match-engine';
import {
  Clock,
  Database,
  HandlesJob,
  type JobHandler,
  type JobOutcome,
  type JobRun,
  newId,
  Outbox,
  type Tx,
} from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import { Invitations } from '../invitations/invitations.service';
import type { KnowledgeRequest } from '../requests/knowledge-request.entity';
import { RequestRepository } from '../requests/request.repository';
import { nextRequestState, type RequestEvent } from '../requests/request.rules';
import { MatchRunRepository } from './match-run.repository';
import { Ranker } from './ranker.service';

/**
 * Ranks the trainers of the whole government for one round of a request and asks the best. The facts are read outside
 * the transaction; the request is locked and looked at again before anything is stored.
 */
@Injectable()
@HandlesJob('rank-trainers')
export class RankTrainersJob implements JobHandler<'rank-trainers'> {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly ranker: Ranker,
    private readonly matchRuns: MatchRunRepository,
    private readonly invitations: Invitations,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run({ requestId, round }: JobPayload<'rank-trainers'>, job: JobRun): Promise<JobOutcome> {
    const seen = await this.requests.get(this.database.reader, requestId);
    if (!waitsFor(seen, round)) return 'skipped';
    const { ranking, hash, trainersSeen, whatIfs, remedies } = await this.ranker.rank(seen);
    return job.complete(async (tx) => {
      const request = await this.requests.lock(tx, requestId);
      if (!waitsFor(request, round)) return 'skipped';
      const now = this.clock.now();
      const matchRunId = newId();
      await this.matchRuns.add(tx, {
        id: matchRunId,
        requestId,
        round,
        engineVersion,
        policyName: defaultPolicy.name,
        policyVersion: defaultPolicy.version,
        inputHash: hash,
        trainersSeen,
        candidates: [...ranking.candidates],
        excluded: ranking.excluded,
        whatIfs,
        remedies,
        rankedAt: now,
      });
      await this.settle(tx, request, ranking, now);
      return 'done';
    });
  }

  /** The ranking failed for good: the requester is told and the request waits for a human. */
  async giveUp(tx: Tx, { requestId, round }: JobPayload<'rank-trainers'>): Promise<void> {
    const request = await this.requests.lock(tx, requestId);
    if (!waitsFor(request, round)) return;
    const now = this.clock.now();
    this.move(request, 'ranking-failed');
    request.attentionReason = 'ranking-failed';
    await this.requests.save(tx, request, now);
    await this.tell(tx, request, 'request-needs-attention');
  }

  private async settle(tx: Tx, request: KnowledgeRequest, ranking: Ranking, now: Date): Promise<void> {
    const found = ranking.candidates.length > 0;
    this.move(request, found ? 'candidates-found' : 'nobody-found');
    request.closedAt = found ? null : now;
    await this.requests.save(tx, request, now);
    await this.audit.record(tx, {
      actorId: null,
      action: found ? 'candidates-found' : 'nobody-found',
      subjectKind: 'knowledge-request',
      subjectId: request.id,
      organisationId: request.organisationId,
      details: { round: request.round, candidates: ranking.candidates.length },
    });
    if (found) await this.invitations.inviteNext(tx, request);
    else await this.tell(tx, request, 'request-unmatched');
  }

  private move(request: KnowledgeRequest, event: RequestEvent): void {
    const state = nextRequestState(request.state, event);
    if (state) request.state = state;
  }

  private async tell(
    tx: Tx,
    request: KnowledgeRequest,
    kind: 'request-unmatched' | 'request-needs-attention',
  ): Promise<void> {
    await this.outbox.add(tx, 'send-mail', { kind, subjectId: request.id, recipientId: request.requesterId });
  }
}

const waitsFor = (request: KnowledgeRequest, round: number): boolean =>
  request.state === 'ranking' && request.round === round;
