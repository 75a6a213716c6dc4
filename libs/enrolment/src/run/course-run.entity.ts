import type { CourseFormat, DeliveryMode, Language, PlaceKind, RunKind, RunState } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, languageColumn, text } from '../columns';

/** A course with dates, or a training made for one request: what people enrol in. */
@Entity('enrolment_course_run')
@Index('ix_enrolment_course_run_upcoming', ['kind', 'state', 'startsAt'])
export class CourseRun {
  @PrimaryColumn(idColumn) id: string;
  @Column(codeColumn) kind: RunKind;
  @Column(codeColumn) state: RunState;
  @Index('ix_enrolment_course_run_course')
  @Column({ ...idColumn, name: 'course_id', nullable: true })
  courseId: string | null;
  @Index('ix_enrolment_course_run_request')
  @Column({ ...idColumn, name: 'request_id', nullable: true })
  requestId: string | null;
  /** The body that organises an open run, or asked for an in-company one. */
  @Index('ix_enrolment_course_run_organisation')
  @Column({ ...idColumn, name: 'organisation_id' })
  organisationId: string;
  @Index('ix_enrolment_course_run_requester')
  @Column({ ...idColumn, name: 'requester_id', nullable: true })
  requesterId: string | null;
  @Column(text(200)) title: string;
  @Column({ ...text(400), nullable: true }) gain: string | null;
  @Column({ type: 'text' }) description: string;
  @Column(codeColumn) format: CourseFormat;
  @Column(languageColumn) language: Language;
  @Column(codeColumn) mode: DeliveryMode;
  /** May be lowered below `taken`: nobody is removed, the run shows as overfull. */
  @Column({ type: 'int' }) capacity: number;
  /** Enrolments whose state occupies a place. Only seat.repository.ts writes it. */
  @Column({ type: 'int' }) taken: number;
  /** Start of the first session and end of the last one, written with every change of a session. */
  @Column({ ...instantColumn, name: 'starts_at' }) startsAt: Date;
  @Column({ ...instantColumn, name: 'ends_at' }) endsAt: Date;
  @Column({ ...instantColumn, name: 'created_at' }) createdAt: Date;
  @Column({ ...instantColumn, name: 'updated_at' }) updatedAt: Date;
  @Column({ type: 'int' }) version: number;
}

/** One meeting of a run. */
@Entity('enrolment_course_session')
@Index('ix_enrolment_course_session_run', ['runId', 'startsAt'])
export class CourseSession {
  @PrimaryColumn(idColumn) id: string;
  @Column({ ...idColumn, name: 'run_id' }) runId: string;
  @Column({ ...instantColumn, name: 'starts_at' }) startsAt: Date;
  @Column({ ...instantColumn, name: 'ends_at' }) endsAt: Date;
  /** IANA zone of the wall clock that the meeting is announced in. */
  @Column({ ...codeColumn, name: 'time_zone' }) timeZone: string;
  @Column({ ...codeColumn, name: 'place_kind' }) placeKind: PlaceKind;
  @Index('ix_enrolment_course_session_room')
  @Column({ ...idColumn, name: 'room_id', nullable: true })
  roomId: string | null;
  @Column({ ...text(300), nullable: true }) address: string | null;
  @Column({ ...text(500), name: 'online_link', nullable: true }) onlineLink: string | null;
}

@Entity('enrolment_run_trainer')
export class RunTrainer {
  @PrimaryColumn({ ...idColumn, name: 'run_id' }) runId: string;
  @Index('ix_enrolment_run_trainer_person')
  @PrimaryColumn({ ...idColumn, name: 'person_id' })
  personId: string;
}
