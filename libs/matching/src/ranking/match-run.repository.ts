import type { Tx } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatchRun } from './match-run.entity';

/** Rankings as they were stored; unique per request and round, so that a repeated job cannot add a second one. */
@Injectable()
export class MatchRunRepository {
  async add(tx: Tx, run: MatchRun): Promise<void> {
    await tx.insert(MatchRun, run);
  }

  latest(manager: EntityManager, requestId: string): Promise<MatchRun | null> {
    return manager.findOne(MatchRun, { where: { requestId }, order: { round: 'DESC' } });
  }

  /** The requests ranked last since a moment, and whether a trainer was on their lists and was asked. */
  async recentFor(
    manager: EntityManager,
    trainerId: string,
    { since, limit }: { since: Date; limit: number },
  ): Promise<{ requestId: string; listed: boolean; invited: boolean }[]> {
    const rows = await manager.query<{ requestId: string; listed: unknown; invited: unknown }[]>(
      `SELECT recent.request_id AS requestId,
         (SELECT COUNT(*) FROM matching_match_run r
           WHERE r.request_id = recent.request_id AND r.candidates LIKE ?) AS listed,
         (SELECT COUNT(*) FROM matching_invitation i
           WHERE i.request_id = recent.request_id AND i.trainer_id = ?) AS invited
       FROM (SELECT request_id, MAX(ranked_at) AS ranked_at FROM matching_match_run WHERE ranked_at >= ?
             GROUP BY request_id ORDER BY ranked_at DESC LIMIT ?) recent`,
      [`%"trainer":"${trainerId}"%`, trainerId, since, limit],
    );
    return rows.map(({ requestId, listed, invited }) => ({
      requestId,
      listed: Number(listed) > 0,
      invited: Number(invited) > 0,
    }));
  }

  ofRequest(manager: EntityManager, requestId: string): Promise<MatchRun[]> {
    return manager.find(MatchRun, { where: { requestId }, order: { round: 'ASC' } });
  }
}
