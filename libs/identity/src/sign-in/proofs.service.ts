import { Injectable } from '@nestjs/common';
import type { SessionInput } from '@onderling/contracts';
import { Clock, DomainError, hashToken, tokensEqual, type Tx } from '@onderling/platform';
import type { Visitor } from '../http/visitor';
import { ChallengeRepository } from './challenge.repository';
import { isOpen, judgeCode, signInPolicy } from './challenge.rules';
import type { AnswerablePurpose, SignInChallenge } from './sign-in-challenge.entity';
import { SignInSecrets } from './sign-in-secrets.service';

/** Who holds the link of the mail in the asking browser, or types its code there, owns the mailbox. */
@Injectable()
export class Proofs {
  constructor(
    private readonly clock: Clock,
    private readonly challenges: ChallengeRepository,
    private readonly secrets: SignInSecrets,
  ) {}

  /**
   * The challenge that the link's token or the code proves, locked and not yet used up. A refusal is a value and no
   * exception, because a wrong code that counts has to be stored with it.
   */
  prove(
    tx: Tx,
    purpose: AnswerablePurpose,
    answer: SessionInput,
    visitor: Visitor,
  ): Promise<SignInChallenge | DomainError> {
    return 'code' in answer
      ? this.tryCode(tx, purpose, answer.code, visitor)
      : this.tryLink(tx, purpose, answer.linkToken, visitor);
  }

  private async tryLink(
    tx: Tx,
    purpose: AnswerablePurpose,
    linkToken: string,
    visitor: Visitor,
  ): Promise<SignInChallenge | DomainError> {
    const challenge = await this.challenges.lockByLink(tx, purpose, linkToken);
    if (!challenge || !isOpen(challenge, this.clock.now())) return new DomainError('sign-in-link-not-valid');
    return isBrowserOf(challenge, visitor) ? challenge : new DomainError('sign-in-other-browser');
  }

  private async tryCode(
    tx: Tx,
    purpose: AnswerablePurpose,
    code: string,
    visitor: Visitor,
  ): Promise<SignInChallenge | DomainError> {
    const challenge = await this.challenges.lockByBrowser(tx, purpose, visitor.browserSecret);
    if (!challenge) return new DomainError('sign-in-ended');
    const right = this.secrets.isCode(code, challenge.codeHash);
    const { verdict, state, wrongCodes } = judgeCode(challenge, right, this.clock.now());
    if (verdict === 'proven') return challenge;
    await this.challenges.update(tx, challenge.id, { state, wrongCodes });
    if (verdict === 'ended') return new DomainError('sign-in-ended');
    return new DomainError('sign-in-code-wrong', { attemptsLeft: signInPolicy.wrongCodes - wrongCodes });
  }
}

const isBrowserOf = ({ browserHash }: SignInChallenge, { browserSecret }: Visitor): boolean =>
  browserSecret !== undefined && tokensEqual(hashToken(browserSecret), browserHash);
