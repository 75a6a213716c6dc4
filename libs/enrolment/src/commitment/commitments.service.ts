import { Injectable } from '@nestjs/common';
import type { CommitmentsView } from '@onderling/contracts';
import { AccessLog, authorise, People, type Actor } from '@onderling/identity';
import { Clock, DomainError } from '@onderling/platform';
import { Enrolments } from '../enrolment/enrolments.service';
import { CommitmentQueries, type Ahead } from './commitment.query';

/**
 * What a colleague who takes part no longer leaves behind. The administrator sees it to hand it over, and only then: what
 * colleagues who do take part learn is their own business.
 */
@Injectable()
export class Commitments {
  constructor(
    private readonly queries: CommitmentQueries,
    private readonly enrolments: Enrolments,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Places and runs ahead; that the administrator looked is noted. @throws DomainError `person-not-deactivated`, `not-found` */
  async list(actor: Actor, personId: string): Promise<CommitmentsView> {
    const { id, name, email, organisationId } = await this.getLeaver(actor, personId);
    const now = this.clock.now();
    const [places, teaching] = await Promise.all([
      this.queries.placesAhead(personId, now),
      this.queries.teachingAhead(personId, now),
    ]);
    const seen = [{ personId, subjectId: personId }];
    await this.accessLog.record({ actorId: actor.personId, purpose: 'commitments', seen });
    return {
      person: { id, name, email, organisationId },
      places: places.map(({ enrolmentId, ...run }) => ({ enrolmentId, ...aheadView(run) })),
      teaching: teaching.map(aheadView),
    };
  }

  /** Gives the places back, so that others can have them; a second time there are none. @throws like `list` */
  async giveBackPlaces(actor: Actor, personId: string): Promise<void> {
    await this.getLeaver(actor, personId);
    for (const { enrolmentId } of await this.queries.placesAhead(personId, this.clock.now())) {
      await this.enrolments.end(enrolmentId, actor.personId);
    }
  }

  private async getLeaver(actor: Actor, personId: string) {
    const person = await this.people.getContact(personId);
    authorise(actor, 'person:deactivate', { organisationId: person.organisationId });
    if (person.state !== 'deactivated') throw new DomainError('person-not-deactivated');
    return person;
  }
}

const aheadView = ({ runId, title, startsAt, timeZone }: Ahead) => ({
  runId,
  title,
  startsAt: startsAt.toISOString(),
  timeZone,
});
