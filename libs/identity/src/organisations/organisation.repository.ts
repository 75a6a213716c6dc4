import { Injectable } from '@nestjs/common';
import type { OrganisationType } from '@onderling/contracts';
import { Clock, DomainError, newId, type Tx } from '@onderling/platform';
import { In } from 'typeorm';
import { OrganisationDomain } from './organisation-domain.entity';
import { Organisation } from './organisation.entity';

/** A body as a list of bodies states it; the TOOI identifier is the key by which it is found again. */
export interface ListedOrganisation {
  readonly tooi: string;
  readonly type: OrganisationType;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly parentTooi: string | null;
  readonly domains: readonly { readonly domain: string; readonly shared: boolean }[];
  readonly timeZone: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly place: string | null;
}

/** Whose list it is. What this installation imported itself goes before what comes with the product. */
export type ListOrigin = 'own' | 'reference';

const described = [
  'type',
  'name',
  'abbreviation',
  'parentId',
  'timeZone',
  'latitude',
  'longitude',
  'place',
  'ownList',
] as const;

/** Writes of bodies. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly clock: Clock) {}

  /** `not-found` unless the body exists. */
  async require(tx: Tx, id: string): Promise<void> {
    if (!(await tx.existsBy(Organisation, { id }))) throw new DomainError('not-found');
  }

  /** The ids of those identifiers that are known. */
  async findIds(tx: Tx, toois: readonly string[]): Promise<Map<string, string>> {
    const known = await tx.find(Organisation, { select: { id: true, tooi: true }, where: { tooi: In([...toois]) } });
    return new Map(known.map(({ id, tooi }) => [tooi ?? '', id]));
  }

  /**
   * Stores listed bodies: new ones are added, changed ones updated, equal ones left alone, so that a second time costs
   * one read. The reference leaves alone what an own list has described. A parent stands before its children in the list or is known already. E-mail domains are only ever added:
   * those that a steward tied to a body stay. Returns how many bodies were written.
   */
  async store(tx: Tx, listed: readonly ListedOrganisation[], origin: ListOrigin): Promise<number> {
    const toois = listed.flatMap(({ tooi, parentTooi }) => (parentTooi === null ? [tooi] : [tooi, parentTooi]));
    const known = new Map((await tx.findBy(Organisation, { tooi: In(toois) })).map((row) => [row.tooi, row]));
    const ids = new Map([...known].map(([tooi, { id }]) => [tooi, id]));
    for (const { tooi } of listed) if (!ids.has(tooi)) ids.set(tooi, newId());
    const rows = listed
      .filter(({ tooi }) => origin === 'own' || !known.get(tooi)?.ownList)
      .map((body) => this.rowOf(body, ids, known.get(body.tooi), origin));
    const changed = rows.filter((row) => differs(row, known.get(row.tooi)));
    if (changed.length > 0) await this.upsert(tx, changed);
    await this.addDomains(tx, listed, ids);
    return changed.length;
  }

  /** An e-mail domain belongs to this body from now on; a second time changes nothing. */
  async addDomain(tx: Tx, organisationId: string, domain: string, shared = false): Promise<void> {
    await this.insertDomains(tx, [{ organisationId, domain, shared }]);
  }

  private rowOf(
    body: ListedOrganisation,
    ids: Map<string | null, string>,
    known: Organisation | undefined,
    origin: ListOrigin,
  ) {
    return {
      id: ids.get(body.tooi) ?? newId(),
      tooi: body.tooi,
      type: body.type,
      name: body.name,
      abbreviation: body.abbreviation,
      parentId: body.parentTooi === null ? null : (ids.get(body.parentTooi) ?? null),
      timeZone: body.timeZone,
      place: body.place,
      latitude: body.latitude,
      longitude: body.longitude,
      validFrom: known?.validFrom ?? null,
      validUntil: known?.validUntil ?? null,
      ownList: origin === 'own',
      updatedAt: this.clock.now(),
      version: (known?.version ?? 0) + 1,
    } satisfies Organisation;
  }

  /** One statement for all: VALUES() is in both servers, a row alias is not. */
  private async upsert(tx: Tx, rows: readonly Organisation[]): Promise<void> {
    const columns =
      'id, tooi, type, name, abbreviation, parent_id, time_zone, place, latitude, longitude, own_list, updated_at, version';
    const updates = columns
      .split(', ')
      .slice(2)
      .map((column) => `${column} = VALUES(${column})`);
    await tx.query(
      `INSERT INTO identity_organisation (${columns}) VALUES ? ON DUPLICATE KEY UPDATE ${updates.join(', ')}`,
      [
        rows.map((row) => [
          row.id,
          row.tooi,
          row.type,
          row.name,
          row.abbreviation,
          row.parentId,
          row.timeZone,
          row.place,
          row.latitude,
          row.longitude,
          row.ownList,
          row.updatedAt,
          row.version,
        ]),
      ],
    );
  }

  private async addDomains(
    tx: Tx,
    listed: readonly ListedOrganisation[],
    ids: Map<string | null, string>,
  ): Promise<void> {
    const wanted = listed.flatMap(({ tooi, domains }) =>
      domains.map(({ domain, shared }) => ({ organisationId: ids.get(tooi) ?? '', domain, shared })),
    );
    if (wanted.length === 0) return;
    const known = await tx.findBy(OrganisationDomain, { domain: In(wanted.map(({ domain }) => domain)) });
    const stored = new Set(known.map(({ organisationId, domain, shared }) => `${organisationId} ${domain} ${shared}`));
    const missing = wanted.filter(
      ({ organisationId, domain, shared }) => !stored.has(`${organisationId} ${domain} ${shared}`),
    );
    if (missing.length > 0) await this.insertDomains(tx, missing);
  }

  private async insertDomains(
    tx: Tx,
    rows: readonly { organisationId: string; domain: string; shared: boolean }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO identity_organisation_domain (id, organisation_id, domain, shared) VALUES ?
       ON DUPLICATE KEY UPDATE shared = VALUES(shared)`,
      [rows.map(({ organisationId, domain, shared }) => [newId(), organisationId, domain, shared])],
    );
  }
}

const differs = (row: Organisation, known: Organisation | undefined): boolean =>
  known === undefined || described.some((field) => row[field] !== known[field]);
