import { TrainerProfiles } from '@onderling/catalogue';
import type { InvitationCard, InvitationView, ReasonView } from '@onderling/contracts';
import { CourseRuns, TeachingLoad } from '@onderling/enrolment';
import { type Actor, Organisations, People } from '@onderling/identity';
import { Clock, Database } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import type { MatchRun } from '../ranking/match-run.entity';
import { MatchRunRepository } from '../ranking/match-run.repository';
import { reasonsFor } from '../ranking/match-run.view';
import type { DateOption } from '../requests/knowledge-request.entity';
import { RequestRepository } from '../requests/request.repository';
import { dateOptionView, RequestViewQuery } from '../requests/request-view.query';
import { effortOf, travelKm } from './effort.rules';
import { InvitationAccessService, type OpenedLink } from './invitation-access.service';
import type { Invitation } from './invitation.entity';
import { InvitationRepository } from './invitation.repository';
import { canUndo, isOpen, yearsAhead } from './invitation.rules';

/** What the invited trainer sees: the request, and the reasons and load only when it is certain who looks. */
@Injectable()
export class InvitationViewQuery {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly access: InvitationAccessService,
    private readonly requests: RequestRepository,
    private readonly requestViews: RequestViewQuery,
    private readonly matchRuns: MatchRunRepository,
    private readonly trainers: TrainerProfiles,
    private readonly load: TeachingLoad,
    private readonly runs: CourseRuns,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async get(id: string, actor: Actor | undefined, opened: OpenedLink | undefined): Promise<InvitationView> {
    const { reader } = this.database;
    const invitation = await this.invitations.get(reader, id);
    const { level, asTrainer } = await this.access.of(invitation, actor, opened);
    const request = await this.requests.get(reader, invitation.requestId);
    const now = this.clock.now();
    const runId = invitation.state === 'accepted' ? request.runId : null;
    const [options, organisation, lines, trainer, place, run] = await Promise.all([
      this.requests.dateOptions(reader, request.id),
      this.organisations.get(request.organisationId),
      this.people.getLines([request.requesterId]),
      this.people.getContact(invitation.trainerId),
      this.requestViews.place(request),
      runId ? this.runs.getOutline(runId) : undefined,
    ]);
    const requester = lines.get(request.requesterId);
    const reasons = await this.reasons(invitation);
    return {
      id,
      state: invitation.state,
      firstName: trainer.firstName,
      request: {
        title: request.title,
        need: request.need ?? '',
        audience: request.audience,
        groupLevel: request.groupLevel,
        groupSize: request.groupSize ?? 0,
        mode: request.mode ?? 'on-site',
        language: request.language ?? 'nl',
        place: place ?? onlinePlace,
        organisationName: organisation.name,
        requesterName: requester?.name ?? '',
        requesterFunction: requester?.functionTitle ?? null,
      },
      dateOptions: options.map((option) => dateOptionView(option, now)),
      reasons: asTrainer ? reasons : [],
      effort: effortOf(options, asTrainer ? travelKm(reasons) : null),
      ...(asTrainer ? await this.ownLoad(invitation.trainerId, options, now) : { load: [], timesPerYear: 0 }),
      deadlineAt: isOpen(invitation.state) ? (invitation.deadlineAt?.toISOString() ?? null) : null,
      answeredAt: invitation.answeredAt?.toISOString() ?? null,
      undoUntil:
        level === 'answer' && canUndo(invitation, request.state, now)
          ? (invitation.undoUntil?.toISOString() ?? null)
          : null,
      runId,
      session: run?.sessions[0] ?? null,
      access: level === 'sign-in' ? 'sign-in' : isOpen(invitation.state) ? 'answer' : 'none',
    };
  }

  /** The invitations of the signed-in person, newest first. */
  async mine(actor: Actor): Promise<{ items: InvitationCard[] }> {
    const { reader } = this.database;
    const invitations = await this.invitations.ofTrainer(reader, actor.personId);
    const requests = await Promise.all(invitations.map(({ requestId }) => this.requests.get(reader, requestId)));
    const bodies = await this.organisations.getMany(requests.map((request) => request.organisationId));
    const items = invitations.flatMap((invitation, index) => {
      const request = requests[index];
      if (!request) return [];
      return {
        id: invitation.id,
        title: request.title,
        organisationName: bodies.get(request.organisationId)?.name ?? '',
        state: invitation.state,
        deadlineAt: invitation.deadlineAt?.toISOString() ?? null,
        runId: invitation.state === 'accepted' ? request.runId : null,
      };
    });
    return { items };
  }

  private async reasons(invitation: Invitation): Promise<ReasonView[]> {
    const runs: MatchRun[] = await this.matchRuns.ofRequest(this.database.reader, invitation.requestId);
    return reasonsFor(
      runs.find(({ id }) => id === invitation.matchRunId),
      invitation.trainerId,
    );
  }

  /** In the years that an answer would count for. */
  private async ownLoad(
    personId: string,
    options: readonly DateOption[],
    now: Date,
  ): Promise<Pick<InvitationView, 'load' | 'timesPerYear'>> {
    const load = await Promise.all(
      yearsAhead(options, now).map(async (year) => {
        const given = (await this.load.perYear([personId], year)).get(personId) ?? 0;
        return { year, given };
      }),
    );
    return { load, timesPerYear: await this.trainers.timesPerYearOf(personId) };
  }
}

const onlinePlace = {
  kind: 'online',
  name: null,
  address: null,
  place: null,
  latitude: null,
  longitude: null,
  accessNote: null,
} as const;
