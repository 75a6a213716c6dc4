import { TrainerProfiles } from '@onderling/catalogue';
import type { StandingView } from '@onderling/contracts';
import { type Actor, authorise } from '@onderling/identity';
import { Clock, Database } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import { MatchRunRepository } from '../ranking/match-run.repository';
import { Ranker } from '../ranking/ranker.service';
import { addUp, type Outcome } from './standing.rules';

const days = 90;
/** The page is about lately, and each request is looked at anew. */
const mostRequests = 60;

/**
 * Why a trainer is, or is not, found. What was stored says for which requests they were a candidate; for the others the
 * engine says what stands in the way of them as they are now, because that is what they can change.
 */
@Injectable()
export class Standing {
  constructor(
    private readonly database: Database,
    private readonly trainers: TrainerProfiles,
    private readonly matchRuns: MatchRunRepository,
    private readonly ranker: Ranker,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<StandingView> {
    const { personId } = actor;
    authorise(actor, 'trainer-profile:read', { ownerId: personId });
    const since = new Date(this.clock.now().getTime() - days * 86_400_000);
    const [recent, trainer, findable] = await Promise.all([
      this.matchRuns.recentFor(this.database.reader, personId, { since, limit: mostRequests }),
      this.trainers.findTrainer(personId),
      this.trainers.stillFindable([personId]),
    ]);
    const unlisted = recent.filter(({ listed }) => !listed).map(({ requestId }) => requestId);
    const obstacles = trainer ? await this.ranker.obstaclesOf(trainer, unlisted) : new Map<string, string | null>();
    const outcomes = recent.map(({ requestId, listed, invited }): Outcome => {
      const excludedBy = obstacles.get(requestId);
      return { listed, invited, ...(excludedBy === undefined ? {} : { excludedBy }) };
    });
    return { days, findable: findable.has(personId), ...addUp(outcomes) };
  }
}
