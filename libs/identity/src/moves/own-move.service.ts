import { Injectable } from '@nestjs/common';
import type { MoveLinkInput, MoveStateView, MoveStepView, SessionInput } from '@onderling/contracts';
import {
  AccessDenied,
  Clock,
  Database,
  DomainError,
  Logger,
  randomToken,
  RateLimits,
  type Tx,
} from '@onderling/platform';
import { AccessRequestRepository } from '../access-requests/access-request.repository';
import type { Actor } from '../actor';
import type { Answer } from '../http/cookies';
import type { Visitor } from '../http/visitor';
import { Organisations } from '../organisations/organisations.service';
import { emailKey } from '../people/email.rules';
import { People } from '../people/people.service';
import type { Person } from '../people/person.entity';
import { PersonRepository } from '../people/person.repository';
import { authorise } from '../policy';
import { SecondFactorRepository } from '../second-factor/second-factor.repository';
import { ChallengeRepository } from '../sign-in/challenge.repository';
import { isVerified, signInPolicy, visibleState } from '../sign-in/challenge.rules';
import { Challenges } from '../sign-in/challenges.service';
import { answersPerAddress, mailsPerAddress, mailsPerMailbox } from '../sign-in/limits';
import { Proofs } from '../sign-in/proofs.service';
import type { SignInChallenge } from '../sign-in/sign-in-challenge.entity';
import { Arrivals } from './arrivals.service';
import { MoveQueries } from './move.query';
import { afterChoice, afterProof } from './move.rules';
import { Moves } from './moves.service';

type Step = Answer<MoveStepView>;
const stepTo = (next: MoveStepView['next'], browser: Step['browser'] = null): Step => ({ view: { next }, browser });

/** Somebody works for another body now and takes the account along, step by step. */
@Injectable()
export class OwnMove {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly logger: Logger,
    private readonly people: People,
    private readonly rows: PersonRepository,
    private readonly organisations: Organisations,
    private readonly secondFactors: SecondFactorRepository,
    private readonly mails: Challenges,
    private readonly challenges: ChallengeRepository,
    private readonly proofs: Proofs,
    private readonly requests: AccessRequestRepository,
    private readonly queries: MoveQueries,
    private readonly arrivals: Arrivals,
    private readonly moves: Moves,
  ) {}

  /**
   * Sends a mail to any address but the own one. As for signing in, what the address is worth stands in the mail alone.
   * @throws DomainError `address-unchanged`, `second-factor-required`
   */
  async ask(actor: Actor, { email }: MoveLinkInput, visitor: Visitor): Promise<Answer<{ expiresAt: string }>> {
    await this.admit(actor);
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

  /**
   * Takes the link's token or the code. A second press of the same button is told what the first one did.
   * @throws DomainError the refusals of signing in, `address-taken`, `last-administrator`, `second-factor-required`
   */
  async prove(actor: Actor, input: SessionInput, visitor: Visitor): Promise<Step> {
    await this.admit(actor);
    await this.limits.consume(answersPerAddress, visitor.address);
    const outcome = await this.database.transaction(async (tx) => {
      const proven = await this.proofs.prove(tx, 'move', input, visitor);
      if (proven instanceof DomainError) return (await this.findDone(tx, actor, visitor)) ?? proven;
      if (proven.personId !== actor.personId) return new DomainError('sign-in-ended');
      return this.carryOn(tx, actor, proven, visitor);
    });
    if (outcome instanceof DomainError) {
      this.logger.info('move refused', { code: outcome.code });
      throw outcome;
    }
    this.logger.info('address for a move proven', { next: outcome.view.next });
    return outcome;
  }

  /** Says for which body of a shared domain it is. @throws DomainError `move-not-open`, `organisation-not-yours` */
  async choose(actor: Actor, organisationId: string, visitor: Visitor): Promise<Step> {
    await this.admit(actor);
    return this.database.transaction(async (tx) => {
      const challenge = await this.challenges.lockByBrowser(tx, 'move', visitor.browserSecret);
      if (challenge?.personId !== actor.personId || !isVerified(challenge, this.clock.now())) {
        const done = await this.findDone(tx, actor, visitor);
        if (done) return done;
        throw new DomainError('move-not-open');
      }
      const person = await this.rows.lock(tx, actor.personId);
      const use = await this.organisations.findByEmailDomain(challenge.email, tx);
      const step = afterChoice(person.organisationId, organisationId, use);
      if (!step) throw new DomainError('organisation-not-yours');
      await this.challenges.update(tx, challenge.id, { state: 'used' });
      if (step === 'move') return this.move(tx, actor, person, challenge, organisationId);
      return this.wait(tx, person, challenge, organisationId);
    });
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

  /** Own account only; and who has a second factor proves with it that it is not just an open browser. */
  private async admit(actor: Actor): Promise<void> {
    authorise(actor, 'account:move', { ownerId: actor.personId });
    if (actor.assurance !== 'strong' && (await this.secondFactors.isSet(actor.personId))) {
      throw new AccessDenied('second-factor-required', 'account:move');
    }
  }

  private async carryOn(
    tx: Tx,
    actor: Actor,
    challenge: SignInChallenge,
    { browserSecret = '' }: Visitor,
  ): Promise<Step | DomainError> {
    const person = await this.rows.lock(tx, actor.personId);
    const holder = await this.rows.lockByEmail(tx, challenge.email);
    if (holder && holder.id !== person.id) {
      await this.challenges.update(tx, challenge.id, { state: 'ended' });
      return new DomainError('address-taken');
    }
    const step = afterProof(await this.organisations.findByEmailDomain(challenge.email, tx));
    if (step.kind === 'choose') {
      const expiresAt = new Date(this.clock.now().getTime() + signInPolicy.signUpMs);
      await this.challenges.update(tx, challenge.id, { state: 'verified', expiresAt });
      return stepTo('choose', { secret: browserSecret, expiresAt });
    }
    await this.challenges.update(tx, challenge.id, { state: 'used' });
    if (step.kind === 'move') return this.move(tx, actor, person, challenge, step.organisationId);
    return this.wait(tx, person, challenge, null);
  }

  private async move(
    tx: Tx,
    { personId, sessionId }: Actor,
    person: Person,
    { email }: SignInChallenge,
    organisationId: string,
  ): Promise<Step> {
    await this.moves.carryOut(tx, person, { email, organisationId, actorId: personId, keptSessionId: sessionId });
    return stepTo('moved');
  }

  private async wait(
    tx: Tx,
    person: Person,
    { email }: SignInChallenge,
    wantedOrganisationId: string | null,
  ): Promise<Step> {
    await this.arrivals.announce(tx, person, { email, wantedOrganisationId });
    return stepTo('waiting');
  }

  /** What an earlier answer in this browser has done already. */
  private async findDone(tx: Tx, { personId }: Actor, { browserSecret }: Visitor): Promise<Step | undefined> {
    const challenge = await this.challenges.lockByBrowser(tx, 'move', browserSecret);
    if (challenge?.personId !== personId || challenge.state !== 'used') return undefined;
    const person = await this.rows.lock(tx, personId);
    if (person.emailKey === challenge.emailKey) return stepTo('moved');
    const waits = await this.requests.isOpenOfMover(tx, personId, challenge.emailKey);
    return waits ? stepTo('waiting') : undefined;
  }
}
