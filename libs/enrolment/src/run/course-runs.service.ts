import { Injectable } from '@nestjs/common';
import { Courses } from '@onderling/catalogue';
import { AuditTrail } from '@onderling/identity';
import { Clock, DomainError, newId, Outbox, type Tx } from '@onderling/platform';
import { CalendarItems, type CalendarPerson } from '../calendar/calendar-items.service';
import { HeldPlaces } from '../enrolment/held-places.service';
import { RoomHolds } from '../room-hold/room-holds.service';
import type { CourseRun, CourseSession } from './course-run.entity';
import { RunChanges } from './run-changes.service';
import { RunRepository } from './run.repository';
import { newSessions, spanOf } from './run.rules';
import type { InCompanyRun, OpenRun, PlacesOfRun, RunPlace, RunSummary } from './run.types';
import { RunSummaries } from './run-summary.query';

/** Course runs for the rest of the product: opened by an accepted invitation or from the catalogue. */
@Injectable()
export class CourseRuns {
  constructor(
    private readonly runs: RunRepository,
    private readonly rooms: RoomHolds,
    private readonly places: HeldPlaces,
    private readonly calendar: CalendarItems,
    private readonly changes: RunChanges,
    private readonly summaries: RunSummaries,
    private readonly courses: Courses,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the run that an accepted invitation agreed on: sessions, room, trainer, a held place for each listed colleague,
   * the calendars of trainer and requester, and all mails. The caller has locked request, invitation and trainer; room and run follow.
   * @throws DomainError `room-unknown`, `room-taken`, `trainer-busy`, `run-full` when more colleagues than places
   */
  async openRun(tx: Tx, input: InCompanyRun): Promise<{ runId: string }> {
    const run = this.newRun(input, {
      kind: 'in-company',
      requestId: input.requestId,
      requesterId: input.requesterId,
      title: input.title,
      description: input.description,
      format: 'training',
      language: input.language,
      mode: input.mode,
      organisationId: input.organisationId,
    });
    const sessions = await this.store(tx, run, input, [input.trainerId]);
    await this.calendar.request(tx, idsOf(sessions), concernedBy(input));
    const about = { subjectId: run.id, recipientId: input.trainerId, version: run.version };
    await this.outbox.add(tx, 'send-mail', { kind: 'run-assigned', ...about });
    for (const personId of colleaguesOf(input)) await this.places.hold(tx, run.id, personId);
    await this.recordOpened(tx, run, input.trainerId);
    return { runId: run.id };
  }

  /** Opens a run of a catalogue course that everybody may join; nobody is mailed. @throws like `openRun`, `not-found` */
  async announce(tx: Tx, input: OpenRun): Promise<{ runId: string }> {
    const course = await this.courses.getView(input.courseId);
    const trainerIds = input.trainerIds ?? course.trainers.map((trainer) => trainer.id);
    const run = this.newRun(input, {
      kind: 'open',
      courseId: course.id,
      title: course.title,
      gain: course.gain,
      description: course.description,
      format: course.format,
      language: course.language,
      mode: course.mode,
      organisationId: course.organisation.id,
    });
    const sessions = await this.store(tx, run, input, trainerIds);
    await this.calendar.remember(
      tx,
      idsOf(sessions),
      trainerIds.map((personId) => ({ personId, role: 'trainer' })),
    );
    await this.recordOpened(tx, run, input.actorId);
    return { runId: run.id };
  }

  /** Keeps a place for one more listed colleague. @throws DomainError `run-full`, `already-enrolled`, `run-not-open` */
  holdPlace(tx: Tx, runId: string, personId: string): Promise<void> {
    return this.places.hold(tx, runId, personId);
  }

  /** Gives back the place of a colleague who leaves the list, whether confirmed or not; nothing when there is none. */
  releaseHeld(tx: Tx, runId: string, personId: string): Promise<void> {
    return this.places.release(tx, runId, personId);
  }

  /** Who has or had a place in a run. */
  placesOf(runId: string): Promise<PlacesOfRun> {
    return this.places.statesOf(runId);
  }

  getSummary(runIds: readonly string[]): Promise<RunSummary[]> {
    return this.summaries.findMany(runIds);
  }

  /** Cancels what came out of a request; the caller has locked the request. */
  async cancelByRequest(tx: Tx, requestId: string, actorId: string): Promise<void> {
    for (const runId of await this.runs.findActiveOfRequest(tx, requestId)) {
      await this.changes.cancelInside(tx, runId, actorId);
    }
  }

  private newRun(
    { sessions, capacity }: InCompanyRun | OpenRun,
    about: Pick<CourseRun, 'kind' | 'title' | 'description' | 'format' | 'language' | 'mode' | 'organisationId'> &
      Partial<CourseRun>,
  ): CourseRun {
    const now = this.clock.now();
    return {
      courseId: null,
      requestId: null,
      requesterId: null,
      gain: null,
      ...about,
      ...spanOf(sessions),
      id: newId(),
      state: 'active',
      capacity,
      taken: 0,
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
  }

  /** Trainer, room, run: in the order in which everybody locks. */
  private async store(
    tx: Tx,
    run: CourseRun,
    { sessions: moments, place }: { sessions: InCompanyRun['sessions']; place: RunPlace },
    trainerIds: readonly string[],
  ): Promise<CourseSession[]> {
    const sessions = newSessions(run.id, moments, place);
    await this.runs.lockTeaching(tx, trainerIds);
    if (place.kind === 'room') await this.rooms.lockRoom(tx, place.roomId);
    if (await this.runs.teachesAt(tx, trainerIds, sessions)) throw new DomainError('trainer-busy');
    await this.runs.insert(tx, run, sessions, trainerIds);
    if (place.kind === 'room') await this.rooms.claim(tx, place.roomId, sessions);
    return sessions;
  }

  private recordOpened(tx: Tx, run: CourseRun, actorId: string | null): Promise<void> {
    const subject = { subjectKind: 'course-run', subjectId: run.id, organisationId: run.organisationId };
    return this.audit.record(tx, { actorId, action: 'run-opened', ...subject, details: { capacity: run.capacity } });
  }
}

const idsOf = (sessions: readonly CourseSession[]): string[] => sessions.map((session) => session.id);

/** A requester who gives the training has it in the calendar once, as the trainer. */
const concernedBy = ({ trainerId, requesterId }: InCompanyRun): CalendarPerson[] => [
  { personId: trainerId, role: 'trainer' },
  ...(requesterId === trainerId ? [] : [{ personId: requesterId, role: 'requester' as const }]),
];

/** The trainer may stand on the list of colleagues too, and gives the run all the same. */
const colleaguesOf = ({ heldFor, trainerId }: InCompanyRun): string[] =>
  [...new Set(heldFor)].filter((personId) => personId !== trainerId);
