import { Injectable } from '@nestjs/common';
import type { DeliveryMode, EnrolmentState, Language, PlaceKind, RunKind, RunState } from '@onderling/contracts';
import { Config, Database } from '@onderling/platform';
import { CalendarItem, type CalendarItemState, type CalendarRole } from '../calendar/calendar-item.entity';
import { EnrolmentRepository } from '../enrolment/enrolment.repository';
import { PlaceLinks } from '../place-link/place-links.service';
import type { CourseSession } from '../run/course-run.entity';
import { RunReader, type LoadedRun } from '../run/run-reader.query';
import { placeOf } from '../run/run.view';

export interface PlaceMailFacts {
  readonly kind: PlaceKind;
  readonly name: string | null;
  readonly address: string | null;
  readonly place: string | null;
  readonly accessNote: string | null;
  /** Of a meeting online; every recipient of these mails may have it. */
  readonly link: string | null;
}
export interface SessionMailFacts {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly place: PlaceMailFacts;
}
export interface RunMailFacts {
  readonly id: string;
  readonly kind: RunKind;
  readonly state: RunState;
  readonly title: string;
  readonly organisationId: string;
  readonly requesterId: string | null;
  readonly requestId: string | null;
  readonly courseId: string | null;
  readonly language: Language;
  readonly mode: DeliveryMode;
  readonly trainerIds: readonly string[];
  readonly capacity: number;
  readonly taken: number;
  /** Held and confirmed, in the order in which people got them. */
  readonly places: readonly {
    readonly enrolmentId: string;
    readonly personId: string;
    readonly state: EnrolmentState;
  }[];
  readonly version: number;
  readonly sessions: readonly SessionMailFacts[];
}
export interface EnrolmentMailFacts {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
  readonly state: EnrolmentState;
  readonly version: number;
  /** Where the person confirms it or gives it up: a held place by a link of its own, any other after signing in. */
  readonly link: string;
}
export interface CalendarMailFacts extends Omit<SessionMailFacts, 'id'> {
  readonly id: string;
  readonly runId: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly role: CalendarRole;
  /** A mail of an older version than this is out of date and is not sent. */
  readonly sequence: number;
  readonly state: CalendarItemState;
  readonly changedAt: Date;
  /** The participant's place, to cancel it; null for others and after it ended. */
  readonly enrolmentId: string | null;
}

/** Plain facts for the mails of this module; undefined when a row has gone. */
@Injectable()
export class EnrolmentMails {
  constructor(
    private readonly database: Database,
    private readonly runs: RunReader,
    private readonly enrolments: EnrolmentRepository,
    private readonly links: PlaceLinks,
    private readonly config: Config,
  ) {}

  async findRun(runId: string): Promise<RunMailFacts | undefined> {
    const loaded = await this.runs.find(runId);
    if (!loaded) return undefined;
    const places = await this.enrolments.listActiveOfRun(runId);
    return runFacts(
      loaded,
      places.map(({ id, personId, state }) => ({ enrolmentId: id, personId, state })),
    );
  }

  async findEnrolment(id: string): Promise<EnrolmentMailFacts | undefined> {
    const enrolment = await this.enrolments.find(id);
    if (!enrolment) return undefined;
    const { runId, personId, state, version } = enrolment;
    return { id, runId, personId, state, version, link: await this.linkTo(id, personId) };
  }

  /** The page of a place, for a mail to its owner alone: whoever reads it can give the place up. */
  async linkTo(enrolmentId: string, personId: string): Promise<string> {
    const token = await this.links.findToken(enrolmentId, personId);
    return this.config.link(token ? `/go/place/${token}` : `/enrolments/${enrolmentId}`);
  }

  async findCalendarItem(id: string): Promise<CalendarMailFacts | undefined> {
    const item = await this.database.reader.findOneBy(CalendarItem, { id });
    if (!item) return undefined;
    const rows = await this.database.query<{ runId: string; enrolmentId: string | null }>(
      `SELECT s.run_id AS runId, e.id AS enrolmentId FROM enrolment_course_session s
         LEFT JOIN enrolment_enrolment e ON e.run_id = s.run_id AND e.person_id = ? AND e.active = 1 WHERE s.id = ?`,
      [item.personId, item.sessionId],
    );
    const { runId, enrolmentId } = rows[0] ?? {};
    const loaded = runId ? await this.runs.find(runId) : undefined;
    const session = loaded?.sessions.find((one) => one.id === item.sessionId);
    if (!loaded || !session) return undefined;
    const { sessionId, personId, role, state, sequence, changedAt } = item;
    const version = { id, runId: loaded.run.id, sessionId, personId, role, state, sequence, changedAt };
    return { ...sessionFacts(session, loaded), ...version, enrolmentId: enrolmentId ?? null };
  }
}

function runFacts(loaded: LoadedRun, places: RunMailFacts['places']): RunMailFacts {
  const { run, sessions, trainerIds } = loaded;
  return {
    id: run.id,
    kind: run.kind,
    state: run.state,
    title: run.title,
    organisationId: run.organisationId,
    requesterId: run.requesterId,
    requestId: run.requestId,
    courseId: run.courseId,
    language: run.language,
    mode: run.mode,
    trainerIds,
    capacity: run.capacity,
    taken: run.taken,
    places,
    version: run.version,
    sessions: sessions.map((session) => sessionFacts(session, loaded)),
  };
}

function sessionFacts(session: CourseSession, { rooms }: LoadedRun): SessionMailFacts {
  const { kind, name, address, place, accessNote } = placeOf(session, rooms, false);
  return {
    id: session.id,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    timeZone: session.timeZone,
    place: { kind, name, address, place, accessNote, link: session.onlineLink },
  };
}
