import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx';
import { OutboxEntry, type JobOutcome } from './outbox-entry.entity';

type NewEntry = Pick<OutboxEntry, 'id' | 'job' | 'payload' | 'runAt' | 'createdAt' | 'correlationId'>;

@Injectable()
export class OutboxRepository {
  async insert(tx: Tx, entry: NewEntry): Promise<void> {
    await tx.insert(OutboxEntry, { ...entry, state: 'pending' });
  }

  /** Locks rows that are due and that no other relay holds. */
  async lockDue(tx: Tx, now: Date, most: number): Promise<OutboxEntry[]> {
    return tx
      .createQueryBuilder(OutboxEntry, 'entry')
      .where(`entry.state = 'pending' AND entry.runAt <= :now`, { now })
      .orderBy('entry.runAt', 'ASC')
      .addOrderBy('entry.id', 'ASC')
      .limit(most)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  /** Locks rows that went to a queue before `before` and have not been finished. */
  async lockStale(tx: Tx, before: Date, most: number): Promise<OutboxEntry[]> {
    return tx
      .createQueryBuilder(OutboxEntry, 'entry')
      .where(`entry.state = 'queued' AND entry.queuedAt < :before`, { before })
      .orderBy('entry.queuedAt', 'ASC')
      .addOrderBy('entry.id', 'ASC')
      .limit(most)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  async markQueued(tx: Tx, ids: string[], at: Date): Promise<void> {
    if (ids.length) await tx.update(OutboxEntry, ids, { state: 'queued', queuedAt: at });
  }

  /** Back to the relay because the queue lost it. */
  async markRevived(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE platform_outbox SET state = 'pending', revivals = revivals + 1 WHERE id = ?`, [id]);
  }

  /**
   * Counts a start and answers the row; undefined when there is nothing to do: finished, or to be tried later. The row is
   * locked by its id before its state is looked at: an UPDATE with the state in its condition may go by an index on states
   * and pass over a row that its relay has not marked yet, and the job would be lost. A row that is still pending was added
   * by a relay whose transaction failed after that; it is due, so it is started all the same.
   */
  async start(tx: Tx, id: string, now: Date): Promise<OutboxEntry | undefined> {
    const entry = await tx.findOne(OutboxEntry, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const isDue = entry?.state === 'queued' || (entry?.state === 'pending' && entry.runAt <= now);
    if (!entry || !isDue) return undefined;
    const starts = entry.starts + 1;
    const queuedAt = entry.state === 'queued' ? entry.queuedAt : now;
    await tx.update(OutboxEntry, id, { starts, state: 'queued', queuedAt });
    return { ...entry, starts, state: 'queued', queuedAt };
  }

  /** False when another run has finished the row already. */
  async markDone(tx: Tx, id: string, outcome: JobOutcome, at: Date): Promise<boolean> {
    const sql = `UPDATE platform_outbox SET state = 'done', outcome = ?, finished_at = ?
                 WHERE id = ? AND state IN ('pending', 'queued')`;
    return changedOne(await tx.query(sql, [outcome, at, id]));
  }

  /** Notes an error and when to try again. False when another run has finished the row already. */
  async markRetry(tx: Tx, id: string, error: string, runAt: Date): Promise<boolean> {
    const sql = `UPDATE platform_outbox SET state = 'pending', attempts = attempts + 1, last_error = ?, run_at = ?
                 WHERE id = ? AND state IN ('pending', 'queued')`;
    return changedOne(await tx.query(sql, [error, runAt, id]));
  }

  /** Gives up, visibly: see FailedJobs. False when another run has finished the row already. */
  async markFailed(tx: Tx, id: string, error: string, at: Date): Promise<boolean> {
    const sql = `UPDATE platform_outbox SET state = 'failed', attempts = attempts + 1, last_error = ?, finished_at = ?
                 WHERE id = ? AND state IN ('pending', 'queued')`;
    return changedOne(await tx.query(sql, [error, at, id]));
  }

  /** A human tries a failed row again, with its attempts forgotten. */
  async markPending(tx: Tx, id: string, runAt: Date): Promise<boolean> {
    const sql = `UPDATE platform_outbox SET state = 'pending', run_at = ?, attempts = 0, revivals = 0, finished_at = NULL
                 WHERE id = ? AND state = 'failed'`;
    return changedOne(await tx.query(sql, [runAt, id]));
  }

  /** Removes finished rows that nobody will ask about any more. Returns how many. */
  async deleteDoneBefore(tx: Tx, before: Date, most: number): Promise<number> {
    const sql = `DELETE FROM platform_outbox WHERE state = 'done' AND finished_at < ? ORDER BY finished_at LIMIT ${most}`;
    return ((await tx.query(sql, [before])) as { affectedRows: number }).affectedRows;
  }
}

function changedOne(result: unknown): boolean {
  return (result as { affectedRows: number }).affectedRows === 1;
}
