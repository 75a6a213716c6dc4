import { Injectable } from '@nestjs/common';
import type { Language } from '@onderling/contracts';
import { Clock, hashToken, newId, Outbox, randomToken, type Tx } from '@onderling/platform';
import { emailKey } from '../people/email.rules';
import { ChallengeRepository } from './challenge.repository';
import { signInPolicy } from './challenge.rules';
import type { AnswerablePurpose, ChallengePurpose, SignInChallenge } from './sign-in-challenge.entity';
import { SignInSecrets } from './sign-in-secrets.service';

export interface Addressee {
  readonly email: string;
  readonly language: Language;
}

/** Makes challenges and the mails that carry them. */
@Injectable()
export class Challenges {
  constructor(
    private readonly clock: Clock,
    private readonly challenges: ChallengeRepository,
    private readonly secrets: SignInSecrets,
    private readonly outbox: Outbox,
  ) {}

  /** A challenge bound to the browser that holds `browserSecret`, and its mail. Returns until when it works. */
  async issue(tx: Tx, to: Addressee, browserSecret: string, returnTo: string | null): Promise<Date> {
    const expiresAt = new Date(this.clock.now().getTime() + signInPolicy.mailMs);
    await this.send(tx, to, {
      purpose: 'sign-in',
      state: 'pending',
      browserSecret,
      returnTo,
      expiresAt,
      personId: null,
    });
    return expiresAt;
  }

  /** A challenge by which this person proves another address, and its mail to that address. */
  async issueForMove(tx: Tx, to: Addressee, browserSecret: string, personId: string): Promise<Date> {
    const expiresAt = new Date(this.clock.now().getTime() + signInPolicy.mailMs);
    await this.send(tx, to, { purpose: 'move', state: 'pending', browserSecret, returnTo: null, expiresAt, personId });
    return expiresAt;
  }

  /** The body of this address takes part now: a challenge that opens nothing, it only says to whom the mail goes. */
  announceAdmission(tx: Tx, to: Addressee): Promise<void> {
    return this.announce(tx, to, 'admission', null);
  }

  /** The steward ended the question without a body; a person when it was about moving their account. */
  announceRefusal(tx: Tx, to: Addressee, moverId: string | null): Promise<void> {
    return this.announce(tx, to, 'refusal', moverId);
  }

  /** The account has another address now; the one of before hears it, should it not have been the owner's doing. */
  announceMoveAway(tx: Tx, to: Addressee, personId: string): Promise<void> {
    return this.announce(tx, to, 'moved-away', personId);
  }

  private announce(
    tx: Tx,
    to: Addressee,
    purpose: Exclude<ChallengePurpose, AnswerablePurpose>,
    personId: string | null,
  ): Promise<void> {
    const [browserSecret, expiresAt] = [randomToken(), this.clock.now()];
    return this.send(tx, to, { purpose, state: 'ended', browserSecret, returnTo: null, expiresAt, personId });
  }

  private async send(
    tx: Tx,
    { email, language }: Addressee,
    {
      browserSecret,
      ...facts
    }: Pick<SignInChallenge, 'purpose' | 'state' | 'returnTo' | 'expiresAt' | 'personId'> & {
      browserSecret: string;
    },
  ): Promise<void> {
    const [id, nonce] = [newId(), randomToken()];
    await this.challenges.insert(tx, {
      id,
      ...facts,
      email,
      emailKey: emailKey(email),
      language,
      nonce,
      ...this.secrets.hashesOf(nonce),
      browserHash: hashToken(browserSecret),
      wrongCodes: 0,
      createdAt: this.clock.now(),
    });
    await this.outbox.add(tx, 'send-mail', { kind: 'sign-in', subjectId: id });
  }
}
