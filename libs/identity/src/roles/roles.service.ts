import { Injectable } from '@nestjs/common';
import type { Role } from '@onderling/contracts';
import { Database, DomainError, Outbox, type Tx } from '@onderling/platform';
import type { Actor } from '../actor';
import { AuditTrail } from '../audit/audit-trail.service';
import { PersonRepository } from '../people/person.repository';
import { authorise } from '../policy';
import { RoleRepository } from './role.repository';
import { mayEnd } from './role.rules';

/** Gives and ends roles; each is for one body. */
@Injectable()
export class Roles {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly roles: RoleRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** Gives a colleague a role for the body they work for now; they get a mail about it. */
  async grant(actor: Actor, personId: string, role: Role): Promise<{ id: string; role: Role }> {
    return this.database.transaction(async (tx) => {
      const person = await this.people.lock(tx, personId);
      authorise(actor, 'role:grant', { organisationId: person.organisationId });
      if (person.state !== 'active') throw new DomainError('not-allowed');
      const given = { personId, role, organisationId: person.organisationId, grantedBy: actor.personId };
      return { id: await this.give(tx, given), role };
    });
  }

  /** Ends a role; a body keeps its last administrator and the platform its last steward. */
  async end(actor: Actor, personId: string, assignmentId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const assignment = await this.roles.getActive(tx, assignmentId, personId);
      authorise(actor, 'role:end', { organisationId: assignment.organisationId });
      const holders = await this.roles.lockHolders(tx, assignment);
      // Read again under the lock: the other administrator may have ended it in the meantime.
      await this.roles.getActive(tx, assignmentId, personId);
      if (!mayEnd(assignment, holders)) throw new DomainError('last-administrator');
      await this.roles.end(tx, assignmentId, actor.personId);
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: 'role-ended',
        subjectKind: 'person',
        subjectId: personId,
        organisationId: assignment.organisationId,
        details: { role: assignment.role },
      });
    });
  }

  /** Gives a role in an open transaction, with its mail and its line in the history; `role-exists` when it is there. */
  async give(
    tx: Tx,
    given: { personId: string; role: Role; organisationId: string | null; grantedBy: string | null },
  ): Promise<string> {
    const id = await this.roles.insert(tx, given);
    await this.audit.record(tx, {
      actorId: given.grantedBy,
      action: 'role-granted',
      subjectKind: 'person',
      subjectId: given.personId,
      organisationId: given.organisationId,
      details: { role: given.role },
    });
    await this.outbox.add(tx, 'send-mail', { kind: 'role-granted', subjectId: id, recipientId: given.personId });
    return id;
  }

  /** The person has made a profile as a trainer; a second time changes nothing. No mail: it was their own doing. */
  async becomeTrainer(tx: Tx, personId: string, organisationId: string): Promise<void> {
    try {
      await this.roles.insert(tx, { personId, role: 'trainer', organisationId, grantedBy: personId });
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'role-exists')) throw error;
    }
  }
}
