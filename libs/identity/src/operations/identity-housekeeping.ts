import { Injectable } from '@nestjs/common';
import { Housekeeping, type Tx } from '@onderling/platform';

const day = 24 * 3_600_000;
/** How long rows stay that open nothing any more, for questions about what happened. */
const keptDays = { challenges: 7, addressesLeft: 30, sessions: 90 } as const;

/** Clears away sign-in challenges and login sessions that are over. */
@Injectable()
export class IdentityHousekeeping {
  constructor(housekeeping: Housekeeping) {
    housekeeping.register('sign-in-challenges', (tx, now) =>
      remove(
        tx,
        `DELETE FROM identity_sign_in_challenge WHERE expires_at < ? AND purpose <> 'moved-away'`,
        daysBefore(now, keptDays.challenges),
      ),
    );
    // As long as somebody can say that it was not them.
    housekeeping.register('addresses-left', (tx, now) =>
      remove(
        tx,
        `DELETE FROM identity_sign_in_challenge WHERE expires_at < ? AND purpose = 'moved-away'`,
        daysBefore(now, keptDays.addressesLeft),
      ),
    );
    housekeeping.register('login-sessions', (tx, now) =>
      remove(tx, 'DELETE FROM identity_login_session WHERE expires_at < ?', daysBefore(now, keptDays.sessions)),
    );
  }
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * day);

async function remove(tx: Tx, sql: string, before: Date): Promise<number> {
  const result: { affectedRows: number } = await tx.query(sql, [before]);
  return result.affectedRows;
}
