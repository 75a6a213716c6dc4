import type { Language } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, emailKeyColumn, idColumn, instantColumn, languageColumn, text } from '../columns';

export type AccessRequestState = 'open' | 'admitted' | 'closed';

/** Somebody proved an address at a domain that no body is known by, and waits for the steward. */
@Entity('identity_access_request')
@Index('ux_identity_access_request_open', ['emailKey', 'open'], { unique: true })
@Index('ix_identity_access_request_state', ['state', 'askedAt'])
@Index('ix_identity_access_request_domain', ['domain', 'state'])
@Index('ix_identity_access_request_organisation', ['organisationId'])
@Index('ix_identity_access_request_resolver', ['resolvedBy'])
export class AccessRequest {
  @PrimaryColumn({ name: 'id', ...idColumn })
  id: string;

  @Column({ name: 'email', ...text(254) })
  email: string;

  @Column({ name: 'email_key', ...emailKeyColumn })
  emailKey: string;

  @Column({ name: 'domain', ...emailKeyColumn, length: '253' })
  domain: string;

  @Column({ name: 'language', ...languageColumn })
  language: Language;

  @Column({ name: 'state', ...codeColumn })
  state: AccessRequestState;

  /** 1 while it is open, else null: one open request an address. */
  @Column({ name: 'open', type: 'tinyint', nullable: true })
  open: 1 | null;

  @Column({ name: 'asked_at', ...instantColumn })
  askedAt: Date;

  @Column({ name: 'resolved_at', ...instantColumn, nullable: true })
  resolvedAt: Date | null;

  @Column({ name: 'resolved_by', ...idColumn, nullable: true })
  resolvedBy: string | null;

  @Column({ name: 'organisation_id', ...idColumn, nullable: true })
  organisationId: string | null;
}
