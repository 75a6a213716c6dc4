import { Injectable } from '@nestjs/common';
import { Clock, correlationId, Database, newId } from '@onderling/platform';
import { AccessLogEntry } from './access-log-entry.entity';

/** What was looked at; the codes are the whole list. */
export type AccessPurpose =
  'administration' | 'commitments' | 'participants' | 'candidates' | 'colleagues' | 'access-requests';

export interface Sight {
  /** Null for somebody who has no account yet. */
  readonly personId: string | null;
  /** Where the data were shown: a request, a run, a body, a question for access. */
  readonly subjectId: string;
}

export interface AccessRecord {
  readonly actorId: string;
  readonly purpose: AccessPurpose;
  readonly seen: readonly Sight[];
}

/**
 * A page that follows what happens reads again every few seconds; within this time that is one look. Forms and links that
 * come back to the same page fall under it too.
 */
export const oneLookMs = 15 * 60_000;

/** Who looked at whose data, so that everybody can be told. Lines are added and never changed. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Writes one line for each other person and place; looking at oneself is not recorded, nor the same look twice. */
  async record({ actorId, purpose, seen }: AccessRecord): Promise<void> {
    const others = seen.filter(({ personId }) => personId !== actorId);
    if (others.length === 0) return;
    const at = this.clock.now();
    const known = await this.knownSince(new Date(at.getTime() - oneLookMs), actorId, purpose);
    const fresh = new Map(others.filter((sight) => !known.has(keyOf(sight))).map((sight) => [keyOf(sight), sight]));
    if (fresh.size === 0) return;
    const look = { at, actorId, purpose, correlationId: correlationId()?.slice(0, 64) ?? null };
    const rows = [...fresh.values()].map((sight) => ({ id: newId(), ...look, ...sight }));
    await this.database.transaction(async (tx) => {
      await tx.insert(AccessLogEntry, rows);
    });
  }

  private async knownSince(since: Date, actorId: string, purpose: AccessPurpose): Promise<Set<string>> {
    const rows = await this.database.query<Sight>(
      `SELECT person_id AS personId, subject_id AS subjectId FROM identity_access_log
       WHERE actor_id = ? AND purpose = ? AND at > ?`,
      [actorId, purpose, since],
    );
    return new Set(rows.map(keyOf));
  }
}

const keyOf = ({ personId, subjectId }: Sight): string => `${personId ?? ''} ${subjectId}`;
