import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../columns';

/** That something changed, by whom and when: ids and codes, never names or free text. Rows are only ever added. */
@Entity('identity_audit_event')
@Index('ix_identity_audit_event_subject', ['subjectKind', 'subjectId'])
@Index('ix_identity_audit_event_at', ['at'])
export class AuditEvent {
  @PrimaryColumn({ name: 'id', ...idColumn })
  id: string;

  @Column({ name: 'at', ...instantColumn })
  at: Date;

  /** Null when the product itself acted (a deadline, the command line). */
  @Column({ name: 'actor_id', ...idColumn, nullable: true })
  actorId: string | null;

  /** Past tense: `role-granted`. */
  @Column({ name: 'action', ...codeColumn })
  action: string;

  @Column({ name: 'subject_kind', ...codeColumn })
  subjectKind: string;

  @Column({ name: 'subject_id', ...idColumn })
  subjectId: string;

  @Column({ name: 'organisation_id', ...idColumn, nullable: true })
  organisationId: string | null;

  @Column({ name: 'details', type: 'json', nullable: true })
  details: Record<string, string | number> | null;

  @Column({ name: 'correlation_id', ...codeColumn, length: '64', nullable: true })
  correlationId: string | null;
}
