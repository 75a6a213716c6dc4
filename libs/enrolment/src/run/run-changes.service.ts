import { Injectable } from '@nestjs/common';
import type { CourseRunView, MoveSessionInput } from '@onderling/contracts';
import { AuditTrail, type Actor } from '@onderling/identity';
import { Clock, Database, DomainError, Outbox, type Tx } from '@onderling/platform';
import { CalendarItems } from '../calendar/calendar-items.service';
import { EnrolmentRepository } from '../enrolment/enrolment.repository';
import { RoomHolds } from '../room-hold/room-holds.service';
import { Seats } from '../seat/seats.service';
import type { CourseRun, CourseSession } from './course-run.entity';
import { authoriseManaging } from './run-access.rules';
import { RunNotices } from './run-notices.service';
import { RunRepository } from './run.repository';
import { isSame, moved, spanOf } from './run.rules';
import { RunViews } from './run-views.service';

/** What the trainer or the requester changes in a run that people already count on. */
@Injectable()
export class RunChanges {
  constructor(
    private readonly database: Database,
    private readonly runs: RunRepository,
    private readonly rooms: RoomHolds,
    private readonly enrolments: EnrolmentRepository,
    private readonly seats: Seats,
    private readonly calendar: CalendarItems,
    private readonly notices: RunNotices,
    private readonly outbox: Outbox,
    private readonly views: RunViews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives one session another moment or place. Saying the same again changes nothing and mails nobody.
   * @throws DomainError `session-over`, `invalid-input`, `room-taken`, `trainer-busy`, `run-not-open`, `not-found`
   */
  async moveSession(actor: Actor, sessionId: string, input: MoveSessionInput): Promise<CourseRunView> {
    const found = await this.runs.findSession(sessionId);
    if (!found) throw new DomainError('not-found');
    const trainerIds = await this.authoriseChange(actor, 'run:move', found.runId);
    await this.database.transaction(async (tx) => {
      await this.runs.lockTeaching(tx, trainerIds);
      if (found.roomId) await this.rooms.lockRoom(tx, found.roomId);
      const run = await this.lockActive(tx, found.runId);
      const sessions = await this.runs.findSessions(tx, run.id);
      const before = sessions.find((session) => session.id === sessionId);
      if (!before) throw new DomainError('not-found');
      const after = moved(before, input, this.clock.now());
      if (isSame(before, after)) return;
      if (await this.runs.teachesAt(tx, trainerIds, [after], { sessionId })) throw new DomainError('trainer-busy');
      await this.storeMove(tx, run, sessions, after);
      await this.tell(tx, 'run-changed', run, await this.peopleOf(tx, run, trainerIds), actor.personId);
    });
    return this.views.get(actor, found.runId);
  }

  /** Calls a run off: everybody is told, every place ends. A second time has no effect. @throws DomainError `session-over` */
  async cancelRun(actor: Actor, runId: string): Promise<CourseRunView> {
    await this.authoriseChange(actor, 'run:cancel', runId);
    await this.database.transaction(async (tx) => {
      const run = await this.cancelInside(tx, runId, actor.personId, { tellRequester: true });
      if (run?.requestId) await this.outbox.add(tx, 'reopen-request', { requestId: run.requestId, runId });
    });
    return this.views.get(actor, runId);
  }

  /**
   * The same inside the caller's transaction, without asking who may.
   * @returns the run as it was; undefined when it had been called off before
   */
  async cancelInside(
    tx: Tx,
    runId: string,
    actorId: string,
    { tellRequester }: { tellRequester: boolean },
  ): Promise<CourseRun | undefined> {
    const run = await this.runs.lock(tx, runId);
    if (!run) throw new DomainError('not-found');
    if (run.state === 'cancelled') return undefined;
    const now = this.clock.now();
    if (run.endsAt <= now) throw new DomainError('session-over');
    const trainerIds = await this.runs.findTrainerIdsInside(tx, runId);
    const ahead = (await this.runs.findSessions(tx, runId)).filter((session) => session.endsAt > now);
    await this.runs.update(tx, run, { state: 'cancelled' }, now);
    const told = (await this.peopleOf(tx, run, trainerIds)).filter((id) => tellRequester || id !== run.requesterId);
    await this.tell(tx, 'run-cancelled', run, told, actorId);
    await this.endPlaces(tx, run, now);
    const sessionIds = ahead.map((session) => session.id);
    await this.calendar.cancel(tx, sessionIds);
    await this.rooms.release(tx, sessionIds);
    return run;
  }

  private async storeMove(tx: Tx, run: CourseRun, sessions: CourseSession[], after: CourseSession): Promise<void> {
    await this.runs.updateSession(tx, after);
    if (after.roomId) await this.rooms.claim(tx, after.roomId, [after]);
    else await this.rooms.release(tx, [after.id]);
    const all = sessions.map((session) => (session.id === after.id ? after : session));
    await this.runs.update(tx, run, spanOf(all), this.clock.now());
    await this.calendar.move(tx, after.id);
  }

  private async endPlaces(tx: Tx, run: CourseRun, now: Date): Promise<void> {
    const enrolments = await this.enrolments.lockActiveOfRun(tx, run.id);
    for (const enrolment of enrolments) await this.enrolments.update(tx, enrolment, 'cancelled', now);
    await this.seats.giveBack(tx, run.id, enrolments.length);
  }

  /** Mails and history of the version that the change has made. */
  private async tell(
    tx: Tx,
    kind: 'run-changed' | 'run-cancelled',
    run: CourseRun,
    personIds: readonly string[],
    actorId: string,
  ): Promise<void> {
    const version = run.version + 1;
    await this.notices.tell(tx, kind, { id: run.id, version }, personIds);
    const subject = { subjectKind: 'course-run', subjectId: run.id, organisationId: run.organisationId };
    await this.audit.record(tx, { actorId, action: kind, ...subject, details: { version } });
  }

  /** Whom a change concerns: who takes part, who gives the run and who asked for it. */
  private async peopleOf(tx: Tx, run: CourseRun, trainerIds: readonly string[]): Promise<string[]> {
    const participants = (await this.enrolments.lockActiveOfRun(tx, run.id)).map(({ personId }) => personId);
    return [...participants, ...trainerIds, ...(run.requesterId === null ? [] : [run.requesterId])];
  }

  private async lockActive(tx: Tx, runId: string): Promise<CourseRun> {
    const run = await this.runs.lock(tx, runId);
    if (run?.state !== 'active') throw new DomainError('run-not-open');
    return run;
  }

  private async authoriseChange(actor: Actor, action: 'run:move' | 'run:cancel', runId: string): Promise<string[]> {
    const run = await this.runs.find(runId);
    if (!run) throw new DomainError('not-found');
    const trainerIds = await this.runs.findTrainerIds(runId);
    const participantIds = (await this.enrolments.listActiveOfRun(runId)).map(({ personId }) => personId);
    authoriseManaging(actor, action, run, { trainerIds, participantIds });
    return trainerIds;
  }
}
