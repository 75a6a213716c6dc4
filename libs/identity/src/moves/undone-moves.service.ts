import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Tx } from '@onderling/platform';
import { OrganisationRepository } from '../organisations/organisation.repository';
import { Organisations } from '../organisations/organisations.service';
import { emailKey } from '../people/email.rules';
import { PersonRepository } from '../people/person.repository';
import { ChallengeRepository } from '../sign-in/challenge.repository';
import { Moves } from './moves.service';

/** Somebody says that their account was taken along by another: whoever runs the installation puts it back. */
@Injectable()
export class UndoneMoves {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly organisations: Organisations,
    private readonly repository: OrganisationRepository,
    private readonly challenges: ChallengeRepository,
    private readonly moves: Moves,
  ) {}

  /**
   * Gives the account that left this address back to it, at the body that `tooi` names, else at the only one of the
   * person's bodies, or of all, that uses the domain. Whoever is signed in is signed out; roles do not come back.
   * @throws DomainError `not-found` when no account left it of late, `organisation-not-yours`, and what stops any move
   */
  async undo(email: string, tooi?: string): Promise<{ personId: string }> {
    return this.database.transaction(async (tx) => {
      const personId = await this.challenges.findMovedAway(tx, emailKey(email));
      if (personId === undefined) throw new DomainError('not-found');
      const person = await this.people.lock(tx, personId);
      const organisationId = await this.findBody(tx, personId, email, tooi);
      if (organisationId === undefined) throw new DomainError('organisation-not-yours');
      await this.moves.carryOut(tx, person, { email, organisationId, actorId: null, keptSessionId: null });
      return { personId };
    });
  }

  private async findBody(tx: Tx, personId: string, email: string, tooi: string | undefined) {
    if (tooi !== undefined) return (await this.repository.findIds(tx, [tooi])).get(tooi);
    const { organisations } = await this.organisations.findByEmailDomain(email, tx);
    const known = await this.people.findBodies(tx, personId);
    const own = organisations.filter(({ id }) => known.has(id));
    const [only, another] = own.length > 0 ? own : organisations;
    return another ? undefined : only?.id;
  }
}
