import { Injectable } from '@nestjs/common';
import type { Tx } from '@onderling/platform';

/** In which runs a place may be taken. */
export type SeatCondition =
  | { readonly kind: 'open'; /** The run must start after this instant. */ readonly startsAfter: Date }
  | { readonly kind: 'in-company' }
  /** Also in the past: history that is brought in from elsewhere. */
  | { readonly kind: 'any' };

/**
 * The only writer of `taken`. Checking and counting is one statement, so two people cannot both see the last place, and
 * the run's row stays locked until their transactions end (measured: read first, then write sold 206 of 10 places).
 * A class of its own, so that a test can show what reading first would do.
 */
@Injectable()
export class SeatRepository {
  /** Takes these places if there are as many. @returns whether it did; never a part of them */
  async take(tx: Tx, runId: string, places: number, condition: SeatCondition): Promise<boolean> {
    const { sql, parameters } = conditionSql(condition);
    const result = (await tx.query(
      `UPDATE enrolment_course_run SET taken = taken + ?
        WHERE id = ? AND state = 'active' AND taken <= capacity - ?${sql}`,
      [places, runId, places, ...parameters],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  async giveBack(tx: Tx, runId: string, places: number): Promise<void> {
    if (places > 0) await tx.query('UPDATE enrolment_course_run SET taken = taken - ? WHERE id = ?', [places, runId]);
  }
}

function conditionSql(condition: SeatCondition): { sql: string; parameters: unknown[] } {
  if (condition.kind === 'open') {
    return { sql: " AND kind = 'open' AND starts_at > ?", parameters: [condition.startsAfter] };
  }
  return condition.kind === 'any' ? { sql: '', parameters: [] } : { sql: " AND kind = 'in-company'", parameters: [] };
}
