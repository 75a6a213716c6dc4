import type { Language } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, emailKeyColumn, idColumn, instantColumn, languageColumn, text } from '../columns';

export type AccessRequestState = 'open' | 'admitted' | 'closed';

/**
 * Somebody proved an address that does not tell for which body they work, and waits for a word: of the steward, where no
 * body is known by the domain; of the body that is wanted, where several use it.
 */
@Entity('identity_access_request')
@Index('ux_identity_access_request_open', ['emailKey', 'open'], { unique: true })
@Index('ix_identity_access_request_state', ['state', 'askedAt'])
@Index('ix_identity_access_request_domain', ['domain', 'state'])
@Index('ix_identity_access_request_organisation', ['organisationId'])
@Index('ix_identity_access_request_resolver', ['resolvedBy'])
@Index('ix_identity_access_request_person', ['personId'])
@Index('ix_identity_access_request_wanted', ['wantedOrganisationId'])
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

  /** Whose account moves to this address; null for somebody who has no account. */
  @Column({ name: 'person_id', ...idColumn, nullable: true })
  personId: string | null;

  /** The body that the mover chose. */
  @Column({ name: 'wanted_organisation_id', ...idColumn, nullable: true })
  wantedOrganisationId: string | null;
}
