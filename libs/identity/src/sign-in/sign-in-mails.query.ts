import { Injectable } from '@nestjs/common';
import type { Language, PersonState } from '@onderling/contracts';
import { DomainError } from '@onderling/platform';
import type { DomainUse } from '../organisations/organisation.query';
import { Organisations } from '../organisations/organisations.service';
import { PersonQueries } from '../people/person.query';
import { ChallengeRepository } from './challenge.repository';
import type { ChallengePurpose, SignInChallenge } from './sign-in-challenge.entity';
import { SignInSecrets } from './sign-in-secrets.service';

/** Which text the mail has; the page that asked for it never differs. */
export type SignInCase =
  | 'known'
  | 'sign-up'
  | 'sign-up-shared'
  | 'unknown-domain'
  | 'deactivated'
  | 'admitted'
  | 'not-admitted'
  | 'not-confirmed'
  | 'move'
  | 'move-shared'
  | 'move-unknown-domain'
  | 'move-taken'
  | 'move-refused'
  | 'moved-away';

export interface SignInMailFacts {
  readonly email: string;
  readonly language: Language;
  readonly case: SignInCase;
  readonly purpose: ChallengePurpose;
  /** Null in the mails that open nothing. */
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
    const { email, language, purpose, nonce, expiresAt, returnTo } = challenge;
    const kind = await this.caseOf(challenge);
    const opens = !opensNothing.includes(kind);
    return {
      email,
      language,
      case: kind,
      purpose,
      linkToken: opens ? this.secrets.linkToken(nonce) : null,
      code: opens ? this.secrets.shownCode(nonce) : null,
      expiresAt,
      returnTo,
    };
  }

  private async caseOf({ purpose, email, personId }: SignInChallenge): Promise<SignInCase> {
    if (purpose === 'admission') return 'admitted';
    if (purpose === 'moved-away') return 'moved-away';
    if (purpose === 'refusal' && personId !== null) return 'move-refused';
    const person = await this.people.findByEmail(email);
    if (purpose === 'refusal') return person?.state === 'deactivated' ? 'not-confirmed' : 'not-admitted';
    const use = await this.organisations.findByEmailDomain(email);
    return purpose === 'move' ? moveCase(person !== undefined, use) : signInCase(person?.state, use);
  }
}

const opensNothing: readonly SignInCase[] = [
  'deactivated',
  'admitted',
  'not-admitted',
  'not-confirmed',
  'move-taken',
  'move-refused',
  'moved-away',
];

function signInCase(state: PersonState | undefined, { shared, organisations }: DomainUse): SignInCase {
  if (state === 'deactivated') return 'deactivated';
  if (state) return state === 'invited' ? 'sign-up' : 'known';
  if (organisations.length === 0) return 'unknown-domain';
  return shared ? 'sign-up-shared' : 'sign-up';
}

function moveCase(taken: boolean, { shared, organisations }: DomainUse): SignInCase {
  if (taken) return 'move-taken';
  if (organisations.length === 0) return 'move-unknown-domain';
  return shared ? 'move-shared' : 'move';
}
