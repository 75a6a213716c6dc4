import { Injectable } from '@nestjs/common';
import type { EnrolmentState } from '@onderling/contracts';
import { Database, DomainError, isDuplicate, type Tx } from '@onderling/platform';
import type { Plain } from '../columns';
import { Enrolment } from './enrolment.entity';

@Injectable()
export class EnrolmentRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Enrolment | undefined> {
    return (await this.database.reader.findOneBy(Enrolment, { id })) ?? undefined;
  }

  /** The caller holds the run's lock. */
  async lock(tx: Tx, id: string): Promise<Enrolment | undefined> {
    return (await tx.findOne(Enrolment, { where: { id }, lock: { mode: 'pessimistic_write' } })) ?? undefined;
  }

  async findActive(tx: Tx, runId: string, personId: string): Promise<Enrolment | undefined> {
    return (await tx.findOneBy(Enrolment, { runId, personId, active: 1 })) ?? undefined;
  }

  lockActiveOfRun(tx: Tx, runId: string): Promise<Enrolment[]> {
    return tx.find(Enrolment, {
      where: { runId, active: 1 },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  listActiveOfRun(runId: string): Promise<Enrolment[]> {
    return this.database.reader.find(Enrolment, {
      where: { runId, active: 1 },
      order: { enrolledAt: 'ASC', id: 'ASC' },
    });
  }

  /** The newest first. */
  listOfPerson(personId: string, most: number): Promise<Enrolment[]> {
    return this.database.reader.find(Enrolment, {
      where: { personId },
      order: { enrolledAt: 'DESC', id: 'DESC' },
      take: most,
    });
  }

  /** Each person's state in a run: that of the active enrolment, else of the last one. */
  async listStates(runId: string): Promise<Map<string, EnrolmentState>> {
    const rows = await this.database.reader.find(Enrolment, {
      where: { runId },
      order: { active: 'ASC', enrolledAt: 'ASC', id: 'ASC' },
    });
    return new Map(rows.map((row) => [row.personId, row.state]));
  }

  /** @throws DomainError `already-enrolled` */
  async insert(tx: Tx, ...enrolments: Enrolment[]): Promise<void> {
    try {
      await tx.insert(Enrolment, enrolments);
    } catch (error) {
      if (isDuplicate(error, 'ux_enrolment_enrolment_active')) throw new DomainError('already-enrolled');
      throw error;
    }
  }

  async update(tx: Tx, before: Plain<Enrolment>, state: EnrolmentState, now: Date): Promise<Enrolment> {
    const active = state === 'cancelled' ? null : 1;
    const change = { state, active, changedAt: now, version: before.version + 1 };
    await tx.update(Enrolment, { id: before.id }, change);
    return { ...before, ...change };
  }
}
