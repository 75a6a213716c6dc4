import { Injectable } from '@nestjs/common';
import type { OrganisationQuery, OrganisationType, OrganisationView } from '@onderling/contracts';
import { Database, type Tx } from '@onderling/platform';

interface OrganisationRow {
  id: string;
  tooi: string | null;
  type: OrganisationType;
  name: string;
  abbreviation: string | null;
  parent_id: string | null;
  time_zone: string;
  place: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** How a domain is tied to bodies; `shared` as soon as an address under it does not tell for which body one works. */
export interface DomainUse {
  readonly shared: boolean;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

const columns = 'id, tooi, type, name, abbreviation, parent_id, time_zone, place, latitude, longitude';

/** Reads of bodies, for pages and for other modules. */
@Injectable()
export class OrganisationQueries {
  constructor(private readonly database: Database) {}

  /** The bodies with these ids, by id; unknown ids are absent. */
  async findMany(ids: readonly string[]): Promise<Map<string, OrganisationView>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<OrganisationRow>(
      `SELECT ${columns} FROM identity_organisation WHERE id IN (?)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, toView(row)]));
  }

  /** One page of the bodies that exist on `today`, by name; `q` is looked for in name and abbreviation. */
  async list({ q, type, page, pageSize }: OrganisationQuery, today: string) {
    const like = q === undefined || q === '' ? null : `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const where = `WHERE (valid_until IS NULL OR valid_until >= ?) AND (? IS NULL OR type = ?)
      AND (? IS NULL OR name LIKE ? OR abbreviation LIKE ?)`;
    const parameters = [today, type ?? null, type ?? null, like, like, like];
    const [rows, counted] = await Promise.all([
      this.database.query<OrganisationRow>(
        `SELECT ${columns} FROM identity_organisation ${where} ORDER BY name, id LIMIT ? OFFSET ?`,
        [...parameters, pageSize, (page - 1) * pageSize],
      ),
      this.database.query<{ total: number }>(
        `SELECT COUNT(*) AS total FROM identity_organisation ${where}`,
        parameters,
      ),
    ]);
    return { items: rows.map(toView), total: Number(counted[0]?.total ?? 0) };
  }

  /** The bodies that use an e-mail domain; none for an unknown one. Inside a transaction, pass it. */
  async findDomain(domain: string, tx?: Tx): Promise<DomainUse> {
    const rows = await (tx ?? this.database.reader).query<{ id: string; name: string; shared: number }[]>(
      `SELECT o.id, o.name, d.shared FROM identity_organisation_domain d
       JOIN identity_organisation o ON o.id = d.organisation_id WHERE d.domain = ? ORDER BY o.name, o.id`,
      [domain],
    );
    return {
      shared: rows.length > 1 || rows.some((row) => Number(row.shared) === 1),
      organisations: rows.map(({ id, name }) => ({ id, name })),
    };
  }

  /** The ids of a body and of everything below it in the tree. */
  async findWithin(organisationId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `WITH RECURSIVE part (id) AS (
         SELECT id FROM identity_organisation WHERE id = ?
         UNION SELECT o.id FROM identity_organisation o JOIN part p ON o.parent_id = p.id
       ) SELECT id FROM part`,
      [organisationId],
    );
    return rows.map((row) => row.id);
  }
}

const toView = (row: OrganisationRow): OrganisationView => ({
  id: row.id,
  tooi: row.tooi,
  type: row.type,
  name: row.name,
  abbreviation: row.abbreviation,
  parentId: row.parent_id,
  timeZone: row.time_zone,
  place: row.place,
  latitude: row.latitude === null ? null : Number(row.latitude),
  longitude: row.longitude === null ? null : Number(row.longitude),
});
