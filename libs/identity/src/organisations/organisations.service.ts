import { Injectable } from '@nestjs/common';
import type { OrganisationQuery, OrganisationView } from '@onderling/contracts';
import { Clock, DomainError, dutchCalendar, type Tx, type WorkingCalendar } from '@onderling/platform';
import { emailDomain } from '../people/email.rules';
import { OrganisationQueries, type DomainUse } from './organisation.query';

/** Government bodies as the rest of the product reads them. */
@Injectable()
export class Organisations {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly clock: Clock,
  ) {}

  /** One page of the bodies that exist today, by name. */
  async list(query: OrganisationQuery) {
    const { items, total } = await this.queries.list(query, this.clock.now().toISOString().slice(0, 10));
    return { items, total, next: query.page * query.pageSize < total ? query.page + 1 : null };
  }

  /** The body, also one that has ceased to exist; `not-found` for an unknown id. */
  async get(id: string): Promise<OrganisationView> {
    const organisation = (await this.queries.findMany([id])).get(id);
    if (!organisation) throw new DomainError('not-found');
    return organisation;
  }

  /** The bodies with these ids, by id; unknown ids are absent. */
  getMany(ids: readonly string[]): Promise<Map<string, OrganisationView>> {
    return this.queries.findMany(ids);
  }

  /** When this body works: its time zone, weekdays and public holidays. */
  async workingCalendar(id: string): Promise<WorkingCalendar> {
    return dutchCalendar((await this.get(id)).timeZone);
  }

  /** The bodies that use the domain of this address, and whether it tells them apart. */
  findByEmailDomain(email: string, tx?: Tx): Promise<DomainUse> {
    return this.queries.findDomain(emailDomain(email), tx);
  }

  /** The ids of a body and of everything below it in the tree. */
  findWithin(id: string): Promise<string[]> {
    return this.queries.findWithin(id);
  }
}
