import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../columns';

/** That somebody looked at another person's data, and for what. Rows are only ever added. */
@Entity('identity_access_log')
@Index('ix_identity_access_log_person', ['personId', 'at'])
@Index('ix_identity_access_log_at', ['at'])
export class AccessLogEntry {
  @PrimaryColumn({ name: 'id', ...idColumn })
  id: string;

  @Column({ name: 'at', ...instantColumn })
  at: Date;

  @Column({ name: 'actor_id', ...idColumn })
  actorId: string;

  @Column({ name: 'person_id', ...idColumn })
  personId: string;

  @Column({ name: 'purpose', ...codeColumn })
  purpose: string;
}
