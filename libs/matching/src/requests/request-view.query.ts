import { Rooms, Topics, TrainerProfiles } from '@onderling/catalogue';
import type { ColleagueView, PlaceView, RequestView } from '@onderling/contracts';
import { CourseRuns } from '@onderling/enrolment';
import { AccessLog, type Actor, authorise, can, Organisations, People } from '@onderling/identity';
import { Clock, Database } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../invitations/invitation.entity';
import { InvitationRepository } from '../invitations/invitation.repository';
import type { MatchRun } from '../ranking/match-run.entity';
import { exclusionsOf, remediesIn } from '../ranking/match-run.view';
import { MatchRunRepository } from '../ranking/match-run.repository';
import { candidatesOf, lineOf, type Lines, whoIs } from './candidate.view';
import { Colleagues } from './colleagues.service';
import type { DateOption, KnowledgeRequest } from './knowledge-request.entity';
import { RequestRepository } from './request.repository';
import { canHappen, missingFields } from './request.rules';
import { timelineOf } from './timeline.rules';

/** The whole page of a request for the people of its body: ranking, invitations, timeline and colleagues. */
@Injectable()
export class RequestViewQuery {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly matchRuns: MatchRunRepository,
    private readonly invitations: InvitationRepository,
    private readonly colleagues: Colleagues,
    private readonly trainers: TrainerProfiles,
    private readonly topics: Topics,
    private readonly rooms: Rooms,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly runs: CourseRuns,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param actor whose looking at candidates and listed colleagues is noted
   * @throws DomainError not-found
   */
  async get(actor: Actor, id: string): Promise<RequestView> {
    const { reader } = this.database;
    const request = await this.requests.get(reader, id);
    const resource = { organisationId: request.organisationId, ownerId: request.requesterId };
    authorise(actor, 'request:read', resource);
    const now = this.clock.now();
    const [topicIds, options, matchRuns, invitations, earlier, listed, organisation, run] = await Promise.all([
      this.requests.topicIds(reader, id),
      this.requests.dateOptions(reader, id),
      this.matchRuns.ofRequest(reader, id),
      this.invitations.ofRequest(reader, id),
      this.requests.pastEvents(reader, id),
      this.requests.colleagues(reader, id),
      this.organisations.get(request.organisationId),
      request.runId ? this.runs.getOutline(request.runId) : null,
    ]);
    const shown = await this.shortlists(matchRuns, invitations);
    const latest = shown.at(-1);
    const topics = await this.topics.getMany(topicIds);
    const lines = await this.people.getLines([
      request.requesterId,
      ...invitations.map((invitation) => invitation.trainerId),
      ...(latest?.candidates ?? []).map((candidate) => candidate.trainer),
    ]);
    const listedIds = listed.map((colleague) => colleague.personId);
    const candidates = candidatesOf(shown, invitations, lines);
    await this.noteLook(actor, id, { candidates: candidates.map(({ person }) => person.id), colleagues: listedIds });
    const missing = missingFields(
      { ...request, topics: topicIds.length, dateStarts: options.map((option) => option.startsAt) },
      now,
    );
    return {
      id,
      kind: request.kind,
      state: request.state,
      title: request.title,
      need: request.need,
      topics: topicIds
        .flatMap((topicId) => topics.get(topicId) ?? [])
        .map(({ id, slug, name }) => ({ id, slug, name })),
      audience: request.audience,
      groupLevel: request.groupLevel,
      groupSize: request.groupSize,
      dateOptions: options.map((option) => dateOptionView(option, now)),
      place: await this.place(request),
      mode: request.mode,
      language: request.language,
      organisation: { id: organisation.id, name: organisation.name },
      requester: lineOf(lines, request.requesterId),
      round: request.round,
      candidates,
      excluded: exclusionsOf(latest),
      remedies: remediesIn(latest),
      timeline: timelineOf(
        {
          request,
          rankings: matchRuns.map(({ rankedAt, candidates }) => ({ rankedAt, found: candidates.length })),
          invitations: invitations.map((invitation) => ({ ...invitation, ...whoIs(lines, invitation.trainerId) })),
          earlier: earlier.map(({ trainerId, ...event }) => ({
            ...event,
            who: (trainerId && whoIs(lines, trainerId)) || null,
          })),
          next: nextToAsk(latest, invitations, lines),
        },
        now,
      ),
      colleagues: await this.colleagueViews(request, listedIds),
      attentionReason: request.attentionReason,
      runId: request.runId,
      run: run ?? null,
      joinToken: this.colleagues.joinToken(request),
      missing,
      may: {
        edit: canHappen(request.state, 'edit') && can(actor, 'request:update', resource),
        submit: canHappen(request.state, 'submit') && missing.length === 0 && can(actor, 'request:submit', resource),
        withdraw: canHappen(request.state, 'withdraw') && can(actor, 'request:withdraw', resource),
      },
      version: request.version,
    };
  }

