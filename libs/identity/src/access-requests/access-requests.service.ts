import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Tx } from '@onderling/platform';
import type { Actor } from '../actor';
import { AccessLog } from '../audit/access-log.service';
import { AuditTrail } from '../audit/audit-trail.service';
import { Moves } from '../moves/moves.service';
import { OrganisationRepository } from '../organisations/organisation.repository';
import { emailKey } from '../people/email.rules';
import { Memberships } from '../people/memberships.service';
import { PersonRepository } from '../people/person.repository';
import { authorise } from '../policy';
import { Challenges } from '../sign-in/challenges.service';
import type { AccessRequest } from './access-request.entity';
import { AccessRequestRepository } from './access-request.repository';

type Listed = Pick<AccessRequest, 'id' | 'email' | 'domain' | 'askedAt' | 'state' | 'personId'> & {
  wantedId: string | null;
  wantedName: string | null;
};

/** A mover to a body that has administrators waits for them, not for the steward. */
const forStewards = `NOT EXISTS (SELECT 1 FROM identity_role_assignment a JOIN identity_person h ON h.id = a.person_id
  WHERE a.scope = r.wanted_organisation_id AND a.role = 'organisation-administrator' AND a.active = 1
    AND h.state = 'active')`;

/** The steward's list: people whose domain belongs to no body yet, or whose body has nobody to confirm them. */
@Injectable()
export class AccessRequests {
  constructor(
    private readonly database: Database,
    private readonly requests: AccessRequestRepository,
    private readonly organisations: OrganisationRepository,
    private readonly people: PersonRepository,
    private readonly memberships: Memberships,
    private readonly moves: Moves,
    private readonly challenges: Challenges,
    private readonly accessLog: AccessLog,
    private readonly audit: AuditTrail,
  ) {}

  /** Notes that somebody with a proven address waits; a second time changes nothing. */
  file(tx: Tx, asked: Pick<AccessRequest, 'email' | 'language'>): Promise<void> {
    return this.requests.insertOpen(tx, asked);
  }

  /** The address has signed up after all. */
  closeOf(tx: Tx, email: string): Promise<void> {
    return this.requests.resolveOpen(tx, emailKey(email), { state: 'admitted', resolvedBy: null });
  }

  /** One page, the longest waiting first; whose addresses were shown is noted. */
  async list(actor: Actor, { page, pageSize }: { page: number; pageSize: number }) {
    authorise(actor, 'access-request:list');
    const rows = await this.database.query<Listed>(
      `SELECT r.id, r.email, r.domain, r.asked_at AS askedAt, r.state, p.id AS personId, w.id AS wantedId, w.name AS wantedName
       FROM identity_access_request r LEFT JOIN identity_person p ON p.id = r.person_id OR p.email_key = r.email_key
       LEFT JOIN identity_organisation w
         ON w.id = COALESCE(r.wanted_organisation_id, CASE p.state WHEN 'pending' THEN p.organisation_id END)
       WHERE ${forStewards} ORDER BY r.state = 'open' DESC, r.asked_at, r.id LIMIT ? OFFSET ?`,
      [pageSize, (page - 1) * pageSize],
    );
    const counted = await this.database.query<{ total: number }>(
      `SELECT COUNT(*) AS total FROM identity_access_request r WHERE ${forStewards}`,
    );
    const total = Number(counted[0]?.total ?? 0);
    const seen = rows.map(({ id, personId }) => ({ personId, subjectId: id }));
    await this.accessLog.record({ actorId: actor.personId, purpose: 'access-requests', seen });
    const items = rows.map(({ id, email, domain, askedAt, state, wantedId, wantedName }) => ({
      id,
      email,
      domain,
      askedAt: askedAt.toISOString(),
      state,
      wanted: wantedId === null || wantedName === null ? null : { id: wantedId, name: wantedName },
    }));
    return { items, total, next: page * pageSize < total ? page + 1 : null };
  }

  /** Ties the domain to a body, or with null ends the question without one; whoever asked hears it either way. */
  async resolve(actor: Actor, id: string, organisationId: string | null): Promise<void> {
    authorise(actor, 'access-request:resolve');
    await this.database.transaction(async (tx) => {
      const request = await this.requests.lock(tx, id);
      if (request.state !== 'open') throw new DomainError('access-request-closed');
      if (organisationId === null) await this.close(tx, actor, request);
      else await this.admit(tx, actor, request, organisationId);
    });
  }

  private async close(tx: Tx, actor: Actor, request: AccessRequest): Promise<void> {
    await this.requests.resolveOpen(tx, request.emailKey, { state: 'closed', resolvedBy: actor.personId });
    await this.recordEnd(tx, actor, 'access-request-closed', request.id, null);
    const { personId } = request;
    // Somebody who waits for a body that nobody speaks for is refused as a member; without that they would wait on.
    const newcomer = personId === null ? await this.people.lockByEmail(tx, request.email) : null;
    if (newcomer?.state === 'pending') await this.memberships.refuse(tx, newcomer, actor.personId);
    // The account of a mover stays where it is, and so does the address that its owner reads.
    const asked = personId === null ? request : await this.people.lock(tx, personId);
    await this.challenges.announceRefusal(tx, asked, personId);
  }

  private async admit(tx: Tx, actor: Actor, request: AccessRequest, organisationId: string): Promise<void> {
    await this.organisations.require(tx, organisationId);
    const person = await this.people.lockByEmail(tx, request.email);
    const admitted = { state: 'admitted', resolvedBy: actor.personId, organisationId } as const;
    await this.recordEnd(tx, actor, 'access-request-admitted', request.id, organisationId);
    if (person?.state === 'pending') {
      const { functionTitle } = person;
      if (person.organisationId !== organisationId) await this.people.move(tx, person, organisationId, functionTitle);
      await this.memberships.admit(tx, await this.people.lock(tx, person.id), actor.personId);
      return this.requests.resolveOpen(tx, request.emailKey, admitted);
    }
    if (request.wantedOrganisationId !== null) return this.move(tx, actor, request, organisationId);
    await this.organisations.addDomain(tx, organisationId, request.domain);
    for (const waiting of await this.requests.lockOpenOfDomain(tx, request.domain)) {
      const own = waiting.id === request.id;
      if (waiting.personId !== null && (own || (await this.canMove(tx, waiting, organisationId)))) {
        await this.move(tx, actor, waiting, organisationId);
      } else {
        await this.requests.resolveOpen(tx, waiting.emailKey, admitted);
        await this.challenges.announceAdmission(tx, waiting);
      }
    }
  }

  /** The address is proven already, so the account goes there at once. */
  private async move(tx: Tx, actor: Actor, { personId, email }: AccessRequest, organisationId: string): Promise<void> {
    const person = await this.people.lock(tx, personId ?? '');
    const to = { email, organisationId, actorId: actor.personId, keptSessionId: null };
    await this.moves.carryOut(tx, person, to);
  }

  private async canMove(tx: Tx, { personId, email }: AccessRequest, organisationId: string): Promise<boolean> {
    const person = await this.people.lock(tx, personId ?? '');
    return (await this.moves.findObstacle(tx, person, { email, organisationId })) === undefined;
  }

  private recordEnd(tx: Tx, actor: Actor, action: string, subjectId: string, organisationId: string | null) {
    return this.audit.record(tx, {
      actorId: actor.personId,
      action,
      subjectKind: 'access-request',
      subjectId,
      organisationId,
    });
  }
}
