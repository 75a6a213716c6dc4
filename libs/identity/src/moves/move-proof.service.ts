import { Injectable } from '@nestjs/common';
import type { MoveStepView, SessionInput } from '@onderling/contracts';
import { Clock, Database, DomainError, Logger, RateLimits, type Tx } from '@onderling/platform';
import { AccessRequestRepository } from '../access-requests/access-request.repository';
import type { Actor } from '../actor';
import type { Answer } from '../http/cookies';
import type { Visitor } from '../http/visitor';
import { Organisations } from '../organisations/organisations.service';
import type { Person } from '../people/person.entity';
import { PersonRepository } from '../people/person.repository';
import { SecondFactorRepository } from '../second-factor/second-factor.repository';
import { ChallengeRepository } from '../sign-in/challenge.repository';
import { isVerified, signInPolicy } from '../sign-in/challenge.rules';
import { answersPerAddress } from '../sign-in/limits';
import { Proofs } from '../sign-in/proofs.service';
import type { SignInChallenge } from '../sign-in/sign-in-challenge.entity';
import { admitMover } from './admit-mover';
import { Arrivals } from './arrivals.service';
import { afterChoice, afterProof } from './move.rules';
import { Moves } from './moves.service';

type Step = Answer<MoveStepView>;
const stepTo = (next: MoveStepView['next'], browser: Step['browser'] = null): Step => ({ view: { next }, browser });

/** The new address is proven, and the account goes there at once, after a choice, or after somebody's word. */
@Injectable()
export class MoveProof {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly logger: Logger,
    private readonly people: PersonRepository,
    private readonly organisations: Organisations,
    private readonly secondFactors: SecondFactorRepository,
    private readonly challenges: ChallengeRepository,
    private readonly proofs: Proofs,
    private readonly requests: AccessRequestRepository,
    private readonly arrivals: Arrivals,
    private readonly moves: Moves,
  ) {}

  /**
   * Takes the link's token or the code. A second press of the same button is told what the first one did.
   * @throws DomainError the refusals of signing in, `address-taken`, `last-administrator`, `second-factor-required`
   */
  async prove(actor: Actor, input: SessionInput, visitor: Visitor): Promise<Step> {
    await admitMover(actor, this.secondFactors);
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
    await admitMover(actor, this.secondFactors);
    return this.database.transaction(async (tx) => {
      const challenge = await this.challenges.lockByBrowser(tx, 'move', visitor.browserSecret);
      if (challenge?.personId !== actor.personId || !isVerified(challenge, this.clock.now())) {
        const done = await this.findDone(tx, actor, visitor);
        if (done) return done;
        throw new DomainError('move-not-open');
      }
      const person = await this.people.lock(tx, actor.personId);
      const use = await this.organisations.findByEmailDomain(challenge.email, tx);
      const step = afterChoice(person.organisationId, organisationId, use);
      if (!step) throw new DomainError('organisation-not-yours');
      await this.challenges.update(tx, challenge.id, { state: 'used' });
      if (step === 'move') return this.move(tx, actor, person, challenge, organisationId);
      return this.wait(tx, person, challenge, organisationId);
    });
  }

  private async carryOn(
    tx: Tx,
    actor: Actor,
    challenge: SignInChallenge,
    { browserSecret = '' }: Visitor,
  ): Promise<Step | DomainError> {
    const person = await this.people.lock(tx, actor.personId);
    const holder = await this.people.lockByEmail(tx, challenge.email);
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
    const person = await this.people.lock(tx, personId);
    if (person.emailKey === challenge.emailKey) return stepTo('moved');
    const waits = await this.requests.isOpenOfMover(tx, personId, challenge.emailKey);
    return waits ? stepTo('waiting') : undefined;
  }
}
