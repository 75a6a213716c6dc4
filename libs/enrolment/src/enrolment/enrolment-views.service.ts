import { Injectable } from '@nestjs/common';
import type { EnrolmentView, MyLearningView, ParticipantView } from '@onderling/contracts';
import { AccessLog, authorise, People, type Actor } from '@onderling/identity';
import { Clock, DomainError } from '@onderling/platform';
import { authoriseManaging } from '../run/run-access.rules';
import { RunReader } from '../run/run-reader.query';
import { RunViews } from '../run/run-views.service';
import type { Enrolment } from './enrolment.entity';
import { EnrolmentRepository } from './enrolment.repository';
import { enrolmentView } from './enrolment.view';

const mostShown = 200;

@Injectable()
export class EnrolmentViews {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly runs: RunReader,
    private readonly runViews: RunViews,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** The actor's own enrolment. @throws DomainError `not-found` */
  async get(actor: Actor, id: string): Promise<EnrolmentView> {
    const enrolment = await this.enrolments.find(id);
    const loaded = enrolment && (await this.runs.find(enrolment.runId));
    if (!enrolment || !loaded) throw new DomainError('not-found');
    authorise(actor, 'enrolment:read', { ownerId: enrolment.personId });
    return enrolmentView(enrolment, loaded, this.clock.now());
  }

  /**
   * What the actor takes part in and gives, before and after now by its date: also what was called off or given up, which
   * its state tells. A place that was ended shows only when there is no newer one in that run.
   */
  async listMine(actor: Actor): Promise<MyLearningView> {
    const enrolments = latestPerRun(await this.enrolments.listOfPerson(actor.personId, mostShown));
    const runs = await this.runs.findMany(enrolments.map((enrolment) => enrolment.runId));
    const now = this.clock.now();
    const shown = enrolments.flatMap((enrolment) => {
      const loaded = runs.get(enrolment.runId);
      return loaded ? [{ loaded, ahead: loaded.run.endsAt > now, view: enrolmentView(enrolment, loaded, now) }] : [];
    });
    const byStart = shown.toSorted((a, b) => a.loaded.run.startsAt.getTime() - b.loaded.run.startsAt.getTime());
    return {
      upcoming: byStart.filter(({ ahead }) => ahead).map(({ view }) => view),
      past: byStart
        .toReversed()
        .filter(({ ahead }) => !ahead)
        .map(({ view }) => view),
      teaching: await this.runViews.listTaught(actor),
    };
  }

  /** Who comes, for those who give the run or asked for it; that they looked is noted. @throws DomainError `not-found` */
  async listParticipants(actor: Actor, runId: string): Promise<{ items: ParticipantView[] }> {
    const loaded = await this.runs.find(runId);
    if (!loaded) throw new DomainError('not-found');
    const enrolments = await this.enrolments.listActiveOfRun(runId);
    const personIds = enrolments.map((enrolment) => enrolment.personId);
    authoriseManaging(actor, 'run:participants', loaded.run, {
      trainerIds: loaded.trainerIds,
      participantIds: personIds,
    });
    const lines = await this.people.getLines(personIds);
    const seen = personIds.map((personId) => ({ personId, subjectId: runId }));
    await this.accessLog.record({ actorId: actor.personId, purpose: 'participants', seen });
    const items = enrolments.flatMap(({ id, personId, state, question }) => {
      const person = lines.get(personId);
      return person ? [{ enrolmentId: id, person, state, question }] : [];
    });
    return { items };
  }
}

/** @param newestFirst ordered by time of enrolling */
function latestPerRun(newestFirst: readonly Enrolment[]): Enrolment[] {
  const byRun = new Map<string, Enrolment>();
  for (const enrolment of newestFirst) {
    const known = byRun.get(enrolment.runId);
    if (!known || (enrolment.active === 1 && known.active !== 1)) byRun.set(enrolment.runId, enrolment);
  }
  return [...byRun.values()];
}
