import { Injectable } from '@nestjs/common';
import type { Role } from '@onderling/contracts';
import { newId, type Tx } from '@onderling/platform';
import { OrganisationRepository } from '../organisations/organisation.repository';
import { RoleRepository } from '../roles/role.repository';
import { PersonRepository, type NewPerson } from './person.repository';

export interface RegisteredPerson extends NewPerson {
  /** For the present body; the steward's is for the platform. Everybody active is a member without saying so. */
  readonly roles: readonly Exclude<Role, 'member'>[];
  /** Where this person worked before. */
  readonly previous?: {
    readonly organisationId: string;
    readonly functionTitle: string | null;
    readonly startedAt: Date;
    readonly endedAt: Date;
  };
}

/** Enters people in bulk, with roles and history and without mails: for imports and the demonstration. */
@Injectable()
export class PeopleRegister {
  constructor(
    private readonly people: PersonRepository,
    private readonly roles: RoleRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Stores all in a handful of statements; returns their ids in the same order. */
  async register(tx: Tx, people: readonly RegisteredPerson[]): Promise<string[]> {
    if (people.length === 0) return [];
    const ids = await this.people.insertMany(
      tx,
      people.map(({ roles: _roles, previous: _previous, ...person }) => person),
    );
    const given = people.flatMap(({ roles, organisationId }, index) =>
      roles.map((role) => ({
        id: newId(),
        personId: ids[index] ?? '',
        role,
        organisationId: role === 'platform-steward' ? null : organisationId,
        grantedBy: null,
      })),
    );
    if (given.length > 0) await this.roles.insertMany(tx, given);
    for (const [index, { previous }] of people.entries()) {
      if (previous) await this.people.insertPast(tx, { personId: ids[index] ?? '', ...previous });
    }
    return ids;
  }

  /** The ids of the bodies with these TOOI identifiers; unknown ones are absent. */
  findOrganisationIds(tx: Tx, toois: readonly string[]): Promise<Map<string, string>> {
    return this.organisations.findIds(tx, toois);
  }

  /** An e-mail domain belongs to a body from now on. */
  addDomain(tx: Tx, organisationId: string, domain: string): Promise<void> {
    return this.organisations.addDomain(tx, organisationId, domain);
  }
}
