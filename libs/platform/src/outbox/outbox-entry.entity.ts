import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type OutboxState = 'pending' | 'queued' | 'done' | 'failed';
export type JobOutcome = 'done' | 'skipped';

const code = (length: number) => ({ type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin' }) as const;
const instant = { type: 'datetime', precision: 6 } as const;

/** An obligation: what must happen after a transaction. The only truth about asynchronous work; a queue is just the bell. */
@Entity('platform_outbox')
@Index('ix_platform_outbox_due', ['state', 'runAt', 'id'])
@Index('ix_platform_outbox_queued', ['state', 'queuedAt', 'id'])
@Index('ix_platform_outbox_finished', ['state', 'finishedAt'])
export class OutboxEntry {
  @PrimaryColumn({ name: 'id', ...code(36) }) id: string;
  @Column({ name: 'job', ...code(80) }) job: string;
  @Column({ name: 'payload', type: 'text' }) payload: string;
  @Column({ name: 'state', ...code(16) }) state: OutboxState;
  @Column({ name: 'outcome', ...code(16), nullable: true }) outcome: JobOutcome | null;
  @Column({ name: 'run_at', ...instant }) runAt: Date;
  @Column({ name: 'queued_at', ...instant, nullable: true }) queuedAt: Date | null;
  @Column({ name: 'finished_at', ...instant, nullable: true }) finishedAt: Date | null;
  /** How often a worker began it; more than one means that its effect outside the database may have happened twice. */
  @Column({ name: 'starts', type: 'int', default: 0 }) starts: number;
  /** How often it ended in an error. A crash raises `starts` or `revivals`, never this. */
  @Column({ name: 'attempts', type: 'int', default: 0 }) attempts: number;
  @Column({ name: 'revivals', type: 'int', default: 0 }) revivals: number;
  @Column({ name: 'last_error', ...code(80), nullable: true }) lastError: string | null;
  @Column({ name: 'correlation_id', ...code(64), nullable: true }) correlationId: string | null;
  @Column({ name: 'created_at', ...instant }) createdAt: Date;
}