  /** The place in words, for the page of the request and for the invited trainer. */
  async place(request: KnowledgeRequest): Promise<RequestView['place']> {
    if (!request.placeKind) return null;
    const nowhere: PlaceView = {
      kind: request.placeKind,
      name: null,
      address: null,
      place: null,
      latitude: null,
      longitude: null,
      accessNote: null,
    };
    if (request.placeKind === 'online') return { ...nowhere, roomId: null };
    if (request.placeKind === 'address') return { ...nowhere, address: request.placeText, roomId: null };
    const room = request.roomId ? (await this.rooms.getMany([request.roomId])).get(request.roomId) : undefined;
    if (!room) return { ...nowhere, roomId: request.roomId };
    return {
      kind: 'room',
      name: `${room.venueName}, ${room.name}`,
      address: room.address,
      place: room.place,
      latitude: room.latitude,
      longitude: room.longitude,
      accessNote: room.accessNote,
      roomId: room.id,
    };
  }

  /** The rankings without those who can no longer be found and were never asked: who opts out is on no list. */
  private async shortlists(matchRuns: readonly MatchRun[], invitations: readonly Invitation[]): Promise<MatchRun[]> {
    const asked = new Set(invitations.map(({ trainerId }) => trainerId));
    const ranked = matchRuns.flatMap(({ candidates }) => candidates.map(({ trainer }) => trainer));
    const findable = await this.trainers.stillFindable(ranked.filter((trainer) => !asked.has(trainer)));
    const isShown = ({ trainer }: MatchRun['candidates'][number]) => asked.has(trainer) || findable.has(trainer);
    return matchRuns.map((run) => ({ ...run, candidates: run.candidates.filter(isShown) }));
  }

  private async noteLook(
    actor: Actor,
    subjectId: string,
    shown: { readonly candidates: readonly string[]; readonly colleagues: readonly string[] },
  ): Promise<void> {
    for (const purpose of ['candidates', 'colleagues'] as const) {
      const seen = shown[purpose].map((personId) => ({ personId, subjectId }));
      await this.accessLog.record({ actorId: actor.personId, purpose, seen });
    }
  }

  private async colleagueViews(request: KnowledgeRequest, personIds: string[]): Promise<ColleagueView[]> {
    const contacts = await this.people.getContacts(personIds);
    const places = request.runId ? await this.runs.placesOf(request.runId) : new Map<string, string>();
    return personIds.flatMap((personId) => {
      const contact = contacts.get(personId);
      if (!contact) return [];
      const place = places.get(personId);
      return {
        personId,
        name: contact.name,
        email: contact.organisationId === request.organisationId ? contact.email : null,
        state: contact.state,
        place: place === 'held' || place === 'confirmed' || place === 'cancelled' ? place : 'listed',
      };
    });
  }
}

export function dateOptionView(option: DateOption, now: Date): RequestView['dateOptions'][number] {
  return {
    id: option.id,
    startsAt: option.startsAt.toISOString(),
    endsAt: option.endsAt.toISOString(),
    timeZone: option.timeZone,
    state: option.state === 'open' && option.startsAt <= now ? 'past' : option.state,
  };
}

function nextToAsk(latest: MatchRun | undefined, invitations: readonly Invitation[], lines: Lines) {
  const asked = new Set(invitations.map((invitation) => invitation.trainerId));
  const next = latest?.candidates.find((candidate) => !asked.has(candidate.trainer));
  return next ? whoIs(lines, next.trainer) : null;
}
