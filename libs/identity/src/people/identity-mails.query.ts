import { Injectable } from '@nestjs/common';
import type { Role } from '@onderling/contracts';
import { Database, DomainError } from '@onderling/platform';
import { PersonQueries, type Contact } from './person.query';

export interface MembershipMailFacts {
  /** Whom the mail is about. */
  readonly person: Contact;
  readonly organisationId: string;
  readonly organisationName: string;
}

export interface RoleMailFacts {
  readonly personId: string;
  readonly role: Role;
  /** Null for the platform. */
  readonly organisationId: string | null;
  readonly organisationName: string | null;
}

/** Facts for the mails about memberships. */
@Injectable()
export class MembershipMails {
  constructor(private readonly people: PersonQueries) {}

  /** For `membership-pending` and `membership-confirmed`, by person; `not-found` for an unknown one. */
  async get(personId: string): Promise<MembershipMailFacts> {
    const [contacts, lines] = await Promise.all([
      this.people.findContacts([personId]),
      this.people.findLines([personId]),
    ]);
    const [person, line] = [contacts.get(personId), lines.get(personId)];
    if (!person || !line) throw new DomainError('not-found');
    return { person, organisationId: line.organisationId, organisationName: line.organisationName };
  }
}

/** Facts for the mails about roles. */
@Injectable()
export class RoleMails {
  constructor(private readonly database: Database) {}

  /** For `role-granted`, by assignment; `not-found` for an unknown one. */
  async get(assignmentId: string): Promise<RoleMailFacts> {
    const [facts] = await this.database.query<RoleMailFacts>(
      `SELECT r.person_id AS personId, r.role, r.organisation_id AS organisationId, o.name AS organisationName
       FROM identity_role_assignment r LEFT JOIN identity_organisation o ON o.id = r.organisation_id WHERE r.id = ?`,
      [assignmentId],
    );
    if (!facts) throw new DomainError('not-found');
    return facts;
  }
}
