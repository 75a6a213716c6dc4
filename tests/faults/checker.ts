import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { CapturedMail } from '../support/post-box';

export interface Invariants {
  /** I1: runs whose counter differs from their rows, or exceeds the capacity. */
  readonly seats: string[];
  /** I3: finished mails of the outbox that nobody received, and obligations that stand twice. */
  readonly unsent: string[];
  readonly doubled: string[];
  /** I3: repetitions with another Message-ID, calendar id or sequence than the first. */
  readonly differing: string[];
  /** I4: mails that belong to no committed change. */
  readonly unfounded: string[];
  /** I7: work that is due and not done, or was given up. */
  readonly stuck: string[];
  /** Requests with more than one accepted trainer, or more than one living run. */
  readonly overassigned: string[];
}

export const allTrue: Invariants = {
  seats: [],
  unsent: [],
  doubled: [],
  differing: [],
  unfounded: [],
  stuck: [],
  overassigned: [],
};

type Row = RowDataPacket & Record<string, string>;

/**
 * Looks at the database and the captured mails and at nothing of the product: no code of it is used here, so that an
 * error in the product cannot hide itself. Finished mails count only when they were made after `since`.
 */
export async function check(databaseUrl: string, mails: readonly CapturedMail[], since: Date): Promise<Invariants> {
  const connection = await createConnection({ uri: databaseUrl, timezone: 'Z' });
  const list = async (sql: string, parameters: unknown[] = []) => {
    const [rows] = await connection.query<Row[]>(sql, parameters);
    return rows.map((row) => Object.values(row).join(' '));
  };
  try {
    const outbox = await list(
      `SELECT id FROM platform_outbox WHERE job = 'send-mail' AND state = 'done' AND outcome = 'done' AND created_at >= ?`,
      [since],
    );
    const known = new Set(await list(`SELECT id FROM platform_outbox WHERE job = 'send-mail'`));
    const outboxIdOf = (mail: CapturedMail) => mail.messageId.replace(/^<|>$/g, '').split('@')[0] ?? '';
    const received = new Set(mails.map(outboxIdOf));
    return {
      seats: await list(
        `SELECT r.id, r.taken, COUNT(e.id) FROM enrolment_course_run r
           LEFT JOIN enrolment_enrolment e
             ON e.run_id = r.id AND e.state IN ('held', 'requested', 'offered', 'confirmed')
          GROUP BY r.id, r.taken, r.capacity HAVING r.taken <> COUNT(e.id) OR COUNT(e.id) > r.capacity`,
      ),
      unsent: outbox.filter((id) => !received.has(id)),
      doubled: await list(
        `SELECT payload, COUNT(*) FROM platform_outbox
          WHERE job = 'send-mail' AND created_at >= ? GROUP BY payload HAVING COUNT(*) > 1`,
        [since],
      ),
      differing: differing(mails),
      unfounded: mails.map(outboxIdOf).filter((id) => !known.has(id)),
      stuck: await list(
        `SELECT job, state, last_error FROM platform_outbox
          WHERE state = 'failed' OR (state IN ('pending', 'queued') AND run_at < UTC_TIMESTAMP(6) - INTERVAL 2 SECOND)`,
      ),
      overassigned: await list(
        `SELECT request_id FROM matching_invitation WHERE state = 'accepted' GROUP BY request_id HAVING COUNT(*) > 1
          UNION ALL
         SELECT request_id FROM enrolment_course_run
          WHERE request_id IS NOT NULL AND state = 'active' GROUP BY request_id HAVING COUNT(*) > 1`,
      ),
    };
  } finally {
    await connection.end();
  }
}

/** The same recipient, subject and calendar content must come under one Message-ID. */
function differing(mails: readonly CapturedMail[]): string[] {
  const first = new Map<string, string>();
  return mails.flatMap((mail) => {
    const calendar = mail.parsed.attachments.find((part) => part.mimeType === 'text/calendar');
    const content = calendar ? `${field(calendar.content, 'UID')} ${field(calendar.content, 'SEQUENCE')}` : '';
    const earlier = first.get(mail.messageId);
    const now = `${mail.to} ${mail.parsed.subject} ${content}`;
    first.set(mail.messageId, earlier ?? now);
    return earlier !== undefined && earlier !== now ? [`${mail.messageId}: ${earlier} / ${now}`] : [];
  });
}

function field(content: ArrayBuffer | Uint8Array | string, name: string): string {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return new RegExp(`^${name}:(.*(?:\\r?\\n[ \\t].*)*)`, 'm').exec(text)?.[1]?.replaceAll(/\r?\n[ \t]/g, '') ?? '';
}
