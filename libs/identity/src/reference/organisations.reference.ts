import type { OrganisationType } from '@onderling/contracts';
import { municipalityRows } from './municipalities.data';
import { organisationRows } from './organisations.data';

const tooiBase = 'https://identifier.overheid.nl/tooi/id/';

export interface OrganisationDomain {
  /** Lower case, without `@`. */
  readonly domain: string;
  /** True when other bodies use the domain as well, so that an address under it does not tell the body. */
  readonly shared: boolean;
}

/** A government body as the register knows it. */
export interface OrganisationReference {
  /** TOOI identifier, a full URI. */
  readonly tooi: string;
  readonly type: OrganisationType;
  readonly name: string;
  readonly abbreviation?: string;
  readonly emailDomains: readonly OrganisationDomain[];
  /** TOOI identifier of the ministry that answers for an agency, inspectorate or independent body. */
  readonly parentTooi?: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Decimal degrees (WGS 84): the town hall of a municipality, about the seat of another body. */
  readonly lat: number;
  readonly lon: number;
  readonly place: string;
}

let organisations: readonly OrganisationReference[] | undefined;

/**
 * The Dutch ministries, provinces, water boards, larger agencies, inspectorates, independent bodies and all
 * municipalities; a parent always stands before its children. Built on first use, the same array every time.
 * Source: ROO and TOOI, CC0 1.0 (docs/data-sources.md).
 */
export function organisationReferences(): readonly OrganisationReference[] {
  organisations ??= [...organisationRows, ...municipalityRows].map(
    ([tooi, type, name, abbreviation, emailDomains, parent, lat, lon, place]) => ({
      tooi: tooiBase + tooi,
      type,
      name,
      ...(abbreviation === '' ? {} : { abbreviation }),
      emailDomains: emailDomains
        .split(' ')
        .filter((domain) => domain !== '')
        .map((domain) => ({ domain: domain.replace('*', ''), shared: domain.endsWith('*') })),
      ...(parent === '' ? {} : { parentTooi: tooiBase + parent }),
      timeZone: 'Europe/Amsterdam',
      lat,
      lon,
      place,
    }),
  );
  return organisations;
}
