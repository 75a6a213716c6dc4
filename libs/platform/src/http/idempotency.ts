import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { isDuplicate } from '../database/database-errors';
import type { Tx } from '../database/tx';
import { Clock } from '../time/clock';
import { DomainError } from './domain-error';
import { IdempotencyKey } from './idempotency-key.entity';
import type { RequestKey } from './request-key';

/** Keys are kept longer than the 24 hours that callers are promised. */
const keptMs = 48 * 3_600_000;

/** Makes a write that is sent twice happen once: key and answer are stored in the transaction of the effect. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` unless this key has been answered before; then gives that answer again. The answer goes through JSON in
   * both cases, so it holds strings and numbers, no Date. An error of `work` leaves the key unused.
   * @throws DomainError idempotency-key-reused when the key came with another request
   */
  async once<T>(key: RequestKey, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const earlier = await this.claim(tx, key);
      if (earlier) return answerOf<T>(earlier, key);
      const answer = JSON.stringify((await work(tx)) ?? null);
      await tx.update(IdempotencyKey, { owner: key.owner, requestKey: key.key }, { answer });
      return JSON.parse(answer) as T;
    });
  }

  /** Whether this key has been answered, so that the answer stands whatever has changed since. */
  isAnswered({ owner, key }: RequestKey): Promise<boolean> {
    return this.database.reader.existsBy(IdempotencyKey, { owner, requestKey: key });
  }

  /** Removes keys past their time. Returns how many. */
  async forgetOld(tx: Tx): Promise<number> {
    const before = new Date(this.clock.now().getTime() - keptMs);
    const result: unknown = await tx.query('DELETE FROM platform_idempotency_key WHERE created_at < ?', [before]);
    return (result as { affectedRows: number }).affectedRows;
  }

  /** The insert comes first: a second request with the same key waits here until the first has been decided. */
  private async claim(tx: Tx, { owner, key, fingerprint }: RequestKey): Promise<IdempotencyKey | undefined> {
    try {
      await tx.insert(IdempotencyKey, { owner, requestKey: key, fingerprint, createdAt: this.clock.now() });
      return undefined;
    } catch (error) {
      if (!isDuplicate(error, 'PRIMARY')) throw error;
      return (await tx.findOneBy(IdempotencyKey, { owner, requestKey: key })) ?? undefined;
    }
  }
}

function answerOf<T>(earlier: IdempotencyKey, key: RequestKey): T {
  if (earlier.fingerprint !== key.fingerprint) throw new DomainError('idempotency-key-reused');
  return JSON.parse(earlier.answer ?? 'null') as T;
}
