import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  id,
  personAdminList,
  personAdminQuery,
  personAdminView,
  roleGrantInput,
  type PersonAdminQuery,
  type Role,
} from '@onderling/contracts';
import { Allow, Answers, AnswersNothing } from '@onderling/platform';
import type { Actor } from '../actor';
import { Roles } from '../roles/roles.service';
import { CurrentActor } from '../sessions/current-actor';
import { Departures } from './departures.service';
import { Memberships } from './memberships.service';
import { PeopleOfOrganisation } from './people-of-organisation.service';

const givenRole = personAdminView.shape.roles.element;

/** Colleagues as their body's administrator looks after them. */
@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleOfOrganisation,
    private readonly memberships: Memberships,
    private readonly departures: Departures,
    private readonly roles: Roles,
  ) {}

  @Get('organisations/:id/people')
  @Allow('person:list')
  @Answers(personAdminList)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) organisationId: string,
    @Query({ schema: personAdminQuery }) query: PersonAdminQuery,
  ): ReturnType<PeopleOfOrganisation['list']> {
    return this.people.list(actor, organisationId, query);
  }

  @Post('people/:id/confirmation')
  @Allow('person:confirm')
  @AnswersNothing()
  confirm(@CurrentActor() actor: Actor, @Param('id', { schema: id }) personId: string): Promise<void> {
    return this.memberships.confirm(actor, personId);
  }

  @Post('people/:id/deactivation')
  @Allow('person:deactivate')
  @AnswersNothing()
  deactivate(@CurrentActor() actor: Actor, @Param('id', { schema: id }) personId: string): Promise<void> {
    return this.departures.deactivate(actor, personId);
  }

  @Post('people/:id/reactivation')
  @Allow('person:reactivate')
  @AnswersNothing()
  reactivate(@CurrentActor() actor: Actor, @Param('id', { schema: id }) personId: string): Promise<void> {
    return this.departures.reactivate(actor, personId);
  }

  @Post('people/:id/roles')
  @Allow('role:grant')
  @Answers(givenRole, 201)
  grant(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) personId: string,
    @Body({ schema: roleGrantInput }) { role }: { role: Role },
  ): Promise<{ id: string; role: Role }> {
    return this.roles.grant(actor, personId, role);
  }

  @Delete('people/:id/roles/:roleId')
  @Allow('role:end')
  @AnswersNothing()
  end(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) personId: string,
    @Param('roleId', { schema: id }) roleId: string,
  ): Promise<void> {
    return this.roles.end(actor, personId, roleId);
  }
}
