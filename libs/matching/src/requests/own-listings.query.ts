import type { ListingList } from '@onderling/contracts';
import { type Actor, authorise, Organisations } from '@onderling/identity';
import { Database } from '@onderling/platform';
import { Injectable } from '@nestjs/common';

interface Row {
  requestId: string;
  title: string;
  organisationId: string;
  listedAt: Date;
}

/** The lists on which somebody stands. */
@Injectable()
export class OwnListingsQuery {
  constructor(
    private readonly database: Database,
    private readonly organisations: Organisations,
  ) {}

  /** While the request still looks for a trainer, the newest first; later the place is an enrolment. */
  async list(actor: Actor): Promise<ListingList> {
    authorise(actor, 'listing:read', { ownerId: actor.personId });
    const rows = await this.database.query<Row>(
      `SELECT r.id AS requestId, r.title, r.organisation_id AS organisationId, l.listed_at AS listedAt
       FROM matching_listed_colleague l JOIN matching_request r ON r.id = l.request_id
       WHERE l.person_id = ? AND r.run_id IS NULL AND r.state <> 'withdrawn' ORDER BY l.listed_at DESC, r.id`,
      [actor.personId],
    );
    const bodies = await this.organisations.getMany(rows.map(({ organisationId }) => organisationId));
    const items = rows.map(({ organisationId, listedAt, ...row }) => ({
      ...row,
      organisationName: bodies.get(organisationId)?.name ?? '',
      listedAt: listedAt.toISOString(),
    }));
    return { items };
  }
}
