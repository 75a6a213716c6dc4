import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Tx } from '@onderling/platform';
import { OrganisationRepository } from '../organisations/organisation.repository';
import { Organisations } from '../organisations/organisations.service';
import { emailDomain } from '../people/email.rules';
import { PersonRepository } from '../people/person.repository';
import { Roles } from './roles.service';

/** How an installation gets the first person who can help the others in. */
@Injectable()
export class Stewards {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly organisations: Organisations,
    private readonly repository: OrganisationRepository,
    private readonly roles: Roles,
  ) {}

  /**
   * Makes the person with this address steward of the platform. An unknown address becomes an invited person of the body
   * that `tooi` names, else of the only body that uses its domain (`organisation-not-yours` when that does not tell).
   */
  async add(email: string, tooi?: string): Promise<{ personId: string; created: boolean }> {
    return this.database.transaction(async (tx) => {
      const known = await this.people.lockByEmail(tx, email);
      const personId = known?.id ?? (await this.invite(tx, email, tooi));
      await this.roles.give(tx, { personId, role: 'platform-steward', organisationId: null, grantedBy: null });
      return { personId, created: !known };
    });
  }

  private async invite(tx: Tx, email: string, tooi: string | undefined): Promise<string> {
    const organisationId = await this.findBody(tx, email, tooi);
    if (organisationId === undefined) throw new DomainError('organisation-not-yours', { domain: emailDomain(email) });
    const names = { firstName: '', lastName: '', functionTitle: null, language: 'nl' } as const;
    return this.people.insert(tx, { email, ...names, state: 'invited', organisationId });
  }

  private async findBody(tx: Tx, email: string, tooi: string | undefined): Promise<string | undefined> {
    if (tooi !== undefined) return (await this.repository.findIds(tx, [tooi])).get(tooi);
    const { organisations } = await this.organisations.findByEmailDomain(email, tx);
    return organisations.length === 1 ? organisations[0]?.id : undefined;
  }
}
