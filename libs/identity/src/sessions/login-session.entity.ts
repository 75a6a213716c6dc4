import type { Assurance } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, hashColumn, idColumn, instantColumn, text } from '../columns';

/** A browser that is signed in. Only the hash of its token is kept. */
@Entity('identity_login_session')
@Index('ux_identity_login_session_token', ['tokenHash'], { unique: true })
@Index('ix_identity_login_session_person', ['personId', 'endedAt'])
@Index('ix_identity_login_session_expires', ['expiresAt'])
export class LoginSession {
  @PrimaryColumn({ name: 'id', ...idColumn })
  id: string;

  @Column({ name: 'person_id', ...idColumn })
  personId: string;

  @Column({ name: 'token_hash', ...hashColumn })
  tokenHash: string;

  @Column({ name: 'assurance', ...codeColumn })
  assurance: Assurance;

  /** Browser and system in words, for the person's own list; no address, no version. */
  @Column({ name: 'device', ...text(80) })
  device: string;

  @Column({ name: 'started_at', ...instantColumn })
  startedAt: Date;

  @Column({ name: 'last_seen_at', ...instantColumn })
  lastSeenAt: Date;

  /** The absolute limit; the idle limit counts from `lastSeenAt`. */
  @Column({ name: 'expires_at', ...instantColumn })
  expiresAt: Date;

  @Column({ name: 'ended_at', ...instantColumn, nullable: true })
  endedAt: Date | null;
}
