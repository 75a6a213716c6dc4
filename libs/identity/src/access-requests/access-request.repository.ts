import { Injectable } from '@nestjs/common';
import type { Language } from '@onderling/contracts';
import { Clock, DomainError, isDuplicate, newId, type Tx } from '@onderling/platform';
import { IsNull } from 'typeorm';
import { emailDomain, emailKey } from '../people/email.rules';
import { AccessRequest, type AccessRequestState } from './access-request.entity';

/** How a question ended. */
export interface Resolution {
  readonly state: Exclude<AccessRequestState, 'open'>;
  readonly resolvedBy: string | null;
  readonly organisationId?: string | null;
}

/** Somebody who has an account and wants it to move. */
export interface Mover {
  readonly personId: string;
  readonly wantedOrganisationId: string | null;
}

/** Writes of questions for access. */
@Injectable()
export class AccessRequestRepository {
  constructor(private readonly clock: Clock) {}

  /** Puts an address on the steward's list, unless it stands there already. */
  async insertOpen(tx: Tx, { email, language }: { email: string; language: Language }): Promise<void> {
    const row = {
      id: newId(),
      email,
      emailKey: emailKey(email),
      domain: emailDomain(email),
      language,
      state: 'open' as const,
      open: 1 as const,
      askedAt: this.clock.now(),
    };
    try {
      await tx.insert(AccessRequest, row);
    } catch (error) {
      if (!isDuplicate(error, 'ux_identity_access_request_open')) throw error;
    }
  }

  /**
   * Puts the address to which an account moves on the list. Whoever asked for access with it before has the same mailbox:
   * that question becomes this one. Returns its id.
   */
  async insertOpenOfMover(
    tx: Tx,
    { personId, wantedOrganisationId, ...asked }: Mover & { email: string; language: Language },
  ): Promise<string> {
    await this.insertOpen(tx, asked);
    const which = { emailKey: emailKey(asked.email), open: 1 as const };
    await tx.update(AccessRequest, which, { personId, wantedOrganisationId });
    return (await tx.findOneByOrFail(AccessRequest, which)).id;
  }

  /** The row as it was when it was read; `not-found` when there is none. */
  async get(tx: Tx, id: string): Promise<AccessRequest> {
    const request = await tx.findOneBy(AccessRequest, { id });
    if (!request) throw new DomainError('not-found');
    return request;
  }

  /** Does this account wait at this address? */
  isOpenOfMover(tx: Tx, personId: string, key: string): Promise<boolean> {
    return tx.existsBy(AccessRequest, { personId, emailKey: key, open: 1 });
  }

  /** Closes what an account still waits for; how many there were. */
  async closeOfMover(tx: Tx, personId: string, resolvedBy: string | null): Promise<number> {
    const closed = { state: 'closed' as const, open: null, resolvedBy, resolvedAt: this.clock.now() };
    return (await tx.update(AccessRequest, { personId, open: 1 }, closed)).affected ?? 0;
  }

  /** Locks the row; `not-found` when there is none. */
  async lock(tx: Tx, id: string): Promise<AccessRequest> {
    const request = await tx.findOne(AccessRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!request) throw new DomainError('not-found');
    return request;
  }

  /** The open questions of a domain, locked: tying the domain to a body answers all of them. */
  async lockOpenOfDomain(tx: Tx, domain: string): Promise<AccessRequest[]> {
    return tx.find(AccessRequest, {
      where: { domain, state: 'open', wantedOrganisationId: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Closes the open question of an address, if there is one. */
  async resolveOpen(tx: Tx, key: string, resolution: Resolution): Promise<void> {
    await tx.update(
      AccessRequest,
      { emailKey: key, open: 1 },
      { ...resolution, open: null, resolvedAt: this.clock.now() },
    );
  }
}
