import { Injectable } from '@nestjs/common';
import type { SessionInput, SessionStartedView, SignInLinkInput } from '@onderling/contracts';
import { Clock, Database, DomainError, hashToken, Logger, RateLimits } from '@onderling/platform';
import { randomToken, tokensEqual, type Tx } from '@onderling/platform';
import type { Answer } from '../http/cookies';
import type { Visitor } from '../http/visitor';
import { emailKey } from '../people/email.rules';
import { ChallengeRepository } from './challenge.repository';
import { isOpen, judgeCode, signInPolicy } from './challenge.rules';
import { Challenges } from './challenges.service';
import { answersPerAddress, mailsPerAddress, mailsPerMailbox } from './limits';
import { ProvenAddress } from './proven-address.service';
import { safeReturnTo } from './return-to.rules';
import type { SignInChallenge } from './sign-in-challenge.entity';
import { SignInSecrets } from './sign-in-secrets.service';

type Opened = Answer<SessionStartedView>;

/** Sign-in by mail: who holds the link in the asking browser, or types the code there, owns the mailbox. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly challenges: Challenges,
    private readonly repository: ChallengeRepository,
    private readonly secrets: SignInSecrets,
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
    const outcome = await this.database.transaction((tx) =>
      'code' in input ? this.tryCode(tx, input.code, visitor) : this.tryLink(tx, input.linkToken, visitor),
    );
    if (outcome instanceof DomainError) {
      this.logger.info('sign-in refused', { code: outcome.code });
      throw outcome;
    }
    this.logger.info('sign-in accepted', { next: outcome.view.next });
    return outcome;
  }

  private async tryLink(tx: Tx, linkToken: string, visitor: Visitor): Promise<Opened | DomainError> {
    const challenge = await this.repository.lockByLink(tx, linkToken);
    if (!challenge || !isOpen(challenge, this.clock.now())) return new DomainError('sign-in-link-not-valid');
    if (!isBrowserOf(challenge, visitor)) return new DomainError('sign-in-other-browser');
    return this.proven.carryOn(tx, challenge, visitor);
  }

  private async tryCode(tx: Tx, code: string, visitor: Visitor): Promise<Opened | DomainError> {
    const challenge = await this.repository.lockByBrowser(tx, visitor.browserSecret);
    if (!challenge) return new DomainError('sign-in-ended');
    const right = this.secrets.isCode(code, challenge.codeHash);
    const { verdict, state, wrongCodes } = judgeCode(challenge, right, this.clock.now());
    if (verdict === 'proven') return this.proven.carryOn(tx, challenge, visitor);
    await this.repository.update(tx, challenge.id, { state, wrongCodes });
    if (verdict === 'ended') return new DomainError('sign-in-ended');
    return new DomainError('sign-in-code-wrong', { attemptsLeft: signInPolicy.wrongCodes - wrongCodes });
  }
}

const isBrowserOf = ({ browserHash }: SignInChallenge, { browserSecret }: Visitor): boolean =>
  browserSecret !== undefined && tokensEqual(hashToken(browserSecret), browserHash);
