import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Logger } from '../log/logger';
import { isPassing } from './database-errors';
import { openTx, runAfterCommit, type Tx } from './tx';

const mostRetries = 3;

/** The way to the database: transactions for writes, `reader` and `query` for reads outside one. */
@Injectable()
export class Database {
  private readonly open = new AsyncLocalStorage<{ active: boolean; readonly tx: Tx }>();

  constructor(
    private readonly source: DataSource,
    private readonly logger: Logger,
  ) {}

  /**
   * Runs `work` in one READ COMMITTED transaction. A deadlock or lock time-out runs it again from the start, at most three
   * times, so `work` has no side effect but the database. Never call it inside itself: pass the tx on.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.open.getStore()?.active) throw new Error('A transaction inside a transaction: pass the tx instead');
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt > mostRetries || !isPassing(error)) throw error;
        this.logger.info('transaction repeated', { attempt, error });
        await pause(10 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  /**
   * Reads by entity. Writing through it is a fault: repositories take a Tx for that. Inside a transaction it reads over the
   * transaction's own connection: asking the pool for a second one would wait for ever when everybody holds one and wants
   * another.
   */
  get reader(): EntityManager {
    const open = this.open.getStore();
    return open?.active ? open.tx : this.source.manager;
  }

  /** A read model by SQL; inside a transaction over its connection. */
  async query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.reader.query<T[]>(sql, parameters);
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let state: { active: boolean; readonly tx: Tx } | undefined;
    const close = () => {
      if (state) state.active = false;
    };
    try {
      const result = await this.source.transaction('READ COMMITTED', (manager) => {
        const tx = openTx(manager);
        state = { active: true, tx };
        return this.open.run(state, () => work(tx));
      });
      close();
      if (state) runAfterCommit(state.tx);
      return result;
    } finally {
      close();
    }
  }
}
