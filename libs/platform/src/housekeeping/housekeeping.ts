import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx';

/** Removes rows past their time in one transaction of its own; returns how many. */
export type HousekeepingTask = (tx: Tx, now: Date) => Promise<number>;

/** Where modules say what they keep only for a while. The job clear-expired does it every hour. */
@Injectable()
export class Housekeeping {
  private readonly registered = new Map<string, HousekeepingTask>();

  /** @param name of the rows, for the log: `login-sessions` */
  register(name: string, task: HousekeepingTask): void {
    this.registered.set(name, task);
  }

  get tasks(): ReadonlyMap<string, HousekeepingTask> {
    return this.registered;
  }
}
