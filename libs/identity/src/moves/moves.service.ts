import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@onderling/contracts';
import { DomainError, Outbox, type Tx } from '@onderling/platform';
import { AccessRequestRepository } from '../access-requests/access-request.repository';
import { AuditTrail } from '../audit/audit-trail.service';
import { emailKey } from '../people/email.rules';
import type { Person } from '../people/person.entity';
import { PersonRepository } from '../people/person.repository';
import { RoleRepository } from '../roles/role.repository';
import { lastOneStays, mayEnd } from '../roles/role.rules';
import { Roles } from '../roles/roles.service';
import { LoginSessions } from '../sessions/login-sessions.service';
import { ChallengeRepository } from '../sign-in/challenge.repository';
import { Challenges } from '../sign-in/challenges.service';
import { roleAfterMove } from './move.rules';

/** Where an account goes, once that is proven and confirmed. */
export interface Destination {
  readonly email: string;
  readonly organisationId: string;
  /** The person, or who confirmed it; null for the command line. */
  readonly actorId: string | null;
  /** The login session that stays; null when none proved the address just now. */
  readonly keptSessionId: string | null;
}

/** An account goes along to another address, and to another body if the address is one there. */
@Injectable()
export class Moves {
  constructor(
    private readonly people: PersonRepository,
    private readonly roleRows: RoleRepository,
    private readonly roles: Roles,
    private readonly sessions: LoginSessions,
    private readonly requests: AccessRequestRepository,
    private readonly challenges: ChallengeRepository,
    private readonly mails: Challenges,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** Why this locked person cannot go there now; undefined when nothing is in the way. */
  async findObstacle(
    tx: Tx,
    person: Person,
    { email, organisationId }: Pick<Destination, 'email' | 'organisationId'>,
  ): Promise<Extract<ErrorCode, 'person-deactivated' | 'address-taken' | 'last-administrator'> | undefined> {
    if (person.state !== 'active') return 'person-deactivated';
    const holder = await this.people.lockByEmail(tx, email);
    if (holder && holder.id !== person.id) return 'address-taken';
    if (organisationId === person.organisationId) return undefined;
    for (const assignment of await this.roleRows.listActive(tx, person.id)) {
      if (roleAfterMove(assignment) !== 'ends' || !lastOneStays.includes(assignment.role)) continue;
      if (!mayEnd(assignment, await this.roleRows.lockHolders(tx, assignment))) return 'last-administrator';
    }
    return undefined;
  }

  /**
   * Moves a locked person. Everything that hangs on the person stays; what hangs on the body that is left stays there.
   * @throws DomainError `person-deactivated`, `address-taken`, `last-administrator`
   */
  async carryOut(tx: Tx, person: Person, to: Destination): Promise<void> {
    const obstacle = await this.findObstacle(tx, person, to);
    if (obstacle) throw new DomainError(obstacle);
    const { id: personId, organisationId: from } = person;
    const { organisationId, actorId, email } = to;
    await this.people.changeAddress(tx, person, email);
    if (organisationId === from) {
      await this.record(tx, to, personId, 'address-changed', from);
    } else {
      await this.changeRoles(tx, personId, to);
      await this.people.move(tx, person, organisationId, person.functionTitle);
      await this.record(tx, to, personId, 'person-moved-away', from);
      await this.record(tx, to, personId, 'person-moved-in', organisationId);
    }
    await this.sessions.endOthersOfPerson(tx, personId, to.keptSessionId);
    await this.challenges.endMovesOf(tx, personId);
    const admitted = { state: 'admitted', resolvedBy: actorId, organisationId } as const;
    await this.requests.resolveOpen(tx, emailKey(email), admitted);
    await this.requests.closeOfMover(tx, personId, actorId);
    await this.mails.announceMoveAway(tx, person, personId);
    await this.outbox.add(tx, 'send-mail', { kind: 'account-moved', subjectId: personId, recipientId: personId });
  }

  private async changeRoles(tx: Tx, personId: string, { organisationId, actorId }: Destination): Promise<void> {
    for (const assignment of await this.roleRows.listActive(tx, personId)) {
      const fate = roleAfterMove(assignment);
      if (fate === 'stays') continue;
      await this.roleRows.end(tx, assignment.id, actorId);
      if (fate === 'comes-along') await this.roles.becomeTrainer(tx, personId, organisationId);
    }
  }

  private record(
    tx: Tx,
    { actorId }: Destination,
    subjectId: string,
    action: string,
    organisationId: string,
  ): Promise<void> {
    return this.audit.record(tx, { actorId, action, subjectKind: 'person', subjectId, organisationId });
  }
}
