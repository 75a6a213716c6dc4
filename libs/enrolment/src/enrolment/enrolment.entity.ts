import type { EnrolmentState } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../columns';

/** One person's place in a run, with its history: somebody who cancelled and comes back has two. */
@Entity('enrolment_enrolment')
@Index('ux_enrolment_enrolment_active', ['runId', 'personId', 'active'], { unique: true })
export class Enrolment {
  @PrimaryColumn(idColumn) id: string;
  @Column({ ...idColumn, name: 'run_id' }) runId: string;
  @Index('ix_enrolment_enrolment_person')
  @Column({ ...idColumn, name: 'person_id' })
  personId: string;
  /** The body the person worked for when enrolling; moving to another body does not change it. */
  @Index('ix_enrolment_enrolment_organisation')
  @Column({ ...idColumn, name: 'organisation_id' })
  organisationId: string;
  @Column(codeColumn) state: EnrolmentState;
  /** 1 until cancelled, then NULL: at most one active enrolment per person and run (a unique key skips NULL). */
  @Column({ type: 'int', nullable: true }) active: number | null;
  @Column({ type: 'text', nullable: true }) question: string | null;
  @Column({ ...instantColumn, name: 'enrolled_at' }) enrolledAt: Date;
  @Column({ ...instantColumn, name: 'changed_at' }) changedAt: Date;
  @Column({ type: 'int' }) version: number;
}
