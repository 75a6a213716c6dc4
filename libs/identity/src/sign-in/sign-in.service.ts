import { Injectable } from '@nestjs/common';
import type { SessionInput, SessionStartedView, SignInLinkInput } from '@onderling/contracts';
import { Database, DomainError, Logger, randomToken, RateLimits } from '@onderling/platform';
import type { Answer } from '../http/cookies';
import type { Visitor } from '../http/visitor';
import { emailKey } from '../people/email.rules';
import { ChallengeRepository } from './challenge.repository';
import { Challenges } from './challenges.service';
import { answersPerAddress, mailsPerAddress, mailsPerMailbox } from './limits';
import { Proofs } from './proofs.service';
import { ProvenAddress } from './proven-address.service';
import { safeReturnTo } from './return-to.rules';

type Opened = Answer<SessionStartedView>;

/** Sign-in by mail: who holds the link in the asking browser, or types the code there, owns the mailbox. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly challenges: Challenges,
    private readonly repository: ChallengeRepository,
    private readonly proofs: Proofs,
    private readonly proven: ProvenAddress,
    private readonly limits: RateLimits,
    private readonly logger: Logger,
  ) {}

  /**
   * Sends a mail to any address. Whether somebody of ours has it is looked up when the mail is written, not here: answer
   * and work are the same for every address, and so is the time they take.
   */
  async ask(input: SignInLinkInput, visitor: Visitor): Promise<Answer<{ expiresAt: string }>> {
    await this.limits.consume(mailsPerAddress, visitor.address);
    await this.limits.consume(mailsPerMailbox, emailKey(input.email));
    const secret = randomToken();
    const expiresAt = await this.database.transaction(async (tx) => {
      if (visitor.browserSecret) await this.repository.endOfBrowser(tx, visitor.browserSecret);
      return this.challenges.issue(tx, input, secret, safeReturnTo(input.returnTo));
    });
    return { view: { expiresAt: expiresAt.toISOString() }, browser: { secret, expiresAt } };
  }

  /** Takes the link's token or the code. A refusal is stored too (wrong codes count), hence a value until the commit. */
  async open(input: SessionInput, visitor: Visitor): Promise<Opened> {
    await this.limits.consume(answersPerAddress, visitor.address);
    const outcome = await this.database.transaction(async (tx) => {
      const proven = await this.proofs.prove(tx, 'sign-in', input, visitor);
      return proven instanceof DomainError ? proven : this.proven.carryOn(tx, proven, visitor);
    });
    if (outcome instanceof DomainError) {
      this.logger.info('sign-in refused', { code: outcome.code });
      throw outcome;
    }
    this.logger.info('sign-in accepted', { next: outcome.view.next });
    return outcome;
  }
}
