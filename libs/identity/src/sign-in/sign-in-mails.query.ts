import { Injectable } from '@nestjs/common';
import type { Language } from '@onderling/contracts';
import { DomainError } from '@onderling/platform';
import { Organisations } from '../organisations/organisations.service';
import { PersonQueries } from '../people/person.query';
import { ChallengeRepository } from './challenge.repository';
import { SignInSecrets } from './sign-in-secrets.service';

/** Which text the mail has; the page that asked for it never differs. */
export type SignInCase = 'known' | 'sign-up' | 'sign-up-shared' | 'unknown-domain' | 'deactivated' | 'admitted';

export interface SignInMailFacts {
  readonly email: string;
  readonly language: Language;
  readonly case: SignInCase;
  /** Null in the mails that open nothing: `deactivated` and `admitted`. */
  readonly linkToken: string | null;
  /** Two groups of four, with a dash; null likewise. */
  readonly code: string | null;
  readonly expiresAt: Date;
  readonly returnTo: string | null;
}

/** What a sign-in mail says, looked up when it is written. */
@Injectable()
export class SignInMails {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly secrets: SignInSecrets,
    private readonly people: PersonQueries,
    private readonly organisations: Organisations,
  ) {}

  /** The facts of the mail of this challenge; `not-found` when it has been cleared away. */
  async get(challengeId: string): Promise<SignInMailFacts> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge) throw new DomainError('not-found');
    const { email, language, nonce, expiresAt, returnTo } = challenge;
    const kind = challenge.purpose === 'admission' ? 'admitted' : await this.caseOf(email);
    const opens = kind !== 'admitted' && kind !== 'deactivated';
    return {
      email,
      language,
      case: kind,
      linkToken: opens ? this.secrets.linkToken(nonce) : null,
      code: opens ? this.secrets.shownCode(nonce) : null,
      expiresAt,
      returnTo,
    };
  }

  private async caseOf(email: string): Promise<SignInCase> {
    const person = await this.people.findByEmail(email);
    if (person?.state === 'deactivated') return 'deactivated';
    if (person) return person.state === 'invited' ? 'sign-up' : 'known';
    const { shared, organisations } = await this.organisations.findByEmailDomain(email);
    if (organisations.length === 0) return 'unknown-domain';
    return shared ? 'sign-up-shared' : 'sign-up';
  }
}
