import type { DeclineReason, InvitationState } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const id = { type: 'varchar', length: 36, charset: 'ascii', collation: 'ascii_bin' } as const;
const hash = { type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' } as const;

/** A trainer who was asked for a request. `slot` is 1..trainersNeeded when accepted, else null: two can never have one. */
@Entity('matching_invitation')
@Index('uq_matching_invitation_trainer', ['requestId', 'trainerId'], { unique: true })
@Index('uq_matching_invitation_slot', ['requestId', 'slot'], { unique: true })
@Index('ix_matching_invitation_trainer', ['trainerId', 'state'])
export class Invitation {
  @PrimaryColumn(id) id: string;
  @Column({ name: 'request_id', ...id }) requestId: string;
  @Column({ name: 'match_run_id', ...id }) matchRunId: string;
  @Column({ name: 'trainer_id', ...id }) trainerId: string;
  /** Place on the shortlist, 1 is best. */
  @Column({ type: 'int' }) position: number;
  @Column({ type: 'varchar', length: 16 }) state: InvitationState;
  @Column({ type: 'int', nullable: true }) slot: number | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 6 }) createdAt: Date;
  /** When the mail server took the mail; the deadline counts from here. */
  @Column({ name: 'sent_at', type: 'datetime', precision: 6, nullable: true }) sentAt: Date | null;
  @Column({ name: 'remind_at', type: 'datetime', precision: 6, nullable: true }) remindAt: Date | null;
  @Column({ name: 'reminded_at', type: 'datetime', precision: 6, nullable: true }) remindedAt: Date | null;
  @Column({ name: 'deadline_at', type: 'datetime', precision: 6, nullable: true }) deadlineAt: Date | null;
  @Column({ name: 'answered_at', type: 'datetime', precision: 6, nullable: true }) answeredAt: Date | null;
  @Column({ name: 'undo_until', type: 'datetime', precision: 6, nullable: true }) undoUntil: Date | null;
  /** A hint that the link was opened; mail scanners open links too. */
  @Column({ name: 'seen_at', type: 'datetime', precision: 6, nullable: true }) seenAt: Date | null;
  @Column({ name: 'decline_reason', type: 'varchar', length: 20, nullable: true }) declineReason: DeclineReason | null;
  @Column({ name: 'decline_note', type: 'varchar', length: 500, nullable: true }) declineNote: string | null;
  @Column({ name: 'date_option_id', ...id, nullable: true }) dateOptionId: string | null;
  /** The browser that gave the first answer without signing in; only it may take the answer back. */
  @Column({ name: 'answer_browser_hash', ...hash, nullable: true }) answerBrowserHash: string | null;
  @Column({ type: 'int' }) version: number;
}

/** The link of one mail. A reminder makes a new version; older ones only show the state. */
@Entity('matching_invitation_link')
@Index('uq_matching_invitation_link_token', ['tokenHash'], { unique: true })
export class InvitationLink {
  @PrimaryColumn({ name: 'invitation_id', ...id }) invitationId: string;
  @PrimaryColumn({ type: 'int' }) version: number;
  @Column({ ...hash }) nonce: string;
  @Column({ name: 'token_hash', ...hash }) tokenHash: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 6 }) createdAt: Date;
}
