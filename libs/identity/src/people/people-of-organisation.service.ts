import { Injectable } from '@nestjs/common';
import type { PersonAdminQuery } from '@onderling/contracts';
import type { Actor } from '../actor';
import { AccessLog } from '../audit/access-log.service';
import { Organisations } from '../organisations/organisations.service';
import { authorise } from '../policy';
import { PersonQueries } from './person.query';

/** The people of one body, for those who look after them. */
@Injectable()
export class PeopleOfOrganisation {
  constructor(
    private readonly queries: PersonQueries,
    private readonly organisations: Organisations,
    private readonly accessLog: AccessLog,
  ) {}

  /** One page, who waits for confirmation first; whose data were shown is noted. */
  async list(actor: Actor, organisationId: string, query: PersonAdminQuery) {
    authorise(actor, 'person:list', { organisationId });
    await this.organisations.get(organisationId);
    const { items, total } = await this.queries.listOfOrganisation(organisationId, query);
    const seen = items.map(({ id }) => ({ personId: id, subjectId: organisationId }));
    await this.accessLog.record({ actorId: actor.personId, purpose: 'administration', seen });
    return { items, total, next: query.page * query.pageSize < total ? query.page + 1 : null };
  }
}
