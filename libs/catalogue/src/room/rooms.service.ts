import { Injectable } from '@nestjs/common';
import type { RoomQuery } from '@onderling/contracts';
import { Clock, DomainError, newId, type Tx } from '@onderling/platform';
import { Room, Venue } from './room.entity';
import { RoomQueries, type PlacedRoom } from './room.query';

export interface NewVenue {
  readonly organisationId: string;
  readonly name: string;
  readonly address: string;
  /** Town. */
  readonly place: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accessNote?: string;
  readonly rooms: readonly {
    readonly name: string;
    readonly capacity: number;
    readonly equipment: readonly string[];
  }[];
}

@Injectable()
export class Rooms {
  constructor(
    private readonly rooms: RoomQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `room-unknown` */
  async getView(id: string): Promise<PlacedRoom> {
    const room = (await this.rooms.findMany([id]))[0];
    if (!room) throw new DomainError('room-unknown');
    return room;
  }

  /** Unknown ids are left out. */
  async getMany(ids: readonly string[]): Promise<Map<string, PlacedRoom>> {
    return new Map((await this.rooms.findMany([...new Set(ids)])).map((room) => [room.id, room]));
  }

  async list(query: RoomQuery): Promise<{ items: PlacedRoom[]; total: number; next: number | null }> {
    const { items, total } = await this.rooms.list(query);
    return { items, total, next: query.page * query.pageSize < total ? query.page + 1 : null };
  }

  /** Keeps the room row until the transaction ends, so that holds of one room are decided one after the other. */
  async lockRoom(tx: Tx, id: string): Promise<void> {
    const room = await tx.findOne(Room, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!room) throw new DomainError('room-unknown');
  }

  /** Adds a venue with its rooms to the register. @returns the ids, the rooms' in the order given */
  async addVenue(tx: Tx, { rooms, ...venue }: NewVenue): Promise<{ venueId: string; roomIds: string[] }> {
    const createdAt = this.clock.now();
    const venueId = newId();
    await tx.insert(Venue, { ...venue, id: venueId, accessNote: venue.accessNote ?? null, createdAt, version: 1 });
    const rows = rooms.map(({ equipment, ...room }) => ({
      ...room,
      id: newId(),
      venueId,
      equipment: [...equipment],
      createdAt,
      version: 1,
    }));
    if (rows.length > 0) await tx.insert(Room, rows);
    return { venueId, roomIds: rows.map((room) => room.id) };
  }
}
