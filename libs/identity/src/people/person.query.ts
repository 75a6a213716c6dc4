import { Injectable } from '@nestjs/common';
import type { Language, PersonAdminQuery, PersonAdminView, PersonLine, PersonState, Role } from '@onderling/contracts';
import { Database, type Tx } from '@onderling/platform';
import { displayName, emailKey, initials } from './email.rules';

/** What is needed to write to somebody. */
export interface Contact {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly name: string;
  readonly functionTitle: string | null;
  readonly language: Language;
  readonly organisationId: string;
  readonly state: PersonState;
}

interface PersonRow {
  id: string;
  email: string;
  first_name: string;
  last_name: string;
  function_title: string | null;
  language: Language;
  organisation_id: string;
  state: PersonState;
}

const columns = 'p.id, p.email, p.first_name, p.last_name, p.function_title, p.language, p.organisation_id, p.state';
const named = (row: PersonRow) => ({ firstName: row.first_name, lastName: row.last_name, email: row.email });

/** Reads of people. */
@Injectable()
export class PersonQueries {
  constructor(private readonly database: Database) {}

  /** Name, function and current body of each; unknown ids are absent. */
  async findLines(ids: readonly string[]): Promise<Map<string, PersonLine>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<PersonRow & { organisation_name: string }>(
      `SELECT ${columns}, o.name AS organisation_name FROM identity_person p
       JOIN identity_organisation o ON o.id = p.organisation_id WHERE p.id IN (?)`,
      [[...new Set(ids)]],
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.id,
          name: displayName(named(row)),
          initials: initials(named(row)),
          functionTitle: row.function_title,
          organisationId: row.organisation_id,
          organisationName: row.organisation_name,
        },
      ]),
    );
  }

  /** The people with these ids, by id. */
  async findContacts(ids: readonly string[]): Promise<Map<string, Contact>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<PersonRow>(`SELECT ${columns} FROM identity_person p WHERE p.id IN (?)`, [
      [...new Set(ids)],
    ]);
    return new Map(rows.map((row) => [row.id, toContact(row)]));
  }

  /** The person with this address, however it is written. */
  async findByEmail(email: string): Promise<Contact | undefined> {
    const rows = await this.database.query<PersonRow>(
      `SELECT ${columns} FROM identity_person p WHERE p.email_key = ?`,
      [emailKey(email)],
    );
    return rows[0] && toContact(rows[0]);
  }

  /** Active people who hold a role for a body (null: for the platform), in a fixed order. */
  async findIdsByRole(role: Role, organisationId: string | null, tx?: Tx): Promise<string[]> {
    const rows = await (tx ?? this.database.reader).query<{ id: string }[]>(
      `SELECT p.id FROM identity_role_assignment r JOIN identity_person p ON p.id = r.person_id
       WHERE r.scope = ? AND r.role = ? AND r.active = 1 AND p.state = 'active' ORDER BY p.id`,
      [organisationId ?? 'platform', role],
    );
    return rows.map(({ id }) => id);
  }

  /** One page of the people of a body with the roles they hold there; who waits for confirmation comes first. */
  async listOfOrganisation(organisationId: string, { state, q, page, pageSize }: PersonAdminQuery) {
    const like = q === undefined || q === '' ? null : `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const where = `WHERE p.organisation_id = ? AND (? IS NULL OR p.state = ?)
      AND (? IS NULL OR CONCAT(p.first_name, ' ', p.last_name) LIKE ? OR p.email LIKE ?)`;
    const parameters = [organisationId, state ?? null, state ?? null, like, like, like];
    const rows = await this.database.query<PersonRow & { state_since: Date }>(
      `SELECT ${columns}, p.state_since FROM identity_person p ${where}
       ORDER BY p.state = 'pending' DESC, p.last_name, p.first_name, p.id LIMIT ? OFFSET ?`,
      [...parameters, pageSize, (page - 1) * pageSize],
    );
    const counted = await this.database.query<{ total: number }>(
      `SELECT COUNT(*) AS total FROM identity_person p ${where}`,
      parameters,
    );
    const roles = await this.findRoles(
      rows.map(({ id }) => id),
      organisationId,
    );
    const items = rows.map((row): PersonAdminView => ({
      id: row.id,
      name: displayName(named(row)),
      email: row.email,
      functionTitle: row.function_title,
      state: row.state,
      since: row.state_since.toISOString(),
      roles: roles.filter(({ personId }) => personId === row.id).map(({ id, role }) => ({ id, role })),
    }));
    return { items, total: Number(counted[0]?.total ?? 0) };
  }

  private async findRoles(personIds: string[], organisationId: string) {
    if (personIds.length === 0) return [];
    return this.database.query<{ id: string; personId: string; role: Role }>(
      `SELECT id, person_id AS personId, role FROM identity_role_assignment
       WHERE person_id IN (?) AND scope = ? AND active = 1 ORDER BY role, id`,
      [personIds, organisationId],
    );
  }
}

const toContact = (row: PersonRow): Contact => ({
  id: row.id,
  email: row.email,
  firstName: row.first_name,
  lastName: row.last_name,
  name: displayName(named(row)),
  functionTitle: row.function_title,
  language: row.language,
  organisationId: row.organisation_id,
  state: row.state,
});
