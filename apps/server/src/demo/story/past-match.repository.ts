import { Injectable } from '@nestjs/common';
import { defaultPolicy, engineVersion, type Candidate } from '@onderling/match-engine';
import { hashToken, newId, randomToken, type Tx } from '@onderling/platform';

interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** Writes a match into the past, which no use case can: they all happen now. */
@Injectable()
export class PastMatchRepository {
  async addRanking(
    tx: Tx,
    requestId: string,
    found: {
      readonly candidates: readonly Candidate[];
      readonly ranking: { readonly excluded: object };
      readonly hash: string;
      readonly trainersSeen: number;
      readonly at: Date;
    },
  ): Promise<string> {
    const row = {
      id: newId(),
      request_id: requestId,
      round: 1,
      engine_version: engineVersion,
      policy_name: defaultPolicy.name,
      policy_version: defaultPolicy.version,
      input_hash: found.hash,
      trainers_seen: found.trainersSeen,
      candidates: JSON.stringify(found.candidates),
      excluded: JSON.stringify(found.ranking.excluded),
      ranked_at: found.at,
    };
    await insert(tx, 'matching_match_run', row);
    return row.id;
  }

  /** @param index among the request's date options, 0 for the first */
  async chooseDate(
    tx: Tx,
    requestId: string,
    index: number,
  ): Promise<{ id: string; startsAt: Date; endsAt: Date; timeZone: string }> {
    const options = await tx.query<{ id: string; startsAt: Date; endsAt: Date; timeZone: string }[]>(
      `SELECT id, starts_at AS startsAt, ends_at AS endsAt, time_zone AS timeZone FROM matching_date_option
        WHERE request_id = ? ORDER BY position`,
      [requestId],
    );
    const option = options[index];
    if (!option) throw new Error(`A matched request of the story has no date option ${index}`);
    await tx.query(`UPDATE matching_date_option SET state = 'chosen' WHERE id = ?`, [option.id]);
    return option;
  }

  /** One after the other in equal steps of time: the last one accepted, those before said that they could not. */
  async addInvitations(
    tx: Tx,
    about: Span & { readonly requestId: string; readonly matchRunId: string; readonly dateOptionId: string },
    trainerIds: readonly string[],
  ): Promise<void> {
    const step = (about.until.getTime() - about.from.getTime()) / trainerIds.length;
    const moment = (steps: number): Date => new Date(about.from.getTime() + steps * step);
    for (const [index, trainerId] of trainerIds.entries()) {
      const accepted = index === trainerIds.length - 1;
      const [sentAt, answeredAt] = [moment(index), moment(index + 1)];
      const row = {
        id: newId(),
        request_id: about.requestId,
        match_run_id: about.matchRunId,
        trainer_id: trainerId,
        position: index + 1,
        state: accepted ? 'accepted' : 'declined',
        slot: accepted ? 1 : null,
        created_at: sentAt,
        sent_at: sentAt,
        remind_at: answeredAt,
        deadline_at: answeredAt,
        answered_at: answeredAt,
        undo_until: answeredAt,
        decline_reason: accepted ? null : 'not-now',
        date_option_id: accepted ? about.dateOptionId : null,
        version: 3,
      };
      await insert(tx, 'matching_invitation', row);
      await this.addSpentLink(tx, row.id, sentAt);
    }
  }

  /** Everybody has a held place by now; these have confirmed theirs. */
  async confirmPlaces(tx: Tx, runId: string, personIds: readonly string[], at: Date): Promise<void> {
    await tx.query('UPDATE enrolment_enrolment SET enrolled_at = ?, changed_at = ? WHERE run_id = ?', [at, at, runId]);
    if (personIds.length === 0) return;
    await tx.query(
      `UPDATE enrolment_enrolment SET state = 'confirmed', version = version + 1
        WHERE run_id = ? AND state = 'held' AND person_id IN (?)`,
      [runId, personIds],
    );
  }

  /** What was noted about the run to be mailed was mailed in the story's past; nobody outside has seen these rows yet. */
  async silence(tx: Tx, runId: string, now: Date): Promise<void> {
    const subjects = await tx.query<{ id: string }[]>(
      `SELECT id FROM enrolment_course_run WHERE id = ? UNION SELECT id FROM enrolment_enrolment WHERE run_id = ?
        UNION SELECT i.id FROM enrolment_calendar_item i JOIN enrolment_course_session s ON s.id = i.session_id
               WHERE s.run_id = ?`,
      [runId, runId, runId],
    );
    await tx.query(
      `UPDATE platform_outbox SET state = 'done', outcome = 'skipped', finished_at = ?
        WHERE job = 'send-mail' AND state = 'pending' AND JSON_UNQUOTE(JSON_EXTRACT(payload, '$.subjectId')) IN (?)`,
      [now, subjects.map(({ id }) => id)],
    );
  }

  async close(tx: Tx, requestId: string, runId: string, { from, until }: Span): Promise<void> {
    await tx.query('UPDATE enrolment_course_run SET created_at = ?, updated_at = ? WHERE id = ?', [
      until,
      until,
      runId,
    ]);
    await tx.query(
      `UPDATE matching_request SET state = 'matched', round = 1, run_id = ?, submitted_at = ?, closed_at = ?,
         updated_at = ?, version = version + 1 WHERE id = ?`,
      [runId, from, until, until, requestId],
    );
  }

  /** Every invitation has a link; the token of this one was never made, so nothing opens it. */
  private async addSpentLink(tx: Tx, invitationId: string, createdAt: Date): Promise<void> {
    const [nonce, token_hash] = [randomToken().slice(0, 64), hashToken(randomToken())];
    const row = { invitation_id: invitationId, version: 1, nonce, token_hash, created_at: createdAt };
    await insert(tx, 'matching_invitation_link', row);
  }
}

async function insert(tx: Tx, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join(', ');
  await tx.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`, Object.values(row));
}
