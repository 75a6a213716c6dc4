import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { emailKeyColumn, idColumn } from '../columns';

/** An e-mail domain of a body. A domain that more bodies use has a row for each of them, all `shared`. */
@Entity('identity_organisation_domain')
@Index('ux_identity_organisation_domain', ['domain', 'organisationId'], { unique: true })
@Index('ix_identity_organisation_domain_organisation', ['organisationId'])
export class OrganisationDomain {
  @PrimaryColumn({ name: 'id', ...idColumn })
  id: string;

  @Column({ name: 'organisation_id', ...idColumn })
  organisationId: string;

  @Column({ name: 'domain', ...emailKeyColumn, length: '253' })
  domain: string;

  /** Addresses under it do not tell for which body somebody works: an administrator confirms. */
  @Column({ name: 'shared', type: 'boolean' })
  shared: boolean;
}
