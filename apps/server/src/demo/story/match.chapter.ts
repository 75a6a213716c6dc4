import { Injectable } from '@nestjs/common';
import { CourseRuns, type RunPlace } from '@onderling/enrolment';
import { Ranker } from '@onderling/matching';
import { Clock, Database, type Tx } from '@onderling/platform';
import type { DemoRequest } from '../data/types';
import { PastMatchRepository } from './past-match.repository';
import { fillCalendars } from './runs.chapter';
import type { StoryDay } from './story-day';
import { StoryIds } from './story-ids.query';

export type MatchedRequest = DemoRequest & { readonly match: NonNullable<DemoRequest['match']> };
/** The ranker takes a request as the matching module stores it. */
type StoredRequest = Parameters<Ranker['rank']>[0];
type Ranked = Awaited<ReturnType<Ranker['rank']>>;
type Shortlist = Ranked['ranking']['candidates'];

export const isMatched = (request: DemoRequest): request is MatchedRequest => request.match !== undefined;

/** A request that found its trainer before the visitor came: ranked by the real engine, asked in turn, accepted, planned. */
@Injectable()
export class MatchChapter {
  constructor(
    private readonly database: Database,
    private readonly ids: StoryIds,
    private readonly ranker: Ranker,
    private readonly runs: CourseRuns,
    private readonly past: PastMatchRepository,
    private readonly clock: Clock,
  ) {}

  /** Reads outside a transaction, as the ranking does for everybody. */
  async rank(requestId: string): Promise<Ranked> {
    return this.ranker.rank(await this.load(requestId));
  }

  async tell(tx: Tx, requestId: string, told: MatchedRequest, ranked: Ranked, day: StoryDay): Promise<void> {
    const { match, createdDaysAgo } = told;
    const [request, persons, now] = [await this.load(requestId), await this.ids.people(), this.clock.now()];
    const trainerId = persons.get(match.trainer);
    const span = { from: day.daysAgo(createdDaysAgo, now), until: day.daysAgo(match.acceptedDaysAgo, now) };
    const shortlist = withTrainer(ranked.ranking.candidates, trainerId);
    const matchRunId = await this.past.addRanking(tx, requestId, { ...ranked, candidates: shortlist, at: span.from });
    const option = await this.past.chooseDate(tx, requestId, match.dateOption);
    const asked = shortlist.slice(0, shortlist.findIndex(({ trainer }) => trainer === trainerId) + 1);
    await this.past.addInvitations(
      tx,
      { requestId, matchRunId, dateOptionId: option.id, ...span },
      asked.map(({ trainer }) => trainer),
    );
    const { runId } = await this.runs.openRun(tx, {
      requestId,
      organisationId: request.organisationId,
      requesterId: request.requesterId,
      title: told.title,
      description: told.need,
      language: told.language,
      mode: told.deliveryMode,
      trainerId,
      sessions: [option],
      place: placeOf(request),
      capacity: told.group.size,
      heldFor: told.colleagues.map((key) => persons.get(key)),
    });
    await this.past.confirmPlaces(
      tx,
      runId,
      match.confirmed.map((key) => persons.get(key)),
      span.until,
    );
    await fillCalendars(tx, span.until);
    await this.past.silence(tx, runId, now);
    await this.past.close(tx, requestId, runId, span);
  }

  private async load(requestId: string): Promise<StoredRequest> {
    return (await this.database.reader.findOneByOrFail('KnowledgeRequest', { id: requestId })) as StoredRequest;
  }
}

/** Should the engine of the day not find the story's trainer, then the story goes before: the request was matched. */
function withTrainer(candidates: Shortlist, trainer: string): Shortlist {
  if (candidates.some((candidate) => candidate.trainer === trainer)) return candidates;
  return [{ trainer, score: 0, reasons: [] }, ...candidates];
}

function placeOf({ placeKind, roomId, placeText }: StoredRequest): RunPlace {
  if (placeKind === 'room' && roomId) return { kind: 'room', roomId };
  if (placeKind === 'address') return { kind: 'address', address: placeText ?? '' };
  return placeText ? { kind: 'online', link: placeText } : { kind: 'online' };
}
