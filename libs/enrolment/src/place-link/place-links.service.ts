import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { People } from '@onderling/identity';
import { Clock, Config, Database, deriveToken, hashToken, type Tx } from '@onderling/platform';
import { PlaceLink } from './place-link.entity';

const purpose = 'place-link';

/**
 * Links that open one place without signing in. The token is made from the owner's address too, so that a mailbox which
 * an account has left opens nothing any more.
 */
@Injectable()
export class PlaceLinks {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The one link of a new place; it lasts as long as the place does. */
  async make(tx: Tx, enrolmentId: string, personId: string): Promise<void> {
    const nonce = randomBytes(24).toString('base64url');
    const tokenHash = hashToken(this.tokenOf(nonce, (await this.people.getContact(personId)).email));
    await tx.insert(PlaceLink, { enrolmentId, nonce, tokenHash, createdAt: this.clock.now() });
  }

  /** The token for a mail to the owner; undefined for a place without a link, or made for an address that was left. */
  async findToken(enrolmentId: string, personId: string): Promise<string | undefined> {
    const link = await this.database.reader.findOneBy(PlaceLink, { enrolmentId });
    if (!link) return undefined;
    const token = this.tokenOf(link.nonce, (await this.people.getContact(personId)).email);
    return hashToken(token) === link.tokenHash ? token : undefined;
  }

  /** Which place a token opens, whoever owns it now. */
  async findEnrolmentId(token: string): Promise<string | undefined> {
    return (await this.database.reader.findOneBy(PlaceLink, { tokenHash: hashToken(token) }))?.enrolmentId;
  }

  private tokenOf(nonce: string, email: string): string {
    return deriveToken(this.config.secret, purpose, `${nonce}\0${email}`);
  }
}
