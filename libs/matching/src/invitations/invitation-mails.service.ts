import type { DateOptionView, InvitationState, ReasonView, RequestState } from '@onderling/contracts';
import { People } from '@onderling/identity';
import { Clock, Config, Database } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import { MatchRunRepository } from '../ranking/match-run.repository';
import { reasonsFor } from '../ranking/match-run.view';
import { RequestMails, type RequestMailFacts } from '../requests/request-mails.service';
import { RequestRepository } from '../requests/request.repository';
import { dateOptionView } from '../requests/request-view.query';
import { type Effort, effortOf, travelKm } from './effort.rules';
import { Invitations } from './invitations.service';
import { InvitationRepository, tokenOfLink } from './invitation.repository';

export interface InvitationMailFacts {
  readonly id: string;
  readonly state: InvitationState;
  readonly trainerId: string;
  readonly trainerFirstName: string;
  readonly request: RequestMailFacts;
  readonly requestState: RequestState;
  readonly dateOptions: readonly DateOptionView[];
  readonly chosen: DateOptionView | null;
  readonly reasons: readonly ReasonView[];
  readonly effort: Effort;
  readonly deadlineAt: Date | null;
  readonly undoUntil: Date | null;
  readonly runId: string | null;
  /** The link that opens the invitation. */
  readonly link: string;
  /** The row's version, so that a mail about an answer that was taken back is not sent. */
  readonly version: number;
}

/** Facts about invitations for the mails; no entity leaves this module. */
@Injectable()
export class InvitationMails {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly life: Invitations,
    private readonly requests: RequestRepository,
    private readonly requestMails: RequestMails,
    private readonly matchRuns: MatchRunRepository,
    private readonly people: People,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @param linkVersion which link the mail carries; the latest when absent */
  async getInvitation(id: string, linkVersion?: number): Promise<InvitationMailFacts> {
    const { reader } = this.database;
    const invitation = await this.invitations.get(reader, id);
    const request = await this.requests.get(reader, invitation.requestId);
    const [options, trainer, runs, link] = await Promise.all([
      this.requests.dateOptions(reader, request.id),
      this.people.getContact(invitation.trainerId),
      this.matchRuns.ofRequest(reader, request.id),
      linkVersion === undefined
        ? this.invitations.latestLink(reader, id)
        : this.invitations.link(reader, id, linkVersion),
    ]);
    if (!link) throw new Error(`Invitation ${id} has no link ${linkVersion ?? ''}`);
    const now = this.clock.now();
    const matchRun = runs.find((run) => run.id === invitation.matchRunId);
    const reasons = reasonsFor(matchRun, invitation.trainerId);
    const views = options.map((option) => dateOptionView(option, now));
    return {
      id,
      state: invitation.state,
      trainerId: invitation.trainerId,
      trainerFirstName: trainer.firstName,
      request: await this.requestMails.getRequest(request.id),
      requestState: request.state,
      dateOptions: views.filter((option) => option.state === 'open' || option.state === 'chosen'),
      chosen: views.find((option) => option.id === invitation.dateOptionId) ?? null,
      reasons,
      effort: effortOf(options, travelKm(reasons)),
      deadlineAt: invitation.deadlineAt,
      undoUntil: invitation.undoUntil,
      runId: invitation.state === 'accepted' ? request.runId : null,
      link: this.config.link(`/go/invitation/${tokenOfLink(this.config.secret, link)}`),
      version: invitation.version,
    };
  }

  /** The deadline that the row gets when its mail is delivered at `at`, so that mail and row say the same. */
  async deadlineIfSentAt(id: string, at: Date): Promise<Date> {
    const { reader } = this.database;
    const invitation = await this.invitations.get(reader, id);
    return (await this.life.timesWhenSent(reader, invitation, at)).deadlineAt;
  }
}
