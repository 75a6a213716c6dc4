import { Injectable } from '@nestjs/common';
import type { SecondFactorSetupView } from '@onderling/contracts';
import { Clock, Database, DomainError, Logger, RateLimits, type Tx } from '@onderling/platform';
import type { Actor } from '../actor';
import { AuditTrail } from '../audit/audit-trail.service';
import { groupCode, randomCode, readCode } from '../codes';
import type { Answer } from '../http/cookies';
import { PersonRepository } from '../people/person.repository';
import { LoginSessions, type StartedSession } from '../sessions/login-sessions.service';
import { secondFactorTries } from '../sign-in/limits';
import { SecondFactorRepository } from './second-factor.repository';
import { matchStep, newSecret, qrPath, setupUri } from './totp.rules';

const recoveryCodes = { count: 10, length: 12 } as const;

/** An authenticator app as second factor, and recovery codes for the day the telephone is gone. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PersonRepository,
    private readonly factors: SecondFactorRepository,
    private readonly sessions: LoginSessions,
    private readonly audit: AuditTrail,
    private readonly limits: RateLimits,
    private readonly logger: Logger,
  ) {}

  /** A new secret to scan. Somebody who has a factor replaces it only from a strong session. */
  async setUp(actor: Actor): Promise<SecondFactorSetupView> {
    const secret = newSecret();
    const { email } = await this.database.transaction(async (tx) => {
      const person = await this.people.lock(tx, actor.personId);
      const known = await this.factors.lock(tx, actor.personId);
      if (known?.secret && actor.assurance !== 'strong') throw new DomainError('second-factor-exists');
      await this.factors.putPending(tx, actor.personId, secret);
      return person;
    });
    const uri = setupUri(secret, email);
    const { path, size } = qrPath(uri);
    return { secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret, uri, qrPath: path, qrSize: size };
  }

  /** The first code proves that the app works; the session becomes strong and the recovery codes are shown, once. */
  async confirm(actor: Actor, typed: string): Promise<Answer<{ recoveryCodes: string[] }>> {
    await this.limits.consume(secondFactorTries, actor.personId);
    const codes = Array.from({ length: recoveryCodes.count }, () => randomCode(recoveryCodes.length));
    const session = await this.database.transaction(async (tx) => {
      const factor = await this.factors.lock(tx, actor.personId);
      const secret = factor?.pendingSecret;
      const step = secret ? matchStep(secret, readCode(typed), this.clock.now(), 0) : undefined;
      if (!secret || step === undefined) throw this.refusal();
      await this.factors.confirm(tx, actor.personId, secret, step);
      await this.factors.replaceRecoveryCodes(tx, actor.personId, codes);
      await this.record(tx, actor, 'second-factor-set');
      return this.sessions.elevate(tx, actor);
    });
    return { view: { recoveryCodes: codes.map(groupCode) }, session };
  }

  /** A code of the app, or a recovery code, makes the session strong. */
  async elevate(actor: Actor, typed: string): Promise<Answer<undefined>> {
    await this.limits.consume(secondFactorTries, actor.personId);
    const session = await this.database.transaction(async (tx) => this.tryCode(tx, actor, readCode(typed)));
    this.logger.info('second factor accepted', { sessionId: session.id });
    return { view: undefined, session };
  }

  private async tryCode(tx: Tx, actor: Actor, code: string): Promise<StartedSession> {
    const factor = await this.factors.lock(tx, actor.personId);
    if (!factor?.secret) throw this.refusal();
    const step = matchStep(factor.secret, code, this.clock.now(), factor.lastStep);
    if (step !== undefined) await this.factors.noteStep(tx, actor.personId, step);
    else if (await this.factors.useRecoveryCode(tx, actor.personId, code)) {
      await this.record(tx, actor, 'recovery-code-used');
    } else throw this.refusal();
    return this.sessions.elevate(tx, actor);
  }

  private refusal(): DomainError {
    this.logger.info('second factor refused');
    return new DomainError('second-factor-code-wrong');
  }

  private record(tx: Tx, { personId }: Actor, action: string): Promise<void> {
    return this.audit.record(tx, { actorId: personId, action, subjectKind: 'person', subjectId: personId });
  }
}
