import { Injectable } from '@nestjs/common';
import { Clock, Config, Database, deriveToken, newId, SecretBox, type Tx } from '@onderling/platform';
import { IsNull } from 'typeorm';
import { RecoveryCode } from './recovery-code.entity';
import { SecondFactor } from './second-factor.entity';

/** Secrets in clear, base 32; never leaves the library. */
export type OpenedFactor = Pick<SecondFactor, 'secret' | 'pendingSecret' | 'lastStep'>;

/** Stores second factors; secrets leave this file in clear, the database has them encrypted or hashed. */
@Injectable()
export class SecondFactorRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly box: SecretBox,
    private readonly config: Config,
  ) {}

  /** Has this person a factor that works? */
  async isSet(personId: string): Promise<boolean> {
    const factor = await this.database.reader.findOneBy(SecondFactor, { personId });
    return factor?.secret != null;
  }

  /** The factor with its secrets opened, locked; undefined when the person never began. */
  async lock(tx: Tx, personId: string): Promise<OpenedFactor | undefined> {
    const row = await tx.findOne(SecondFactor, { where: { personId }, lock: { mode: 'pessimistic_write' } });
    if (!row) return undefined;
    const open = (sealed: string | null) => (sealed === null ? null : this.box.open(sealed, contextOf(personId)));
    return { secret: open(row.secret), pendingSecret: open(row.pendingSecret), lastStep: row.lastStep };
  }

  /** A secret that was shown and waits for its first right code. */
  async putPending(tx: Tx, personId: string, secret: string): Promise<void> {
    const pendingSecret = this.box.seal(secret, contextOf(personId));
    const { affected } = await tx.update(SecondFactor, { personId }, { pendingSecret });
    if (affected === 0) await tx.insert(SecondFactor, { personId, pendingSecret, lastStep: 0 });
  }

  /** The pending secret works from now on, and its first code is used up. */
  async confirm(tx: Tx, personId: string, secret: string, lastStep: number): Promise<void> {
    await tx.update(
      SecondFactor,
      { personId },
      {
        secret: this.box.seal(secret, contextOf(personId)),
        pendingSecret: null,
        confirmedAt: this.clock.now(),
        lastStep,
      },
    );
  }

  async noteStep(tx: Tx, personId: string, lastStep: number): Promise<void> {
    await tx.update(SecondFactor, { personId }, { lastStep });
  }

  /** New recovery codes; the ones of before stop working. */
  async replaceRecoveryCodes(tx: Tx, personId: string, codes: readonly string[]): Promise<void> {
    await tx.delete(RecoveryCode, { personId });
    await tx.insert(
      RecoveryCode,
      codes.map((code) => ({ id: newId(), personId, codeHash: this.hash(personId, code) })),
    );
  }

  /** Uses a recovery code up; false when it is unknown or was used before. */
  async useRecoveryCode(tx: Tx, personId: string, code: string): Promise<boolean> {
    const which = { personId, codeHash: this.hash(personId, code), usedAt: IsNull() };
    const { affected } = await tx.update(RecoveryCode, which, { usedAt: this.clock.now() });
    return affected === 1;
  }

  /** Keyed, so that a copy of the database alone does not let codes be tried out. */
  private hash(personId: string, code: string): string {
    return deriveToken(this.config.secret, 'recovery-code', `${personId} ${code}`);
  }
}

const contextOf = (personId: string): string => `identity_second_factor:${personId}`;
