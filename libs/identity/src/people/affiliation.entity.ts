import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, text } from '../columns';

/** For which body somebody worked, from when until when. The row without an end is the current one. */
@Entity('identity_affiliation')
@Index('ux_identity_affiliation_active', ['personId', 'active'], { unique: true })
@Index('ix_identity_affiliation_organisation', ['organisationId'])
export class Affiliation {
  @PrimaryColumn({ name: 'id', ...idColumn })
  id: string;

  @Column({ name: 'person_id', ...idColumn })
  personId: string;

  @Column({ name: 'organisation_id', ...idColumn })
  organisationId: string;

  @Column({ name: 'function_title', ...text(120), nullable: true })
  functionTitle: string | null;

  @Column({ name: 'started_at', ...instantColumn })
  startedAt: Date;

  @Column({ name: 'ended_at', ...instantColumn, nullable: true })
  endedAt: Date | null;

  /** 1 while it lasts, else null: the unique key then holds one current body a person. */
  @Column({ name: 'active', type: 'tinyint', nullable: true })
  active: 1 | null;
}
