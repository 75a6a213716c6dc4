import { Injectable } from '@nestjs/common';
import type { Language } from '@onderling/contracts';
import { Clock, DomainError, isDuplicate, newId, type Tx } from '@onderling/platform';
import { emailDomain, emailKey } from '../people/email.rules';
import { AccessRequest, type AccessRequestState } from './access-request.entity';

/** How a question ended. */
export interface Resolution {
  readonly state: Exclude<AccessRequestState, 'open'>;
  readonly resolvedBy: string | null;
  readonly organisationId?: string | null;
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

  /** Locks the row; `not-found` when there is none. */
  async lock(tx: Tx, id: string): Promise<AccessRequest> {
    const request = await tx.findOne(AccessRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!request) throw new DomainError('not-found');
    return request;
  }

  /** The open questions of a domain, locked: tying the domain to a body answers all of them. */
  async lockOpenOfDomain(tx: Tx, domain: string): Promise<AccessRequest[]> {
    return tx.find(AccessRequest, {
      where: { domain, state: 'open' },
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
