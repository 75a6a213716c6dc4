import { Injectable } from '@nestjs/common';
import type { LinkedPlaceView } from '@onderling/contracts';
import { People, type Actor, type Contact, type Visitor } from '@onderling/identity';
import { Clock, DomainError, type RateLimit, RateLimits } from '@onderling/platform';
import type { Enrolment } from '../enrolment/enrolment.entity';
import { EnrolmentRepository } from '../enrolment/enrolment.repository';
import type { EnrolmentAction } from '../enrolment/enrolment.rules';
import { Enrolments } from '../enrolment/enrolments.service';
import { RunReader } from '../run/run-reader.query';
import { linkedPlaceView } from './linked-place.view';
import { PlaceLinks } from './place-links.service';

/** Links tried from one IP address; a whole town hall may sit behind one. */
const triesPerAddress: RateLimit = { name: 'place-link', points: 400, perSeconds: 15 * 60 };

/** Who stands before a place with its link in hand. */
export interface LinkHolder {
  readonly token: string;
  readonly visitor: Visitor;
  /** Who is signed in in that browser. */
  readonly actor: Actor | undefined;
}

/**
 * What the link of a mail opens: to see one place, confirm it and give it up, without signing in. Seeing changes nothing,
 * because mail scanners open links. A browser in which somebody else is signed in may only look.
 */
@Injectable()
export class OpenedPlaces {
  constructor(
    private readonly links: PlaceLinks,
    private readonly rows: EnrolmentRepository,
    private readonly enrolments: Enrolments,
    private readonly runs: RunReader,
    private readonly people: People,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` when the link opens nothing (any more), `too-many-requests` */
  async look(holder: LinkHolder): Promise<LinkedPlaceView> {
    const { enrolment, owner } = await this.open(holder);
    return this.view(enrolment, owner, holder.actor);
  }

  /** @throws DomainError `place-of-somebody-else`, `enrolment-closed`, `session-over`; like `look` */
  async step(holder: LinkHolder, action: EnrolmentAction): Promise<LinkedPlaceView> {
    const { enrolment, owner } = await this.open(holder);
    const { actor } = holder;
    if (actor && actor.personId !== owner.id) throw new DomainError('place-of-somebody-else');
    await this.enrolments.carryOut(enrolment, action, actor?.personId ?? null);
    const after = await this.rows.find(enrolment.id);
    return this.view(after ?? enrolment, owner, actor);
  }

  private async open({ token, visitor }: LinkHolder): Promise<{ enrolment: Enrolment; owner: Contact }> {
    await this.limits.consume(triesPerAddress, visitor.address);
    const id = await this.links.findEnrolmentId(token);
    const enrolment = id === undefined ? undefined : await this.rows.find(id);
    if (!enrolment) throw new DomainError('not-found');
    const owner = await this.people.getContact(enrolment.personId);
    const holds = (await this.links.findToken(enrolment.id, owner.id)) === token;
    if (!holds || owner.state === 'deactivated') throw new DomainError('not-found');
    return { enrolment, owner };
  }

  private async view(enrolment: Enrolment, owner: Contact, actor: Actor | undefined): Promise<LinkedPlaceView> {
    const loaded = await this.runs.find(enrolment.runId);
    if (!loaded) throw new DomainError('not-found');
    return linkedPlaceView(enrolment, loaded, { owner, readerId: actor?.personId, now: this.clock.now() });
  }
}
