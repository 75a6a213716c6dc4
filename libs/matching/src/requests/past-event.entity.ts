import type { TimelineEventView } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const id = { type: 'varchar', length: 36, charset: 'ascii', collation: 'ascii_bin' } as const;

export type PastEventCode = Extract<
  TimelineEventView['code'],
  'request-submitted' | 'trainer-accepted' | 'trainer-declined' | 'answer-undone' | 'run-opened' | 'run-cancelled'
>;

/** What happened to a request and was undone or came again since: the other rows say only how it is now. */
@Entity('matching_past_event')
@Index('ix_matching_past_event_request', ['requestId', 'at'])
export class PastEvent {
  @PrimaryColumn(id) id: string;
  @Column({ name: 'request_id', ...id }) requestId: string;
  @Column({ type: 'varchar', length: 32 }) code: PastEventCode;
  @Column({ name: 'trainer_id', ...id, nullable: true }) trainerId: string | null;
  @Column({ type: 'datetime', precision: 6 }) at: Date;
}
