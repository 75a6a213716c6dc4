import { Injectable } from '@nestjs/common';
import type { EnrolInput, EnrolmentView } from '@onderling/contracts';
import { authorise, type Actor } from '@onderling/identity';
import { Clock, Database, DomainError, Idempotency, newId, type RequestKey, type Tx } from '@onderling/platform';
import { RunRepository } from '../run/run.repository';
import { Seats } from '../seat/seats.service';
import type { SeatCondition } from '../seat/seat.repository';
import type { Enrolment } from './enrolment.entity';
import { EnrolmentRepository } from './enrolment.repository';
import { decide, enrolRefusal, type EnrolmentAction } from './enrolment.rules';
import { EnrolmentSteps } from './enrolment-steps.service';
import { EnrolmentViews } from './enrolment-views.service';

/** A confirmed place as it is brought in from elsewhere. */
export interface RecordedEnrolment {
  readonly runId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly enrolledAt: Date;
  readonly question?: string;
}

@Injectable()
export class Enrolments {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly seats: Seats,
    private readonly runs: RunRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly steps: EnrolmentSteps,
    private readonly views: EnrolmentViews,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the actor a place in an open run, at once and without approval. The same key again gives the same enrolment.
   * @throws DomainError `run-full`, `already-enrolled`, `run-started`, `run-not-open`, `trainer-cannot-enrol`, `not-found`
   */
  async enrol(actor: Actor, runId: string, { question }: EnrolInput, key: RequestKey): Promise<EnrolmentView> {
    authorise(actor, 'run:enrol');
    await this.turnAwayEarly(actor, runId, key);
    const { id } = await this.idempotency.once(key, async (tx) => {
      const startsAfter = this.clock.now();
      const enrolment = await this.place(
        tx,
        { runId, question, ...actor, enrolledAt: startsAfter },
        { kind: 'open', startsAfter },
      );
      await this.steps.confirmed(tx, { id: runId }, enrolment, actor.personId);
      return { id: enrolment.id };
    });
    return this.views.get(actor, id);
  }

  /** Makes a held place certain. @throws DomainError `enrolment-closed`, `session-over`, `not-found` */
  confirm(actor: Actor, id: string): Promise<EnrolmentView> {
    return this.step(actor, id, 'confirm');
  }

  /** Ends an enrolment; its place is free at once. @throws DomainError `enrolment-closed`, `session-over`, `not-found` */
  cancel(actor: Actor, id: string): Promise<EnrolmentView> {
    return this.step(actor, id, 'cancel');
  }

  /** Brings in a confirmed place, also of the past, through the same count; nobody is mailed. @throws like `enrol` */
  async record(tx: Tx, input: RecordedEnrolment): Promise<{ enrolmentId: string }> {
    const { id } = await this.place(tx, input, { kind: 'any' });
    await this.steps.remember(tx, input.runId, [input.personId]);
    return { enrolmentId: id };
  }

  /** The same for many, run by run: all of a run's places or none. @throws like `enrol` */
  async recordMany(tx: Tx, inputs: readonly RecordedEnrolment[]): Promise<void> {
    for (const runId of [...new Set(inputs.map((input) => input.runId))].sort()) {
      const ofRun = inputs.filter((input) => input.runId === runId);
      const first = ofRun[0]?.personId ?? '';
      if (!(await this.seats.tryTake(tx, runId, { kind: 'any' }, ofRun.length))) {
        throw await this.refusal(tx, runId, first);
      }
      const trainerIds = await this.runs.findTrainerIdsInside(tx, runId);
      if (ofRun.some(({ personId }) => trainerIds.includes(personId))) throw new DomainError('trainer-cannot-enrol');
      await this.enrolments.insert(tx, ...ofRun.map(confirmedEnrolment));
      await this.steps.remember(
        tx,
        runId,
        ofRun.map(({ personId }) => personId),
      );
    }
  }

  /**
   * Most of a crowd comes for a run that is full already: they hear so without a transaction and without waiting for
   * its row. It decides nothing in anybody's favour; places are given by the count alone.
   */
  private async turnAwayEarly(actor: Actor, runId: string, key: RequestKey): Promise<void> {
    if (!(await this.runs.isFullFor(runId, actor.personId, this.clock.now()))) return;
    if (!(await this.idempotency.isAnswered(key))) throw new DomainError('run-full');
  }

  private async place(tx: Tx, input: RecordedEnrolment, condition: SeatCondition): Promise<Enrolment> {
    const { runId, personId } = input;
    if (!(await this.seats.tryTake(tx, runId, condition))) throw await this.refusal(tx, runId, personId);
    if (await this.runs.isTrainer(tx, runId, personId)) throw new DomainError('trainer-cannot-enrol');
    const enrolment = confirmedEnrolment(input);
    await this.enrolments.insert(tx, enrolment);
    return enrolment;
  }

  private async refusal(tx: Tx, runId: string, personId: string): Promise<DomainError> {
    const [run, teaches, mine] = [
      await this.runs.findInside(tx, runId),
      await this.runs.isTrainer(tx, runId, personId),
      await this.enrolments.findActive(tx, runId, personId),
    ];
    const enrolled = mine !== undefined;
    const maySee = run?.kind === 'open' || teaches || enrolled || run?.requesterId === personId;
    return new DomainError(enrolRefusal(run, { enrolled, teaches, maySee }, this.clock.now()));
  }

  /** Ends a place that nobody will use any more, without asking who may; one that is over or ended stays as it is. */
  async end(id: string, actorId: string): Promise<void> {
    const found = await this.enrolments.find(id);
    if (!found) return;
    await this.database.transaction(async (tx) => {
      const run = await this.runs.lock(tx, found.runId);
      const enrolment = await this.enrolments.lock(tx, id);
      if (!run || !enrolment) return;
      const decision = decide(enrolment.state, 'cancel', run, this.clock.now());
      if ('refusal' in decision || !decision.change) return;
      await this.steps.change(tx, run, enrolment, decision.change, actorId);
    });
  }

  private async step(actor: Actor, id: string, action: EnrolmentAction): Promise<EnrolmentView> {
    const found = await this.enrolments.find(id);
    if (!found) throw new DomainError('not-found');
    authorise(actor, `enrolment:${action}`, { ownerId: found.personId });
    await this.carryOut(found, action, actor.personId);
    return this.views.get(actor, id);
  }

  /**
   * The step itself, without asking who may. Run first, then the enrolment: everybody locks in that order.
   * @param actorId null when nobody is signed in
   * @throws like `confirm`
   */
  async carryOut(
    { id, runId }: Pick<Enrolment, 'id' | 'runId'>,
    action: EnrolmentAction,
    actorId: string | null,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const run = await this.runs.lock(tx, runId);
      const enrolment = await this.enrolments.lock(tx, id);
      if (!run || !enrolment) throw new DomainError('not-found');
      const decision = decide(enrolment.state, action, run, this.clock.now());
      if ('refusal' in decision) throw new DomainError(decision.refusal);
      if (decision.change) await this.steps.change(tx, run, enrolment, decision.change, actorId);
    });
  }
}

const confirmedEnrolment = ({ question, enrolledAt, ...whose }: RecordedEnrolment): Enrolment => ({
  id: newId(),
  runId: whose.runId,
  personId: whose.personId,
  organisationId: whose.organisationId,
  state: 'confirmed',
  active: 1,
  question: question || null,
  enrolledAt,
  changedAt: enrolledAt,
  version: 1,
});
