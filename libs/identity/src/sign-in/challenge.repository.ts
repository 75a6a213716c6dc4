import { Injectable } from '@nestjs/common';
import { Database, hashToken, type Tx } from '@onderling/platform';
import { In } from 'typeorm';
import { SignInChallenge, type AnswerablePurpose } from './sign-in-challenge.entity';

/** Reads and writes of sign-in challenges; the asking browser is known by the secret in its cookie. */
@Injectable()
export class ChallengeRepository {
  constructor(private readonly database: Database) {}

  /** The challenge of this browser, for showing its state. */
  async findByBrowser(
    purpose: AnswerablePurpose,
    browserSecret: string | undefined,
  ): Promise<SignInChallenge | undefined> {
    if (!browserSecret) return undefined;
    const browserHash = hashToken(browserSecret);
    const found = await this.database.reader.findOneBy(SignInChallenge, { browserHash, purpose });
    return found ?? undefined;
  }

  async find(id: string): Promise<SignInChallenge | undefined> {
    return (await this.database.reader.findOneBy(SignInChallenge, { id })) ?? undefined;
  }

  /** The challenge of this browser, locked: of two answers at the same moment the second waits and finds it used. */
  async lockByBrowser(
    tx: Tx,
    purpose: AnswerablePurpose,
    browserSecret: string | undefined,
  ): Promise<SignInChallenge | undefined> {
    return browserSecret ? this.lock(tx, { browserHash: hashToken(browserSecret), purpose }) : undefined;
  }

  /** The challenge whose mail held this link, locked. */
  async lockByLink(tx: Tx, purpose: AnswerablePurpose, linkToken: string): Promise<SignInChallenge | undefined> {
    return this.lock(tx, { linkHash: hashToken(linkToken), purpose });
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

  /** The account has moved: what its owner asked for in other windows ends. */
  async endMovesOf(tx: Tx, personId: string): Promise<void> {
    await tx.update(
      SignInChallenge,
      { personId, purpose: 'move', state: In(['pending', 'verified']) },
      { state: 'ended' },
    );
  }

  /** Whose account left this address last. */
  async findMovedAway(tx: Tx, key: string): Promise<string | undefined> {
    const last = await tx.findOne(SignInChallenge, {
      where: { emailKey: key, purpose: 'moved-away' },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return last?.personId ?? undefined;
  }

  private async lock(
    tx: Tx,
    where: ({ browserHash: string } | { linkHash: string }) & { purpose: AnswerablePurpose },
  ): Promise<SignInChallenge | undefined> {
    return (await tx.findOne(SignInChallenge, { where, lock: { mode: 'pessimistic_write' } })) ?? undefined;
  }
}
