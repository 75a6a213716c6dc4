import type { RequestCard, RequestListQuery, RequestState } from '@onderling/contracts';
import { type Actor, authorise } from '@onderling/identity';
import { CourseRuns, type RunSummary } from '@onderling/enrolment';
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
  run_id: string | null;
  attention_reason: string | null;
  updated_at: Date;
  total: string | number;
}

/** The tickets of a body's board, the latest change first. */
@Injectable()
export class RequestBoardQuery {
  constructor(
    private readonly database: Database,
    private readonly runs: CourseRuns,
  ) {}

  async list(
    actor: Actor,
    { state, page, pageSize }: RequestListQuery,
  ): Promise<{ items: RequestCard[]; total: number; next: number | null }> {
    authorise(actor, 'request:read', { organisationId: actor.organisationId });
    const rows = await this.database.query<Row>(
      `SELECT r.id, r.title, r.state, r.group_size, r.run_id, r.attention_reason, r.updated_at,
              (SELECT COUNT(*) FROM matching_invitation i WHERE i.request_id = r.id) AS invited,
              (SELECT MIN(i.deadline_at) FROM matching_invitation i WHERE i.request_id = r.id AND i.state = 'sent') AS deadline_at,
              COUNT(*) OVER () AS total
         FROM matching_request r
        WHERE r.organisation_id = ? AND (? IS NULL OR r.state = ?)
        ORDER BY r.updated_at DESC, r.id DESC
        LIMIT ? OFFSET ?`,
      [actor.organisationId, state ?? null, state ?? null, pageSize, (page - 1) * pageSize],
    );
    const total = Number(rows[0]?.total ?? 0);
    const runs = await this.runs.getSummary(rows.flatMap((row) => row.run_id ?? []));
    const runOf = new Map(runs.map((run) => [run.runId, run]));
    const items = rows.map((row) => cardOf(row, runOf.get(row.run_id ?? '')));
    return { items, total, next: page * pageSize < total ? page + 1 : null };
  }
}

function cardOf(row: Row, run: RunSummary | undefined): RequestCard {
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    groupSize: row.group_size,
    invited: Number(row.invited),
    deadlineAt: row.deadline_at?.toISOString() ?? null,
    startsAt: run?.state === 'active' ? run.startsAt.toISOString() : null,
    waitsForMe: waiting.includes(row.state),
    attentionReason: row.attention_reason,
    updatedAt: row.updated_at.toISOString(),
  };
}
