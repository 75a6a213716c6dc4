import { Injectable } from '@nestjs/common';
import type { SessionStartedView } from '@onderling/contracts';
import { Clock, DomainError, type Tx } from '@onderling/platform';
import { AccessRequests } from '../access-requests/access-requests.service';
import type { Answer } from '../http/cookies';
import type { Visitor } from '../http/visitor';
import { Organisations } from '../organisations/organisations.service';
import type { Person } from '../people/person.entity';
import { PersonRepository } from '../people/person.repository';
import { maySignIn } from '../people/person.rules';
import { RoleRepository } from '../roles/role.repository';
import { LoginSessions } from '../sessions/login-sessions.service';
import { ChallengeRepository } from './challenge.repository';
import { signInPolicy } from './challenge.rules';
import type { SignInChallenge } from './sign-in-challenge.entity';

type Opened = Answer<SessionStartedView>;

/** What follows once somebody has proven to own a mailbox: sign in, sign up, or a question to the steward. */
@Injectable()
export class ProvenAddress {
  constructor(
    private readonly clock: Clock,
    private readonly challenges: ChallengeRepository,
    private readonly people: PersonRepository,
    private readonly roles: RoleRepository,
    private readonly organisations: Organisations,
    private readonly sessions: LoginSessions,
    private readonly accessRequests: AccessRequests,
  ) {}

  /** Uses the locked challenge up; from here on it opens nothing a second time. */
  async carryOn(tx: Tx, challenge: SignInChallenge, visitor: Visitor): Promise<Opened | DomainError> {
    const person = await this.people.lockByEmail(tx, challenge.email);
    if (!person || person.state === 'invited') return this.toSignUp(tx, challenge, visitor, person);
    if (!maySignIn(person.state)) {
      await this.challenges.update(tx, challenge.id, { state: 'ended' });
      return new DomainError('sign-in-ended');
    }
    await this.challenges.update(tx, challenge.id, { state: 'used' });
    return this.signIn(tx, person, challenge.returnTo, visitor);
  }

  /** Starts a login session for somebody whose mailbox was just proven. */
  async signIn(
    tx: Tx,
    person: Pick<Person, 'id' | 'organisationId'>,
    returnTo: string | null,
    visitor: Visitor,
  ): Promise<Opened> {
    if (visitor.sessionToken) await this.sessions.endByToken(tx, visitor.sessionToken);
    const needsSecondFactor = await this.roles.holdsPrivileged(tx, person);
    const session = await this.sessions.start(tx, { personId: person.id, assurance: 'mail', device: visitor.device });
    return { view: { next: 'signed-in', returnTo, needsSecondFactor }, session, browser: null };
  }

  private async toSignUp(
    tx: Tx,
    challenge: SignInChallenge,
    { browserSecret = '' }: Visitor,
    invited: Person | undefined,
  ): Promise<Opened> {
    const expiresAt = new Date(this.clock.now().getTime() + signInPolicy.signUpMs);
    await this.challenges.update(tx, challenge.id, { state: 'verified', expiresAt });
    const { organisations } = await this.organisations.findByEmailDomain(challenge.email, tx);
    if (!invited && organisations.length === 0) await this.accessRequests.file(tx, challenge);
    return {
      view: { next: 'sign-up', returnTo: challenge.returnTo, needsSecondFactor: false },
      browser: { secret: browserSecret, expiresAt },
    };
  }
}
