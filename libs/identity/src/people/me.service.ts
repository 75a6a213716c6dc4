import { Injectable } from '@nestjs/common';
import { privilegedRoles, type MeInput, type MeView } from '@onderling/contracts';
import { Database } from '@onderling/platform';
import type { Actor } from '../actor';
import { AuditTrail } from '../audit/audit-trail.service';
import { Organisations } from '../organisations/organisations.service';
import { authorise } from '../policy';
import { SecondFactorRepository } from '../second-factor/second-factor.repository';
import { initials } from './email.rules';
import { People } from './people.service';
import { PersonRepository } from './person.repository';

/** The signed-in person's own page. */
@Injectable()
export class Me {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly repository: PersonRepository,
    private readonly organisations: Organisations,
    private readonly secondFactors: SecondFactorRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Who I am, for which body, and what the navigation offers me. */
  async view(actor: Actor): Promise<MeView> {
    authorise(actor, 'profile:read', { ownerId: actor.personId });
    const [me, organisation, secondFactor] = await Promise.all([
      this.people.getContact(actor.personId),
      this.organisations.get(actor.organisationId),
      this.secondFactorOf(actor),
    ]);
    const holds = (role: string) => actor.roles.some((held) => held.role === role);
    return {
      id: me.id,
      email: me.email,
      firstName: me.firstName,
      lastName: me.lastName,
      name: me.name,
      initials: initials(me),
      functionTitle: me.functionTitle,
      language: me.language,
      state: me.state,
      organisation,
      roles: [...actor.roles],
      assurance: actor.assurance,
      secondFactor,
      may: {
        request: holds('hr-adviser'),
        administer: holds('organisation-administrator'),
        steward: holds('platform-steward'),
      },
    };
  }

  /** Changes name, function or language. */
  async update(actor: Actor, input: MeInput): Promise<MeView> {
    authorise(actor, 'profile:update', { ownerId: actor.personId });
    await this.database.transaction(async (tx) => {
      await this.repository.update(tx, await this.repository.lock(tx, actor.personId), input);
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: 'profile-updated',
        subjectKind: 'person',
        subjectId: actor.personId,
        organisationId: actor.organisationId,
      });
    });
    return this.view(actor);
  }

  private async secondFactorOf(actor: Actor): Promise<MeView['secondFactor']> {
    if (actor.assurance === 'strong') return 'confirmed';
    const isPrivileged = actor.roles.some(({ role }) => (privilegedRoles as readonly string[]).includes(role));
    const isSet = await this.secondFactors.isSet(actor.personId);
    if (isPrivileged) return isSet ? 'to-confirm' : 'to-set-up';
    return isSet ? 'optional' : 'not-needed';
  }
}
