import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../columns';

const sealed = { type: 'varchar', length: '255', charset: 'ascii', collation: 'ascii_bin' } as const;

/** The secret a person shares with an authenticator app (TOTP, RFC 6238), encrypted. */
@Entity('identity_second_factor')
export class SecondFactor {
  @PrimaryColumn({ name: 'person_id', ...idColumn })
  personId: string;

  /** Null until the first right code. */
  @Column({ name: 'secret', ...sealed, nullable: true })
  secret: string | null;

  /** Shown as a QR code and not yet confirmed; a factor that works stays until its successor does. */
  @Column({ name: 'pending_secret', ...sealed, nullable: true })
  pendingSecret: string | null;

  @Column({ name: 'confirmed_at', ...instantColumn, nullable: true })
  confirmedAt: Date | null;

  /** The number of the last 30-second step that was used; a code never works twice. */
  @Column({ name: 'last_step', type: 'int' })
  lastStep: number;
}
