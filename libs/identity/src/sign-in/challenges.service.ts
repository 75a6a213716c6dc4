import { Injectable } from '@nestjs/common';
import type { Language } from '@onderling/contracts';
import { Clock, hashToken, newId, Outbox, randomToken, type Tx } from '@onderling/platform';
import { emailKey } from '../people/email.rules';
import { ChallengeRepository } from './challenge.repository';
import { signInPolicy } from './challenge.rules';
import type { SignInChallenge } from './sign-in-challenge.entity';
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
    await this.send(tx, to, { purpose: 'sign-in', state: 'pending', browserSecret, returnTo, expiresAt });
    return expiresAt;
  }

  /** The body of this address takes part now: a challenge that opens nothing, it only says to whom the mail goes. */
  async announceAdmission(tx: Tx, to: Addressee): Promise<void> {
    const browserSecret = randomToken();
    const expiresAt = this.clock.now();
    await this.send(tx, to, { purpose: 'admission', state: 'ended', browserSecret, returnTo: null, expiresAt });
  }

  private async send(
    tx: Tx,
    { email, language }: Addressee,
    {
      browserSecret,
      ...facts
    }: Pick<SignInChallenge, 'purpose' | 'state' | 'returnTo' | 'expiresAt'> & {
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
