import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  id,
  organisationList,
  organisationQuery,
  organisationView,
  type OrganisationQuery,
  type OrganisationView,
} from '@onderling/contracts';
import { Answers, Public } from '@onderling/platform';
import { Organisations } from './organisations.service';

/** Government bodies; public facts. */
@Controller('organisations')
export class OrganisationController {
  constructor(private readonly organisations: Organisations) {}

  @Get()
  @Public()
  @Answers(organisationList)
  list(@Query({ schema: organisationQuery }) query: OrganisationQuery): ReturnType<Organisations['list']> {
    return this.organisations.list(query);
  }

  @Get(':id')
  @Public()
  @Answers(organisationView)
  get(@Param('id', { schema: id }) organisationId: string): Promise<OrganisationView> {
    return this.organisations.get(organisationId);
  }
}
