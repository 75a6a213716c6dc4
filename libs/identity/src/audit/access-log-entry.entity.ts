import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../columns';

/** That somebody looked at another person's data, where, and for what. Rows are only ever added. */
@Entity('identity_access_log')
@Index('ix_identity_access_log_person', ['personId', 'at'])
@Index('ix_identity_access_log_actor', ['actorId', 'purpose', 'at'])
@Index('ix_identity_access_log_at', ['at'])
export class AccessLogEntry {
  @PrimaryColumn({ name: 'id', ...idColumn })
  id: string;

  @Column({ name: 'at', ...instantColumn })
  at: Date;

  @Column({ name: 'actor_id', ...idColumn })
  actorId: string;

  /** Null for somebody who has no account yet; the subject then is the row that holds their address. */
  @Column({ name: 'person_id', ...idColumn, nullable: true })
  personId: string | null;

  @Column({ name: 'purpose', ...codeColumn })
  purpose: string;

  /** Where it was seen: the request, the run, the body, the question for access. */
  @Column({ name: 'subject_id', ...idColumn, nullable: true })
  subjectId: string | null;

  /** Ties the line to the request in the process log. */
  @Column({ name: 'correlation_id', ...codeColumn, length: '64', nullable: true })
  correlationId: string | null;
}
