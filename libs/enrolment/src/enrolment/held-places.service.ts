import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@onderling/identity';
import { Clock, DomainError, newId, Outbox, type Tx } from '@onderling/platform';
import { PlaceLinks } from '../place-link/place-links.service';
import { RunRepository } from '../run/run.repository';
import type { PlacesOfRun } from '../run/run.types';
import { Seats } from '../seat/seats.service';
import { EnrolmentRepository } from './enrolment.repository';
import { EnrolmentSteps } from './enrolment-steps.service';

/** Places kept for the listed colleagues of an in-company request, until they confirm by one click or say no. */
@Injectable()
export class HeldPlaces {
  constructor(
    private readonly seats: Seats,
    private readonly runs: RunRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly steps: EnrolmentSteps,
    private readonly links: PlaceLinks,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a place for a colleague and mails them the question to confirm it, with the link that opens this place alone.
   * @throws DomainError `run-full`, `already-enrolled`, `trainer-cannot-enrol`, `run-not-open`, `not-found`
   */
  async hold(tx: Tx, runId: string, personId: string): Promise<void> {
    const taken = await this.seats.tryTake(tx, runId, { kind: 'in-company' });
    const run = await this.runs.findInside(tx, runId);
    if (!run) throw new DomainError('not-found');
    if (await this.runs.isTrainer(tx, runId, personId)) throw new DomainError('trainer-cannot-enrol');
    if (!taken) {
      if (await this.enrolments.findActive(tx, runId, personId)) throw new DomainError('already-enrolled');
      throw new DomainError(run.state === 'active' && run.kind === 'in-company' ? 'run-full' : 'run-not-open');
    }
    const now = this.clock.now();
    const id = newId();
    await this.enrolments.insert(tx, {
      id,
      runId,
      personId,
      // Listed colleagues work for the body that asked; a person added in this very transaction is not readable elsewhere.
      organisationId: run.organisationId,
      state: 'held',
      active: 1,
      question: null,
      enrolledAt: now,
      changedAt: now,
      version: 1,
    });
    await this.links.make(tx, id, personId);
    await this.outbox.add(tx, 'send-mail', { kind: 'place-held', subjectId: id, recipientId: personId, version: 1 });
    const subject = { subjectKind: 'enrolment', subjectId: id, organisationId: run.organisationId };
    await this.audit.record(tx, { actorId: null, action: 'place-held', ...subject, details: { runId, personId } });
  }

  /** Ends the active enrolment of a colleague, if there is one. */
  async release(tx: Tx, runId: string, personId: string): Promise<void> {
    const run = await this.runs.lock(tx, runId);
    const enrolment = run && (await this.enrolments.findActive(tx, runId, personId));
    if (run && enrolment) await this.steps.change(tx, run, enrolment, 'cancelled', null);
  }

  statesOf(runId: string): Promise<PlacesOfRun> {
    return this.enrolments.listStates(runId);
  }
}
