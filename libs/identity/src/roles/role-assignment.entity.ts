import type { Role } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../columns';

/** A role that was given to a person for a body (or, for the steward, for the platform). Never deleted, only ended. */
@Entity('identity_role_assignment')
@Index('ux_identity_role_assignment_active', ['personId', 'role', 'scope', 'active'], { unique: true })
@Index('ix_identity_role_assignment_scope', ['scope', 'role', 'active'])
@Index('ix_identity_role_assignment_organisation', ['organisationId'])
export class RoleAssignment {
  @PrimaryColumn({ name: 'id', ...idColumn })
  id: string;

  @Column({ name: 'person_id', ...idColumn })
  personId: string;

  @Column({ name: 'role', ...codeColumn })
  role: Role;

  /** Null for the platform. */
  @Column({ name: 'organisation_id', ...idColumn, nullable: true })
  organisationId: string | null;

  /** `organisation_id`, or the word platform: a unique key does not hold over null. */
  @Column({ name: 'scope', ...idColumn })
  scope: string;

  /** Null when the command line or the data of the demonstration gave it. */
  @Column({ name: 'granted_by', ...idColumn, nullable: true })
  grantedBy: string | null;

  @Column({ name: 'granted_at', ...instantColumn })
  grantedAt: Date;

  @Column({ name: 'ended_by', ...idColumn, nullable: true })
  endedBy: string | null;

  @Column({ name: 'ended_at', ...instantColumn, nullable: true })
  endedAt: Date | null;

  @Column({ name: 'active', type: 'tinyint', nullable: true })
  active: 1 | null;
}
