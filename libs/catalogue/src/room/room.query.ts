import { Injectable } from '@nestjs/common';
import type { RoomQuery, RoomView } from '@onderling/contracts';
import { Database } from '@onderling/platform';

/** A room with the place of its venue, for maps and travel distance. */
export interface PlacedRoom extends RoomView {
  readonly latitude: number | null;
  readonly longitude: number | null;
}
type RoomRow = Omit<PlacedRoom, 'equipment'> & { equipment: string };

const selectRooms = `
  SELECT r.id AS id, r.name AS name, r.capacity AS capacity, r.equipment AS equipment, v.name AS venueName,
         v.address AS address, v.place AS place, v.access_note AS accessNote, v.organisation_id AS organisationId,
         v.latitude AS latitude, v.longitude AS longitude
    FROM catalogue_room r JOIN catalogue_venue v ON v.id = r.venue_id`;

@Injectable()
export class RoomQueries {
  constructor(private readonly database: Database) {}

  async findMany(ids: readonly string[]): Promise<PlacedRoom[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<RoomRow>(`${selectRooms} WHERE r.id IN (${ids.map(() => '?').join(', ')})`, [
      ...ids,
    ]);
    return rows.map(toRoom);
  }

  async list({ organisationId, q, page, pageSize }: RoomQuery): Promise<{ items: PlacedRoom[]; total: number }> {
    const { sql, parameters } = conditions(organisationId, q);
    const [rows, counted] = await Promise.all([
      this.database.query<RoomRow>(`${selectRooms} ${sql} ORDER BY v.place, v.name, r.name, r.id LIMIT ? OFFSET ?`, [
        ...parameters,
        pageSize,
        (page - 1) * pageSize,
      ]),
      this.database.query<{ total: number }>(
        `SELECT COUNT(*) AS total FROM catalogue_room r JOIN catalogue_venue v ON v.id = r.venue_id ${sql}`,
        parameters,
      ),
    ]);
    return { items: rows.map(toRoom), total: Number(counted[0]?.total ?? 0) };
  }
}

function conditions(organisationId: string | undefined, q: string | undefined) {
  const parts: string[] = [];
  const parameters: string[] = [];
  if (organisationId) {
    parts.push('v.organisation_id = ?');
    parameters.push(organisationId);
  }
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push('(r.name LIKE ? OR v.name LIKE ? OR v.place LIKE ?)');
    parameters.push(like, like, like);
  }
  return { sql: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', parameters };
}

const toRoom = (row: RoomRow): PlacedRoom => ({ ...row, equipment: JSON.parse(row.equipment) as string[] });
