import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../columns';

/** A room kept for one session; it moves and ends with that session. */
@Entity('enrolment_room_hold')
@Index('ix_enrolment_room_hold_room', ['roomId', 'startsAt'])
export class RoomHold {
  @PrimaryColumn({ ...idColumn, name: 'session_id' }) sessionId: string;
  @Column({ ...idColumn, name: 'room_id' }) roomId: string;
  @Column({ ...instantColumn, name: 'starts_at' }) startsAt: Date;
  @Column({ ...instantColumn, name: 'ends_at' }) endsAt: Date;
}
