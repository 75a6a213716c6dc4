import { Injectable } from '@nestjs/common';
import type { AffiliationView, ArrivalView, MoveStateView } from '@onderling/contracts';
import { Database, DomainError } from '@onderling/platform';
import { displayName } from '../people/email.rules';

/** Facts for the mails about an arrival: to who may confirm it, and to who was turned down. */
export interface ArrivalMailFacts {
  readonly open: boolean;
  readonly name: string;
  /** The new address. */
  readonly email: string;
  readonly functionTitle: string | null;
  readonly fromName: string;
  /** The wanted body. */
  readonly organisationId: string;
  readonly organisationName: string;
}

interface ArrivalRow {
  id: string;
  personId: string;
  email: string;
  askedAt: Date;
  state: string;
  firstName: string;
  lastName: string;
  functionTitle: string | null;
  fromName: string;
  wantedId: string | null;
  wantedName: string | null;
}

const arrivals = `SELECT r.id, r.person_id AS personId, r.email, r.asked_at AS askedAt, r.state,
    p.first_name AS firstName, p.last_name AS lastName, p.function_title AS functionTitle,
    f.name AS fromName, w.id AS wantedId, w.name AS wantedName
  FROM identity_access_request r
  JOIN identity_person p ON p.id = r.person_id
  JOIN identity_organisation f ON f.id = p.organisation_id
  LEFT JOIN identity_organisation w ON w.id = r.wanted_organisation_id`;

/** At most as many as a page can show; who waits longest is first, so that none is out of sight for long. */
const mostArrivals = 100;

/** Reads of moves and of the bodies that people worked for. */
@Injectable()
export class MoveQueries {
  constructor(private readonly database: Database) {}

  /** Where a person worked, the present body first. */
  async listAffiliations(personId: string): Promise<AffiliationView[]> {
    const rows = await this.database.query<{
      organisationId: string;
      name: string;
      functionTitle: string | null;
      startedAt: Date;
      endedAt: Date | null;
    }>(
      `SELECT a.organisation_id AS organisationId, o.name, a.function_title AS functionTitle,
         a.started_at AS startedAt, a.ended_at AS endedAt
       FROM identity_affiliation a JOIN identity_organisation o ON o.id = a.organisation_id
       WHERE a.person_id = ? ORDER BY a.ended_at IS NULL DESC, a.started_at DESC, a.id DESC`,
      [personId],
    );
    return rows.map(({ organisationId, name, functionTitle, startedAt, endedAt }) => ({
      organisation: { id: organisationId, name },
      functionTitle,
      from: startedAt.toISOString(),
      until: endedAt?.toISOString() ?? null,
    }));
  }

  /** The address and body at which a person waits. */
  async findWaiting(personId: string): Promise<MoveStateView['waiting']> {
    const [row] = await this.database.query<ArrivalRow>(`${arrivals} WHERE r.person_id = ? AND r.open = 1`, [personId]);
    return row ? { email: row.email, askedAt: row.askedAt.toISOString(), organisationName: row.wantedName } : null;
  }

  /** Who waits for a word of this body. */
  async listArrivals(organisationId: string): Promise<(ArrivalView & { personId: string })[]> {
    const rows = await this.database.query<ArrivalRow>(
      `${arrivals} WHERE r.wanted_organisation_id = ? AND r.open = 1 ORDER BY r.asked_at, r.id LIMIT ?`,
      [organisationId, mostArrivals],
    );
    return rows.map((row) => ({
      id: row.id,
      personId: row.personId,
      name: displayName(row),
      email: row.email,
      functionTitle: row.functionTitle,
      organisationName: row.fromName,
      askedAt: row.askedAt.toISOString(),
    }));
  }

  /** For `arrival-pending` and `arrival-refused`, by access request; `not-found` for an unknown one. */
  async getArrival(id: string): Promise<ArrivalMailFacts> {
    const [row] = await this.database.query<ArrivalRow>(`${arrivals} WHERE r.id = ?`, [id]);
    if (row?.wantedId == null || row.wantedName === null) throw new DomainError('not-found');
    const { state, email, functionTitle, fromName, wantedId, wantedName } = row;
    return {
      open: state === 'open',
      name: displayName(row),
      email,
      functionTitle,
      fromName,
      organisationId: wantedId,
      organisationName: wantedName,
    };
  }
}
