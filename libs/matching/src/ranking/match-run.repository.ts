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

  ofRequest(manager: EntityManager, requestId: string): Promise<MatchRun[]> {
    return manager.find(MatchRun, { where: { requestId }, order: { round: 'ASC' } });
  }
}
