import { Injectable } from '@nestjs/common';
import type { EnrolmentState } from '@onderling/contracts';
import { AuditTrail } from '@onderling/identity';
import { Clock, Outbox, type Tx } from '@onderling/platform';
import { CalendarItems } from '../calendar/calendar-items.service';
import type { CourseRun } from '../run/course-run.entity';
import { RunRepository } from '../run/run.repository';
import { seatChange } from '../seat/seat.rules';
import { Seats } from '../seat/seats.service';
import type { Enrolment } from './enrolment.entity';
import { EnrolmentRepository } from './enrolment.repository';

/** What belongs to every change of an enrolment's state: the place, the calendar, the mail and the history. */
@Injectable()
export class EnrolmentSteps {
  constructor(
    private readonly seats: Seats,
    private readonly runs: RunRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly calendar: CalendarItems,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Changes the state of one enrolment; the caller holds the run and has asked the rules. */
  async change(
    tx: Tx,
    run: CourseRun,
    before: Enrolment,
    state: EnrolmentState,
    actorId: string | null,
  ): Promise<void> {
    const after = await this.enrolments.update(tx, before, state, this.clock.now());
    if (seatChange(before.state, state) === -1) await this.seats.giveBack(tx, run.id);
    if (state === 'confirmed') await this.confirmed(tx, run, after, actorId);
    if (state === 'cancelled') await this.cancelled(tx, run, after, actorId);
  }

  /** Calendar, mail and history of a place that is certain from now on. */
  async confirmed(tx: Tx, run: Pick<CourseRun, 'id'>, enrolment: Enrolment, actorId: string | null): Promise<void> {
    const person = { personId: enrolment.personId, role: 'participant' as const };
    await this.calendar.request(tx, await this.sessionsAhead(tx, run.id), [person]);
    await this.note(tx, 'enrolment-confirmed', enrolment, actorId);
  }

  /** Participants brought in from elsewhere have the run in their calendars already. */
  async remember(tx: Tx, runId: string, personIds: readonly string[]): Promise<void> {
    const sessionIds = (await this.runs.findSessions(tx, runId)).map(({ id }) => id);
    await this.calendar.remember(
      tx,
      sessionIds,
      personIds.map((personId) => ({ personId, role: 'participant' })),
    );
  }

  private async cancelled(tx: Tx, run: CourseRun, enrolment: Enrolment, actorId: string | null): Promise<void> {
    const sessionIds = await this.sessionsAhead(tx, run.id);
    const { personId } = enrolment;
    // Who asked for the training keeps seeing when it is, as before taking a place in it.
    if (run.requesterId === personId) await this.calendar.request(tx, sessionIds, [{ personId, role: 'requester' }]);
    else await this.calendar.cancel(tx, sessionIds, [personId]);
    await this.note(tx, 'enrolment-cancelled', enrolment, actorId);
  }

  /** What is over stays in the calendar as it was. */
  private async sessionsAhead(tx: Tx, runId: string): Promise<string[]> {
    const now = this.clock.now();
    return (await this.runs.findSessions(tx, runId)).filter(({ endsAt }) => endsAt > now).map(({ id }) => id);
  }

  private async note(
    tx: Tx,
    kind: 'enrolment-confirmed' | 'enrolment-cancelled',
    { id, personId, organisationId, runId, version }: Enrolment,
    actorId: string | null,
  ): Promise<void> {
    await this.outbox.add(tx, 'send-mail', { kind, subjectId: id, recipientId: personId, version });
    const subject = { subjectKind: 'enrolment', subjectId: id, organisationId };
    await this.audit.record(tx, { actorId, action: kind, ...subject, details: { runId } });
  }
}
