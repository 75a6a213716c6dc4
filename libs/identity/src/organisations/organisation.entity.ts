import type { OrganisationType } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, text } from '../columns';

/** A government body or a part of one; `parentId` makes the tree. */
@Entity('identity_organisation')
@Index('ux_identity_organisation_tooi', ['tooi'], { unique: true })
@Index('ix_identity_organisation_parent', ['parentId'])
export class Organisation {
  @PrimaryColumn({ name: 'id', ...idColumn })
  id: string;

  /** Identifier of the register of government organisations (TOOI), a URI. */
  @Column({ name: 'tooi', type: 'varchar', length: '200', charset: 'ascii', collation: 'ascii_bin', nullable: true })
  tooi: string | null;

  @Column({ name: 'type', ...codeColumn })
  type: OrganisationType;

  @Column({ name: 'name', ...text(200) })
  name: string;

  @Column({ name: 'abbreviation', ...text(60), nullable: true })
  abbreviation: string | null;

  @Column({ name: 'parent_id', ...idColumn, nullable: true })
  parentId: string | null;

  @Column({ name: 'time_zone', type: 'varchar', length: '64', charset: 'ascii', collation: 'ascii_bin' })
  timeZone: string;

  @Column({ name: 'place', ...text(100), nullable: true })
  place: string | null;

  @Column({ name: 'latitude', type: 'double', nullable: true })
  latitude: number | null;

  @Column({ name: 'longitude', type: 'double', nullable: true })
  longitude: number | null;

  @Column({ name: 'valid_from', type: 'date', nullable: true })
  validFrom: string | null;

  /** The last day on which the body exists; null while it does. */
  @Column({ name: 'valid_until', type: 'date', nullable: true })
  validUntil: string | null;

  /** A list of this installation said how the body is called: the reference data that comes with the product follows. */
  @Column({ name: 'own_list', type: 'boolean', default: false })
  ownList: boolean;

  @Column({ name: 'updated_at', ...instantColumn })
  updatedAt: Date;

  @Column({ name: 'version', type: 'int' })
  version: number;
}
