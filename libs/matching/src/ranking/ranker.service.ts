import { Rooms, Topics, type TrainerFacts, TrainerProfiles } from '@onderling/catalogue';
import { RoomHolds, TeachingLoad } from '@onderling/enrolment';
import { Organisations } from '@onderling/identity';
import {
  defaultPolicy,
  type MatchRequest,
  type MatchTrainer,
  rank,
  type Ranking,
  SkillGraph,
} from '@onderling/match-engine';
import { Clock, Database } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InvitationRepository } from '../invitations/invitation.repository';
import type { DateOption, KnowledgeRequest } from '../requests/knowledge-request.entity';
import { RequestRepository } from '../requests/request.repository';
import { inputHash, type TrainerLoad, toMatchRequest, toMatchTrainer } from './match-input.rules';
import { type Market, remediesOf, type RequestRemedy, type WhatIf, whatIfsFor } from './what-if.rules';

export interface RankedRequest {
  readonly ranking: Ranking;
  readonly hash: string;
  readonly trainersSeen: number;
  /** By trainer: the one change that would bring them further up. */
  readonly whatIfs: Readonly<Record<string, WhatIf>>;
  /** When nobody can: what to ask otherwise. */
  readonly remedies: readonly RequestRemedy[];
}

/** Gathers the facts for the match engine and asks it; decides and stores nothing. */
@Injectable()
export class Ranker {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly invitations: InvitationRepository,
    private readonly trainers: TrainerProfiles,
    private readonly load: TeachingLoad,
    private readonly holds: RoomHolds,
    private readonly rooms: Rooms,
    private readonly topics: Topics,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  async rank(request: KnowledgeRequest): Promise<RankedRequest> {
    const market = await this.gather(request);
    const ranking = rank(market.request, market.trainers, market.policy, market.graph);
    return {
      ranking,
      hash: inputHash(market.request, market.trainers),
      trainersSeen: market.trainers.length,
      whatIfs: whatIfsFor(market, ranking),
      remedies: remediesOf(market, ranking),
    };
  }

  /** Ranks a request as it stands now, without storing anything. @throws DomainError not-found */
  async explain(requestId: string): Promise<RankedRequest> {
    return this.rank(await this.requests.get(this.database.reader, requestId));
  }

  /**
   * What stands in the way of one trainer, as they are now, for each request: the code of the first thing that does, or
   * null. Requests that are gone are left out.
   */
  async obstaclesOf(trainer: TrainerFacts, requestIds: readonly string[]): Promise<Map<string, string | null>> {
    const now = this.clock.now();
    const [requests, graph] = await Promise.all([
      this.requests.getMany(this.database.reader, requestIds),
      this.themes(),
    ]);
    const asked = await Promise.all(
      requests.map(async (request) => ({ id: request.id, ...(await this.matchRequest(request, now)) })),
    );
    const options = asked.flatMap((one) => one.options);
    const [me] = await this.withLoad([trainer], options, now);
    if (!me) return new Map();
    return new Map(
      asked.map(({ id, matchRequest }) => {
        const { excluded } = rank(matchRequest, [me], defaultPolicy, graph);
        const [code] = Object.entries(excluded).find(([, count]) => count > 0) ?? [null];
        return [id, code];
      }),
    );
  }

  /** Topics of one theme count for each other, less than the topic itself. */
  private async themes(): Promise<SkillGraph> {
    return new SkillGraph((await this.topics.list()).map(({ id, theme }) => ({ id, broader: [theme] })));
  }

  private async gather(request: KnowledgeRequest): Promise<Market> {
    const now = this.clock.now();
    const [{ matchRequest, options }, trainers, graph] = await Promise.all([
      this.matchRequest(request, now),
      this.trainers.listFindable(),
      this.themes(),
    ]);
    return {
      request: matchRequest,
      optionIds: options.map((option) => option.id),
      trainers: await this.withLoad(trainers, options, now),
      policy: defaultPolicy,
      graph,
    };
  }

  /** A request as the engine sees one, with the date options that are possible. */
  private async matchRequest(
    request: KnowledgeRequest,
    now: Date,
  ): Promise<{ matchRequest: MatchRequest; options: readonly DateOption[] }> {
    const { reader } = this.database;
    const [topicIds, invitations, colleagues, options, place] = await Promise.all([
      this.requests.topicIds(reader, request.id),
      this.invitations.ofRequest(reader, request.id),
      this.requests.colleagues(reader, request.id),
      this.possibleDates(reader, request, now),
      this.coordinates(request),
    ]);
    const matchRequest = toMatchRequest(
      {
        id: request.id,
        organisationId: request.organisationId,
        requesterId: request.requesterId,
        title: request.title,
        need: request.need ?? '',
        audience: request.audience,
        groupLevel: request.groupLevel,
        groupSize: request.groupSize ?? 0,
        language: request.language ?? 'nl',
        mode: request.mode ?? 'on-site',
        topicIds,
        ...place,
        dateOptions: options,
        asked: invitations.map((invitation) => invitation.trainerId),
        participants: colleagues.map((colleague) => colleague.personId),
      },
      now,
    );
    return { matchRequest, options };
  }

  /** Date options that lie ahead and whose room is free. */
  private async possibleDates(reader: EntityManager, request: KnowledgeRequest, now: Date): Promise<DateOption[]> {
    const all = await this.requests.dateOptions(reader, request.id);
    const ahead = all.filter((option) => option.state === 'open' && option.startsAt > now);
    if (!request.roomId) return ahead;
    const taken = await this.holds.takenOptions(
      request.roomId,
      ahead.map((option) => [option.startsAt, option.endsAt]),
    );
    return ahead.filter((_, index) => !taken[index]);
  }

  private async coordinates(request: KnowledgeRequest): Promise<{ latitude: number | null; longitude: number | null }> {
    if (request.placeKind === 'online') return { latitude: null, longitude: null };
    if (request.roomId) {
      const room = (await this.rooms.getMany([request.roomId])).get(request.roomId);
      if (room?.latitude != null) return { latitude: room.latitude, longitude: room.longitude };
    }
    const { latitude, longitude } = await this.organisations.get(request.organisationId);
    return { latitude, longitude };
  }

  private async withLoad(trainers: TrainerFacts[], options: readonly DateOption[], now: Date): Promise<MatchTrainer[]> {
    const ids = trainers.map((trainer) => trainer.personId);
    const times = options.flatMap((option) => [option.startsAt.getTime(), option.endsAt.getTime()]);
    const from = new Date(Math.min(now.getTime(), ...times));
    const until = new Date(Math.max(now.getTime(), ...times));
    const [perYear, busy, lastTaughtAt, bodies] = await Promise.all([
      this.load.perYear(ids, (options[0]?.startsAt ?? now).getUTCFullYear()),
      this.load.busyIntervals(ids, from, until),
      this.load.lastTaughtAt(ids),
      this.organisations.getMany(trainers.map((trainer) => trainer.organisationId)),
    ]);
    const load: TrainerLoad = { perYear, busy, lastTaughtAt };
    return trainers.map((trainer) =>
      toMatchTrainer(trainer, load, bodies.get(trainer.organisationId)?.timeZone ?? 'Europe/Amsterdam'),
    );
  }
}
