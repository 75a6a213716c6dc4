import { Injectable } from '@nestjs/common';
import { Rooms } from '@onderling/catalogue';
import { Database, DomainError, type Tx } from '@onderling/platform';
import { In } from 'typeorm';
import { RoomHold } from './room-hold.entity';

interface HeldSession {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Which room is kept for which session. All holds of a room are decided under the lock of the room's row. */
@Injectable()
export class RoomHolds {
  constructor(
    private readonly database: Database,
    private readonly rooms: Rooms,
  ) {}

  /** For each interval whether the room is held during a part of it; ends may touch. */
  async takenOptions(roomId: string, intervals: readonly (readonly [Date, Date])[]): Promise<boolean[]> {
    if (intervals.length === 0) return [];
    const from = new Date(Math.min(...intervals.map(([start]) => start.getTime())));
    const until = new Date(Math.max(...intervals.map(([, end]) => end.getTime())));
    const holds = await this.database.query<{ startsAt: Date; endsAt: Date }>(
      `SELECT starts_at AS startsAt, ends_at AS endsAt FROM enrolment_room_hold
        WHERE room_id = ? AND starts_at < ? AND ends_at > ?`,
      [roomId, until, from],
    );
    return intervals.map(([start, end]) => holds.some((hold) => hold.startsAt < end && hold.endsAt > start));
  }

  /** Locks the room; comes before the lock of a run. @throws DomainError `room-unknown` */
  async lockRoom(tx: Tx, roomId: string): Promise<void> {
    await this.rooms.lockRoom(tx, roomId);
  }

  /**
   * Keeps the room for sessions, instead of what they kept before. The caller holds the room's lock.
   * @throws DomainError `room-taken` when another session has the room during one of them
   */
  async claim(tx: Tx, roomId: string, sessions: readonly HeldSession[]): Promise<void> {
    await this.release(
      tx,
      sessions.map((session) => session.id),
    );
    for (const { id, startsAt, endsAt } of sessions) {
      const clash = (await tx.query(
        'SELECT 1 FROM enrolment_room_hold WHERE room_id = ? AND starts_at < ? AND ends_at > ? LIMIT 1',
        [roomId, endsAt, startsAt],
      )) as unknown[];
      if (clash.length > 0) throw new DomainError('room-taken');
      await tx.insert(RoomHold, { sessionId: id, roomId, startsAt, endsAt });
    }
  }

  async release(tx: Tx, sessionIds: readonly string[]): Promise<void> {
    if (sessionIds.length > 0) await tx.delete(RoomHold, { sessionId: In([...sessionIds]) });
  }
}
