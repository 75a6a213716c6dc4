import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { hashColumn, idColumn, instantColumn } from '../columns';

/** One of ten codes to sign in without the authenticator app; each works once. */
@Entity('identity_recovery_code')
@Index('ux_identity_recovery_code', ['personId', 'codeHash'], { unique: true })
export class RecoveryCode {
  @PrimaryColumn({ name: 'id', ...idColumn })
  id: string;

  @Column({ name: 'person_id', ...idColumn })
  personId: string;

  @Column({ name: 'code_hash', ...hashColumn })
  codeHash: string;

  @Column({ name: 'used_at', ...instantColumn, nullable: true })
  usedAt: Date | null;
}
