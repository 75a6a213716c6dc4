import type { RequestCard, RequestListQuery, RequestState } from '@onderling/contracts';
import { type Actor, authorise } from '@onderling/identity';
import { Database } from '@onderling/platform';
import { Injectable } from '@nestjs/common';

/** States in which the requester has to do something. */
const waiting: readonly RequestState[] = ['draft', 'unmatched', 'needs-attention'];

interface Row {
  id: string;
  title: string;
  state: RequestState;
  group_size: number | null;
  invited: string | number;
  deadline_at: Date | null;
  starts_at: Date | null;
  updated_at: Date;
  total: string | number;
}

/** The tickets of a body's board, the latest change first. */
@Injectable()
export class RequestBoardQuery {
  constructor(private readonly database: Database) {}

  async list(
    actor: Actor,
    { state, page, pageSize }: RequestListQuery,
  ): Promise<{ items: RequestCard[]; total: number; next: number | null }> {
    authorise(actor, 'request:read', { organisationId: actor.organisationId });
    const rows = await this.database.query<Row>(
      `SELECT r.id, r.title, r.state, r.group_size, r.updated_at,
              (SELECT COUNT(*) FROM matching_invitation i WHERE i.request_id = r.id) AS invited,
              (SELECT MIN(i.deadline_at) FROM matching_invitation i WHERE i.request_id = r.id AND i.state = 'sent') AS deadline_at,
              (SELECT MIN(d.starts_at) FROM matching_date_option d WHERE d.request_id = r.id AND d.state = 'chosen') AS starts_at,
              COUNT(*) OVER () AS total
         FROM matching_request r
        WHERE r.organisation_id = ? AND (? IS NULL OR r.state = ?)
        ORDER BY r.updated_at DESC, r.id DESC
        LIMIT ? OFFSET ?`,
      [actor.organisationId, state ?? null, state ?? null, pageSize, (page - 1) * pageSize],
    );
    const total = Number(rows[0]?.total ?? 0);
    return { items: rows.map(cardOf), total, next: page * pageSize < total ? page + 1 : null };
  }
}

function cardOf(row: Row): RequestCard {
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    groupSize: row.group_size,
    invited: Number(row.invited),
    deadlineAt: row.deadline_at?.toISOString() ?? null,
    startsAt: row.starts_at?.toISOString() ?? null,
    waitsForMe: waiting.includes(row.state),
    updatedAt: row.updated_at.toISOString(),
  };
}
