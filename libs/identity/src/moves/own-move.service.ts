import { Injectable } from '@nestjs/common';
import type { MoveLinkInput, MoveStateView } from '@onderling/contracts';
import { Clock, Database, DomainError, randomToken, RateLimits } from '@onderling/platform';
import { AccessRequestRepository } from '../access-requests/access-request.repository';
import type { Actor } from '../actor';
import type { Answer } from '../http/cookies';
import type { Visitor } from '../http/visitor';
import { Organisations } from '../organisations/organisations.service';
import { emailKey } from '../people/email.rules';
import { People } from '../people/people.service';
import { PersonRepository } from '../people/person.repository';
import { authorise } from '../policy';
import { SecondFactorRepository } from '../second-factor/second-factor.repository';
import { ChallengeRepository } from '../sign-in/challenge.repository';
import { signInPolicy, visibleState } from '../sign-in/challenge.rules';
import { Challenges } from '../sign-in/challenges.service';
import { mailsPerAddress, mailsPerMailbox } from '../sign-in/limits';
import { admitMover } from './admit-mover';
import { Arrivals } from './arrivals.service';
import { MoveQueries } from './move.query';

/** Somebody works for another body now: asks for the mail to the new address, sees how it stands, or leaves it at that. */
@Injectable()
export class OwnMove {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly people: People,
    private readonly rows: PersonRepository,
    private readonly organisations: Organisations,
    private readonly secondFactors: SecondFactorRepository,
    private readonly mails: Challenges,
    private readonly challenges: ChallengeRepository,
    private readonly requests: AccessRequestRepository,
    private readonly queries: MoveQueries,
    private readonly arrivals: Arrivals,
  ) {}

  /**
   * Sends a mail to any address but the own one. As for signing in, what the address is worth stands in the mail alone.
   * @throws DomainError `address-unchanged`, `second-factor-required`
   */
  async ask(actor: Actor, { email }: MoveLinkInput, visitor: Visitor): Promise<Answer<{ expiresAt: string }>> {
    await admitMover(actor, this.secondFactors);
    await this.limits.consume(mailsPerAddress, visitor.address);
    await this.limits.consume(mailsPerMailbox, emailKey(email));
    const { email: present, language } = await this.people.getContact(actor.personId);
    if (emailKey(present) === emailKey(email)) throw new DomainError('address-unchanged');
    const secret = randomToken();
    const expiresAt = await this.database.transaction(async (tx) => {
      if (visitor.browserSecret) await this.challenges.endOfBrowser(tx, visitor.browserSecret);
      return this.mails.issueForMove(tx, { email, language }, secret, actor.personId);
    });
    return { view: { expiresAt: expiresAt.toISOString() }, browser: { secret, expiresAt } };
  }

  /** What the pages show; nothing is used up by looking. */
  async state(actor: Actor, { browserSecret }: Visitor): Promise<MoveStateView> {
    authorise(actor, 'account:move', { ownerId: actor.personId });
    const [found, waiting] = await Promise.all([
      this.challenges.findByBrowser('move', browserSecret),
      this.queries.findWaiting(actor.personId),
    ]);
    const challenge = found?.personId === actor.personId ? found : undefined;
    const state = visibleState(challenge, this.clock.now());
    if (!challenge || state === 'none') {
      return { state: 'none', expiresAt: null, attemptsLeft: 0, choice: null, waiting };
    }
    const { email, expiresAt, wrongCodes } = challenge;
    const use = state === 'verified' ? await this.organisations.findByEmailDomain(email) : undefined;
    return {
      state,
      expiresAt: expiresAt.toISOString(),
      attemptsLeft: state === 'pending' ? signInPolicy.wrongCodes - wrongCodes : 0,
      choice: use ? { email, organisations: [...use.organisations] } : null,
      waiting,
    };
  }

  /** Waits no longer; nothing has changed. @throws DomainError `not-found` when nothing waits */
  async withdraw(actor: Actor): Promise<void> {
    authorise(actor, 'account:move', { ownerId: actor.personId });
    await this.database.transaction(async (tx) => {
      const { id } = await this.rows.lock(tx, actor.personId);
      if ((await this.requests.closeOfMover(tx, id, id)) === 0) throw new DomainError('not-found');
      await this.arrivals.record(tx, { actorId: id, action: 'move-withdrawn', personId: id, organisationId: null });
    });
  }
}
