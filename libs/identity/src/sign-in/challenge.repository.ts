import { Injectable } from '@nestjs/common';
import { Database, hashToken, type Tx } from '@onderling/platform';
import { SignInChallenge } from './sign-in-challenge.entity';

/** Reads and writes of sign-in challenges; the asking browser is known by the secret in its cookie. */
@Injectable()
export class ChallengeRepository {
  constructor(private readonly database: Database) {}

  /** The challenge of this browser, for showing its state. */
  async findByBrowser(browserSecret: string | undefined): Promise<SignInChallenge | undefined> {
    if (!browserSecret) return undefined;
    const found = await this.database.reader.findOneBy(SignInChallenge, { browserHash: hashToken(browserSecret) });
    return found ?? undefined;
  }

  async find(id: string): Promise<SignInChallenge | undefined> {
    return (await this.database.reader.findOneBy(SignInChallenge, { id })) ?? undefined;
  }

  /** The challenge of this browser, locked: of two answers at the same moment the second waits and finds it used. */
  async lockByBrowser(tx: Tx, browserSecret: string | undefined): Promise<SignInChallenge | undefined> {
    return browserSecret ? this.lock(tx, { browserHash: hashToken(browserSecret) }) : undefined;
  }

  /** The challenge whose mail held this link, locked. */
  async lockByLink(tx: Tx, linkToken: string): Promise<SignInChallenge | undefined> {
    return this.lock(tx, { linkHash: hashToken(linkToken) });
  }

  async insert(tx: Tx, challenge: SignInChallenge): Promise<void> {
    await tx.insert(SignInChallenge, challenge);
  }

  async update(
    tx: Tx,
    id: string,
    changes: Partial<Pick<SignInChallenge, 'state' | 'wrongCodes' | 'expiresAt'>>,
  ): Promise<void> {
    await tx.update(SignInChallenge, { id }, changes);
  }

  /** The browser asks anew: what it asked before ends. */
  async endOfBrowser(tx: Tx, browserSecret: string): Promise<void> {
    await tx.update(SignInChallenge, { browserHash: hashToken(browserSecret), state: 'pending' }, { state: 'ended' });
  }

  private async lock(
    tx: Tx,
    where: { browserHash: string } | { linkHash: string },
  ): Promise<SignInChallenge | undefined> {
    return (await tx.findOne(SignInChallenge, { where, lock: { mode: 'pessimistic_write' } })) ?? undefined;
  }
}
