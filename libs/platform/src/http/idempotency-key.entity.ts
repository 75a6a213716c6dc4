import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const ascii = { type: 'varchar', charset: 'ascii', collation: 'ascii_bin' } as const;

/** A request that was answered: the same key gives the same answer again. */
@Entity('platform_idempotency_key')
export class IdempotencyKey {
  @PrimaryColumn({ name: 'owner', ...ascii, length: 80 }) owner: string;
  @PrimaryColumn({ name: 'request_key', ...ascii, length: 80 }) requestKey: string;
  @Column({ name: 'fingerprint', ...ascii, length: 64 }) fingerprint: string;
  @Column({ name: 'answer', type: 'mediumtext', nullable: true }) answer: string | null;
  @Index('ix_platform_idempotency_key_created_at')
  @Column({ name: 'created_at', type: 'datetime', precision: 6 })
  createdAt: Date;
}
