import type { JobPayload } from '@onderling/contracts';
import { AuditTrail } from '@onderling/identity';
import { Clock, HandlesJob, type JobHandler, type JobOutcome, type JobRun, type Tx } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository';
import { nextInvitationState } from '../invitations/invitation.rules';
import type { KnowledgeRequest } from './knowledge-request.entity';
import { RequestRepository } from './request.repository';
import { nextRequestState } from './request.rules';

/**
 * The training that came out of a request was called off. The request waits for the requester, who can search again at
 * once; the colleagues stay on its list. A run that the request does not point to any more changes nothing.
 */
@Injectable()
@HandlesJob('reopen-request')
export class ReopenRequestJob implements JobHandler<'reopen-request'> {
  constructor(
    private readonly requests: RequestRepository,
    private readonly invitations: InvitationRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run({ requestId, runId }: JobPayload<'reopen-request'>, job: JobRun): Promise<JobOutcome> {
    return job.complete(async (tx) => {
      const request = await this.requests.lock(tx, requestId);
      const state = request.runId === runId ? nextRequestState(request.state, 'run-cancelled') : undefined;
      if (!state) return 'skipped';
      const now = this.clock.now();
      await this.releaseTrainers(tx, request.id);
      if (request.closedAt) await this.requests.remember(tx, request.id, 'run-opened', request.closedAt);
      await this.requests.remember(tx, request.id, 'run-cancelled', now);
      Object.assign(request, { state, runId: null, closedAt: null, attentionReason: 'run-cancelled' });
      await this.requests.save(tx, request, now);
      await this.record(tx, request, runId);
      return 'done';
    });
  }

  /** Their place is free for somebody else, and the date can be chosen again. */
  private async releaseTrainers(tx: Tx, requestId: string): Promise<void> {
    for (const invitation of await this.invitations.ofRequest(tx, requestId)) {
      const state = nextInvitationState(invitation.state, 'call-off');
      if (!state) continue;
      if (invitation.dateOptionId) await this.requests.setDateOptionState(tx, invitation.dateOptionId, 'open');
      Object.assign(invitation, { state, slot: null, dateOptionId: null, undoUntil: null });
      await this.invitations.save(tx, invitation);
    }
  }

  private record(tx: Tx, { id, organisationId }: KnowledgeRequest, runId: string): Promise<void> {
    const subject = { subjectKind: 'knowledge-request', subjectId: id, organisationId };
    return this.audit.record(tx, { actorId: null, action: 'request-reopened', ...subject, details: { runId } });
  }
}
