import { Injectable } from '@nestjs/common';
import { Database, DomainError, Outbox, type Tx } from '@onderling/platform';
import { AccessRequestRepository } from '../access-requests/access-request.repository';
import type { Actor } from '../actor';
import { AuditTrail } from '../audit/audit-trail.service';
import { authorise, can } from '../policy';
import { RoleRepository } from '../roles/role.repository';
import { lastOneStays, mayEnd } from '../roles/role.rules';
import { LoginSessions } from '../sessions/login-sessions.service';
import type { Person } from './person.entity';
import { PersonRepository } from './person.repository';
import { personAfter } from './person.rules';

/** Colleagues who take part no longer, and those who are back. */
@Injectable()
export class Departures {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly roles: RoleRepository,
    private readonly sessions: LoginSessions,
    private readonly accessRequests: AccessRequestRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Closes an account: sessions and roles end in this transaction, sign-in is shut and nobody finds the person any more.
   * What was asked of them as a trainer is taken back by a job.
   * @throws DomainError `person-deactivated`, `not-yourself`, `last-administrator`, `not-found`
   */
  async deactivate(actor: Actor, personId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const person = await this.people.lock(tx, personId);
      authorise(actor, 'person:deactivate', { organisationId: person.organisationId });
      if (personId === actor.personId) throw new DomainError('not-yourself');
      const state = personAfter(person.state, 'deactivate');
      if (!state) throw new DomainError('person-deactivated');
      await this.endRoles(tx, actor, personId);
      await this.people.update(tx, person, { state });
      await this.sessions.endOfPerson(tx, personId);
      await this.accessRequests.resolveOpen(tx, person.emailKey, { state: 'closed', resolvedBy: actor.personId });
      await this.accessRequests.closeOfMover(tx, personId, actor.personId);
      await this.record(tx, actor, 'person-deactivated', person);
      await this.outbox.add(tx, 'release-trainer', { personId });
    });
  }

  /**
   * Opens the account again, without the roles and the findability of before. Somebody who never filled in a profile is
   * invited once more. @throws DomainError `person-not-deactivated`, `not-found`
   */
  async reactivate(actor: Actor, personId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const person = await this.people.lock(tx, personId);
      authorise(actor, 'person:reactivate', { organisationId: person.organisationId });
      const state = personAfter(person.state, person.firstName === '' ? 'invite-again' : 'reactivate');
      if (!state) throw new DomainError('person-not-deactivated');
      await this.people.update(tx, person, { state });
      await this.record(tx, actor, 'person-reactivated', person);
      if (state !== 'active') return;
      await this.outbox.add(tx, 'send-mail', {
        kind: 'membership-confirmed',
        subjectId: personId,
        recipientId: personId,
      });
    });
  }

  /** Ends what the person holds. A body may lose its last administrator by the steward only, who can appoint another. */
  private async endRoles(tx: Tx, actor: Actor, personId: string): Promise<void> {
    const bySteward = can(actor, 'person:deactivate');
    for (const assignment of await this.roles.listActive(tx, personId)) {
      const replaceable = bySteward && assignment.role === 'organisation-administrator';
      if (lastOneStays.includes(assignment.role) && !replaceable) {
        const holders = await this.roles.lockHolders(tx, assignment);
        if (!mayEnd(assignment, holders)) throw new DomainError('last-administrator');
      }
      await this.roles.end(tx, assignment.id, actor.personId);
    }
  }

  private record(tx: Tx, actor: Actor, action: string, { id, organisationId }: Person): Promise<void> {
    return this.audit.record(tx, {
      actorId: actor.personId,
      action,
      subjectKind: 'person',
      subjectId: id,
      organisationId,
    });
  }
}
