import { Injectable } from '@nestjs/common';
import type { CourseRunView } from '@onderling/contracts';
import type { Actor } from '@onderling/identity';
import { Clock, Database, DomainError } from '@onderling/platform';
import { In } from 'typeorm';
import { Enrolment } from '../enrolment/enrolment.entity';
import { manages, maySeeRun } from './run-access.rules';
import { RunReader, type LoadedRun } from './run-reader.query';
import { courseRunView } from './run.view';

/** Runs as pages show them, to somebody in particular or to anybody. */
@Injectable()
export class RunViews {
  constructor(
    private readonly database: Database,
    private readonly reader: RunReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, also for an in-company run that does not concern the actor */
  async get(actor: Actor | undefined, runId: string): Promise<CourseRunView> {
    const view = (await this.getMany(actor, [runId]))[0];
    if (!view) throw new DomainError('not-found');
    return view;
  }

  /** What can be joined of a course, the next run first. */
  async listOfCourse(actor: Actor | undefined, courseId: string): Promise<{ items: CourseRunView[] }> {
    return { items: await this.getMany(actor, await this.reader.findIdsOfCourse(courseId, this.clock.now())) };
  }

  /** What the actor gives. */
  async listTaught(actor: Actor): Promise<CourseRunView[]> {
    return this.getMany(actor, await this.reader.findIdsOfTrainer(actor.personId, this.clock.now()));
  }

  /** In the order of the ids, without those that the actor may not see. */
  private async getMany(actor: Actor | undefined, runIds: readonly string[]): Promise<CourseRunView[]> {
    const runs = await this.reader.findMany(runIds);
    const own = actor ? await this.findOwn(actor.personId, [...runs.keys()]) : new Map<string, Enrolment>();
    const now = this.clock.now();
    return [...runs.values()].flatMap((loaded) => {
      const mine = own.get(loaded.run.id);
      return seenBy(actor, loaded, mine) ? [courseRunView(loaded, viewerOf(actor, loaded, mine), now)] : [];
    });
  }

  /** The actor's active enrolment per run, else the last one that ended. */
  private async findOwn(personId: string, runIds: readonly string[]): Promise<Map<string, Enrolment>> {
    if (runIds.length === 0) return new Map();
    const enrolments = await this.database.reader.find(Enrolment, {
      where: { personId, runId: In([...runIds]) },
      order: { active: 'ASC', enrolledAt: 'ASC', id: 'ASC' },
    });
    return new Map(enrolments.map((enrolment) => [enrolment.runId, enrolment]));
  }
}

function seenBy(actor: Actor | undefined, { run, trainerIds }: LoadedRun, mine: Enrolment | undefined): boolean {
  return maySeeRun(actor, run, { trainerIds, participantIds: mine ? [mine.personId] : [] });
}

function viewerOf(actor: Actor | undefined, { run, trainerIds }: LoadedRun, mine: Enrolment | undefined) {
  const managing = manages(actor, run, trainerIds);
  const active = mine?.active === 1;
  return {
    mine: mine && active ? { id: mine.id, state: mine.state } : null,
    manages: managing,
    inside: managing || active,
  };
}
