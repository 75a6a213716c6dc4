import type { MailKind } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const id = { type: 'varchar', length: '36', charset: 'ascii', collation: 'ascii_bin' } as const;
const code = { type: 'varchar', length: '40', charset: 'ascii', collation: 'ascii_bin' } as const;

/** What became of a mail: no address, no subject, no text. */
@Entity('notifications_sent_mail')
@Index('ix_notifications_sent_mail_recipient', ['recipientId', 'at'])
export class SentMail {
  /** The outbox row: the same in every repetition, and the left part of the Message-ID. */
  @PrimaryColumn({ name: 'id', ...id }) id: string;
  @Column({ name: 'kind', ...code }) kind: MailKind;
  @Column({ name: 'subject_id', ...id }) subjectId: string;
  /** Null when the mail went to an address that belongs to nobody yet. */
  @Column({ name: 'recipient_id', ...id, nullable: true }) recipientId: string | null;
  @Column({ name: 'outcome', ...code }) outcome: 'sent' | 'refused';
  /** From the second try on, the mail may have gone out more than once, with the same Message-ID. */
  @Column({ name: 'attempt', type: 'int' }) attempt: number;
  @Column({ name: 'at', type: 'datetime', precision: 6 }) at: Date;
}
