import { Injectable } from '@nestjs/common';
import type { Language } from '@onderling/contracts';
import { Database, DomainError, Outbox, type Tx } from '@onderling/platform';
import { AccessRequestRepository } from '../access-requests/access-request.repository';
import type { Actor } from '../actor';
import { AuditTrail } from '../audit/audit-trail.service';
import { authorise } from '../policy';
import { LoginSessions } from '../sessions/login-sessions.service';
import { PersonQueries } from './person.query';
import { PersonRepository } from './person.repository';
import { personAfter } from './person.rules';
import type { Person } from './person.entity';

/** Colleagues whose address does not prove for which body they work: somebody of that body says so. */
@Injectable()
export class Memberships {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly queries: PersonQueries,
    private readonly accessRequests: AccessRequestRepository,
    private readonly sessions: LoginSessions,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** Writes to the body's administrators; where there are none, to the stewards, whose list then holds it as well. */
  async askForConfirmation(
    tx: Tx,
    person: { id: string; email: string; organisationId: string; language: Language },
  ): Promise<void> {
    const administrators = await this.queries.findIdsByRole('organisation-administrator', person.organisationId, tx);
    if (administrators.length === 0) await this.accessRequests.insertOpen(tx, person);
    const recipients =
      administrators.length > 0 ? administrators : await this.queries.findIdsByRole('platform-steward', null, tx);
    for (const recipientId of recipients) {
      await this.outbox.add(tx, 'send-mail', { kind: 'membership-pending', subjectId: person.id, recipientId });
    }
  }

  /** The administrator says that this is a colleague; the person gets a mail. */
  async confirm(actor: Actor, personId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const person = await this.people.lock(tx, personId);
      const { organisationId } = person;
      const administrators = await this.queries.findIdsByRole('organisation-administrator', organisationId, tx);
      authorise(actor, 'person:confirm', { organisationId, withoutAdministrator: administrators.length === 0 });
      await this.admit(tx, person, actor.personId);
      await this.accessRequests.resolveOpen(tx, person.emailKey, { state: 'admitted', resolvedBy: actor.personId });
    });
  }

  /** The account is closed and every window ends; an administrator can open it again. The caller tells the person. */
  async refuse(tx: Tx, person: Person, actorId: string): Promise<void> {
    const state = personAfter(person.state, 'deactivate');
    if (person.state !== 'pending' || !state) throw new DomainError('person-not-pending');
    await this.people.update(tx, person, { state });
    await this.sessions.endOfPerson(tx, person.id);
    await this.audit.record(tx, {
      actorId,
      action: 'membership-refused',
      subjectKind: 'person',
      subjectId: person.id,
      organisationId: person.organisationId,
    });
  }

  /** The state changes, the person hears it; `person-not-pending` when there was nothing to confirm. */
  async admit(tx: Tx, person: Person, actorId: string): Promise<void> {
    const state = personAfter(person.state, 'confirm');
    if (!state) throw new DomainError('person-not-pending');
    await this.people.update(tx, person, { state });
    await this.audit.record(tx, {
      actorId,
      action: 'membership-confirmed',
      subjectKind: 'person',
      subjectId: person.id,
      organisationId: person.organisationId,
    });
    await this.outbox.add(tx, 'send-mail', {
      kind: 'membership-confirmed',
      subjectId: person.id,
      recipientId: person.id,
    });
  }
}
