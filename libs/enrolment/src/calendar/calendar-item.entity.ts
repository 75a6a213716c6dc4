import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../columns';

export type CalendarItemState = 'active' | 'cancelled';
/** `requester` asked for the run and need not come: the item stands in the calendar without blocking time. */
export type CalendarRole = 'participant' | 'trainer' | 'requester';

/**
 * One session in one person's calendar. The pair (session, person) names the item in every calendar program for ever;
 * `sequence` rises with each change, in the transaction of that change (RFC 5546 §2.1.4).
 */
@Entity('enrolment_calendar_item')
@Index('ux_enrolment_calendar_item_session', ['sessionId', 'personId'], { unique: true })
export class CalendarItem {
  @PrimaryColumn(idColumn) id: string;
  @Column({ ...idColumn, name: 'session_id' }) sessionId: string;
  @Index('ix_enrolment_calendar_item_person')
  @Column({ ...idColumn, name: 'person_id' })
  personId: string;
  @Column(codeColumn) role: CalendarRole;
  @Column(codeColumn) state: CalendarItemState;
  @Column({ type: 'int' }) sequence: number;
  @Column({ ...instantColumn, name: 'changed_at' }) changedAt: Date;
}
