import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const instant = { type: 'datetime', precision: 6 } as const;

/** A mail that the demonstration's own SMTP server took; it leaves this machine nowhere. */
@Entity('demo_mail')
@Index('ix_demo_mail_recipient', ['recipientKey', 'receivedAt'])
@Index('ix_demo_mail_received', ['receivedAt'])
export class DemoMail {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: '36', charset: 'ascii', collation: 'ascii_bin' }) id: string;
  @Column({ name: 'received_at', ...instant }) receivedAt: Date;
  @Column({ name: 'sender', type: 'varchar', length: '254' }) sender: string;
  @Column({ name: 'recipient', type: 'varchar', length: '254' }) recipient: string;
  /** Lower case, for looking up. */
  @Column({ name: 'recipient_key', type: 'varchar', length: '254', charset: 'utf8mb4', collation: 'utf8mb4_bin' })
  recipientKey: string;
  @Column({ name: 'subject', type: 'varchar', length: '998' }) subject: string;
  @Column({ name: 'text', type: 'mediumtext' }) text: string;
  @Column({ name: 'html', type: 'mediumtext', nullable: true }) html: string | null;
  @Column({ name: 'calendar_method', type: 'varchar', length: '20', nullable: true }) calendarMethod: string | null;
  @Column({ name: 'calendar_text', type: 'mediumtext', nullable: true }) calendarText: string | null;
  /** The whole message as it came in. */
  @Column({ name: 'source', type: 'mediumtext' }) source: string;
}
