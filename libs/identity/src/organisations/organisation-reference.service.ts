import { Injectable } from '@nestjs/common';
import { Database } from '@onderling/platform';
import { organisationReferences } from '../reference/organisations.reference';
import { OrganisationRepository, type ListedOrganisation } from './organisation.repository';

/** Loads the Dutch government bodies that come with the product. */
@Injectable()
export class OrganisationReference {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Brings the table up to date in one go, but for bodies of an own list; a second time writes nothing. Returns how many bodies were written. */
  async load(): Promise<number> {
    const listed = organisationReferences().map((body): ListedOrganisation => ({
      tooi: body.tooi,
      type: body.type,
      name: body.name,
      abbreviation: body.abbreviation ?? null,
      parentTooi: body.parentTooi ?? null,
      domains: body.emailDomains,
      timeZone: body.timeZone,
      latitude: body.lat,
      longitude: body.lon,
      place: body.place,
    }));
    return this.database.transaction((tx) => this.organisations.store(tx, listed, 'reference'));
  }
}
