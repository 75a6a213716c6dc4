import { Injectable } from '@nestjs/common';
import type { ArrivalView } from '@onderling/contracts';
import { Database, DomainError, Outbox, type Tx } from '@onderling/platform';
import { AccessRequestRepository } from '../access-requests/access-request.repository';
import type { Actor } from '../actor';
import { AccessLog } from '../audit/access-log.service';
import { AuditTrail } from '../audit/audit-trail.service';
import { Organisations } from '../organisations/organisations.service';
import type { Person } from '../people/person.entity';
import { PersonQueries } from '../people/person.query';
import { PersonRepository } from '../people/person.repository';
import { authorise } from '../policy';
import { MoveQueries } from './move.query';
import { Moves } from './moves.service';

/** Colleagues who come from another body with an address that does not prove it: somebody of the new body says so. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly personQueries: PersonQueries,
    private readonly requests: AccessRequestRepository,
    private readonly organisations: Organisations,
    private readonly queries: MoveQueries,
    private readonly moves: Moves,
    private readonly accessLog: AccessLog,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * A locked person waits at this address, and no longer at another one. The wanted body's administrators hear it; where
   * there are none, or no body is known, it stands on the stewards' list.
   */
  async announce(
    tx: Tx,
    { id: personId, language }: Person,
    { email, wantedOrganisationId }: { email: string; wantedOrganisationId: string | null },
  ): Promise<void> {
    await this.requests.closeOfMover(tx, personId, personId);
    const subjectId = await this.requests.insertOpenOfMover(tx, { email, language, personId, wantedOrganisationId });
    await this.record(tx, {
      actorId: personId,
      action: 'move-asked',
      personId,
      organisationId: wantedOrganisationId,
    });
    if (wantedOrganisationId === null) return;
    for (const recipientId of await this.findJudges(tx, wantedOrganisationId)) {
      await this.outbox.add(tx, 'send-mail', { kind: 'arrival-pending', subjectId, recipientId });
    }
  }

  /** Who says to work for this body now, the longest waiting first; whose data were shown is noted. */
  async list(actor: Actor, organisationId: string): Promise<{ items: ArrivalView[] }> {
    authorise(actor, 'person:list', { organisationId });
    await this.organisations.get(organisationId);
    const arrivals = await this.queries.listArrivals(organisationId);
    const seen = arrivals.map(({ personId }) => ({ personId, subjectId: organisationId }));
    await this.accessLog.record({ actorId: actor.personId, purpose: 'administration', seen });
    return { items: arrivals.map(({ personId: _personId, ...view }) => view) };
  }

  /**
   * Moves the account here, or ends the question and changes nothing; either way the person hears it.
   * @throws DomainError `access-request-closed`, `address-taken`, `last-administrator`, `person-deactivated`, `not-found`
   */
  async resolve(actor: Actor, id: string, worksHere: boolean): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { personId, wantedOrganisationId } = await this.requests.get(tx, id);
      if (personId === null || wantedOrganisationId === null) throw new DomainError('not-found');
      const administrators = await this.findAdministrators(tx, wantedOrganisationId);
      const withoutAdministrator = administrators.length === 0;
      authorise(actor, 'person:confirm', { organisationId: wantedOrganisationId, withoutAdministrator });
      const person = await this.people.lock(tx, personId);
      const { state, email } = await this.requests.lock(tx, id);
      if (state !== 'open') throw new DomainError('access-request-closed');
      const actorId = actor.personId;
      if (worksHere) {
        const to = { email, organisationId: wantedOrganisationId, actorId, keptSessionId: null };
        return this.moves.carryOut(tx, person, to);
      }
      await this.requests.closeOfMover(tx, personId, actorId);
      await this.record(tx, { actorId, action: 'move-refused', personId, organisationId: wantedOrganisationId });
      await this.outbox.add(tx, 'send-mail', { kind: 'arrival-refused', subjectId: id, recipientId: personId });
    });
  }

  /** A line in the history about a move that has not happened, or not yet. */
  record(
    tx: Tx,
    line: { actorId: string; action: string; personId: string; organisationId: string | null },
  ): Promise<void> {
    const { personId: subjectId, ...rest } = line;
    return this.audit.record(tx, { ...rest, subjectKind: 'person', subjectId });
  }

  private findAdministrators(tx: Tx, organisationId: string): Promise<string[]> {
    return this.personQueries.findIdsByRole('organisation-administrator', organisationId, tx);
  }

  private async findJudges(tx: Tx, organisationId: string): Promise<string[]> {
    const administrators = await this.findAdministrators(tx, organisationId);
    return administrators.length > 0 ? administrators : this.personQueries.findIdsByRole('platform-steward', null, tx);
  }
}
