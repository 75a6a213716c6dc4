import { Injectable } from '@nestjs/common';
import type { SessionStartedView, SignInStateView, SignUpInput } from '@onderling/contracts';
import { Clock, Database, DomainError, isDuplicate, type Tx } from '@onderling/platform';
import { AccessRequests } from '../access-requests/access-requests.service';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Answer } from '../http/cookies';
import type { Visitor } from '../http/visitor';
import { Organisations } from '../organisations/organisations.service';
import { Memberships } from '../people/memberships.service';
import type { Person } from '../people/person.entity';
import { PersonQueries } from '../people/person.query';
import { PersonRepository, type NewPerson } from '../people/person.repository';
import { personAfter } from '../people/person.rules';
import { ChallengeRepository } from './challenge.repository';
import { isVerified, signInPolicy, visibleState } from './challenge.rules';
import { ProvenAddress } from './proven-address.service';

interface Choice {
  /** An address under it does not tell for which of these bodies somebody works. */
  readonly shared: boolean;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

const noMail: SignInStateView = { state: 'none', email: null, expiresAt: null, attemptsLeft: 0, signUp: null };

/** Makes a person of a proven address. */
@Injectable()
export class SignUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly challenges: ChallengeRepository,
    private readonly people: PersonRepository,
    private readonly queries: PersonQueries,
    private readonly organisations: Organisations,
    private readonly memberships: Memberships,
    private readonly proven: ProvenAddress,
    private readonly accessRequests: AccessRequests,
    private readonly audit: AuditTrail,
  ) {}

  /** What the asking window shows: it polls or reloads this, and nothing is used up by looking. */
  async state({ browserSecret }: Visitor): Promise<SignInStateView> {
    const challenge = await this.challenges.findByBrowser('sign-in', browserSecret);
    const state = visibleState(challenge, this.clock.now());
    if (!challenge || state === 'none') return noMail;
    const { email, expiresAt, wrongCodes } = challenge;
    const person = state === 'verified' ? await this.queries.findByEmail(email) : undefined;
    const choice = state === 'verified' ? await this.choice(email, person) : undefined;
    return {
      state,
      email,
      expiresAt: expiresAt.toISOString(),
      attemptsLeft: state === 'pending' ? signInPolicy.wrongCodes - wrongCodes : 0,
      signUp: choice ? { email, organisations: [...choice.organisations] } : null,
    };
  }

  /**
   * Completes the profile and signs in. Under a domain of one body the colleague is active at once; under a shared one
   * the chosen body's administrator confirms first. Somebody whom a colleague had invited belongs to that body already.
   */
  async complete(input: SignUpInput, visitor: Visitor): Promise<Answer<SessionStartedView>> {
    return this.database.transaction(async (tx) => {
      const challenge = await this.challenges.lockByBrowser(tx, 'sign-in', visitor.browserSecret);
      if (!challenge || !isVerified(challenge, this.clock.now())) throw new DomainError('sign-up-not-open');
      const invited = await this.people.lockByEmail(tx, challenge.email);
      const { shared, organisations } = await this.choice(challenge.email, invited, tx);
      if (!organisations.some(({ id }) => id === input.organisationId)) throw new DomainError('organisation-not-yours');
      const id = await this.store(tx, input, { email: challenge.email, invited, shared });
      await this.challenges.update(tx, challenge.id, { state: 'used' });
      await this.accessRequests.closeOf(tx, challenge.email);
      if (shared) await this.memberships.askForConfirmation(tx, { id, email: challenge.email, ...input });
      return this.proven.signIn(tx, { id, organisationId: input.organisationId }, challenge.returnTo, visitor);
    });
  }

  private async store(
    tx: Tx,
    { firstName, lastName, functionTitle, language, organisationId }: SignUpInput,
    { email, invited, shared }: { email: string; invited: Person | undefined; shared: boolean },
  ): Promise<string> {
    const profile = { firstName, lastName, functionTitle, language };
    const state = invited ? personAfter(invited.state, 'complete') : shared ? 'pending' : 'active';
    if (!state) throw new DomainError('sign-up-not-open');
    if (invited) await this.people.update(tx, invited, { ...profile, state });
    const id = invited?.id ?? (await this.insert(tx, { ...profile, email, state, organisationId }));
    await this.audit.record(tx, {
      actorId: id,
      action: 'person-signed-up',
      subjectKind: 'person',
      subjectId: id,
      organisationId,
      details: { state },
    });
    return id;
  }

  private async insert(tx: Tx, person: NewPerson): Promise<string> {
    try {
      return await this.people.insert(tx, person);
    } catch (error) {
      // In the same moment another window signed up with this address, or an account moved to it.
      if (isDuplicate(error, 'ux_identity_person_email_key')) throw new DomainError('sign-up-not-open');
      throw error;
    }
  }

  private async choice(
    email: string,
    person: Pick<Person, 'organisationId' | 'state'> | undefined,
    tx?: Tx,
  ): Promise<Choice> {
    if (!person) return this.organisations.findByEmailDomain(email, tx);
    const own = await this.organisations.get(person.organisationId);
    return { shared: false, organisations: [{ id: own.id, name: own.name }] };
  }
}
