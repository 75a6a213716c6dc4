import { Injectable } from '@nestjs/common';
import type { Language, PersonState, Role } from '@onderling/contracts';
import { Database, hashToken } from '@onderling/platform';
import type { ActorRole } from '../actor';
import type { SessionFacts } from './session.rules';

export interface SessionRow extends SessionFacts {
  readonly id: string;
  readonly personId: string;
  readonly state: PersonState;
  readonly language: Language;
  readonly organisationId: string;
  readonly roles: readonly ActorRole[];
}

interface JoinedRow extends Omit<SessionRow, 'roles'> {
  role: Role | null;
  roleOrganisationId: string | null;
}

/** Reads of login sessions. */
@Injectable()
export class SessionQueries {
  constructor(private readonly database: Database) {}

  /** Session, person and lasting roles of a token, in one query: every request asks it. */
  async findByToken(token: string): Promise<SessionRow | undefined> {
    const rows = await this.database.query<JoinedRow>(
      `SELECT s.id, s.person_id AS personId, s.assurance, s.last_seen_at AS lastSeenAt, s.expires_at AS expiresAt,
         s.ended_at AS endedAt, p.state, p.language, p.organisation_id AS organisationId,
         r.role, r.organisation_id AS roleOrganisationId
       FROM identity_login_session s
       JOIN identity_person p ON p.id = s.person_id
       LEFT JOIN identity_role_assignment r ON r.person_id = p.id AND r.active = 1
         AND (r.organisation_id IS NULL OR r.organisation_id = p.organisation_id)
       WHERE s.token_hash = ?`,
      [hashToken(token)],
    );
    const [first] = rows;
    if (!first) return undefined;
    const { role: _role, roleOrganisationId: _organisation, ...session } = first;
    const roles = rows.flatMap(({ role, roleOrganisationId }) =>
      role === null ? [] : [{ role, organisationId: roleOrganisationId }],
    );
    return { ...session, roles };
  }

  /** The sessions of a person that were not ended, latest used first; the rules say which are still alive. */
  async findOfPerson(personId: string) {
    return this.database.query<SessionFacts & { id: string; device: string; startedAt: Date }>(
      `SELECT id, assurance, device, started_at AS startedAt, last_seen_at AS lastSeenAt, expires_at AS expiresAt,
         ended_at AS endedAt
       FROM identity_login_session WHERE person_id = ? AND ended_at IS NULL ORDER BY last_seen_at DESC, id DESC`,
      [personId],
    );
  }
}
