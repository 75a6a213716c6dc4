import { Injectable } from '@nestjs/common';
import { Clock, newId, type Tx } from '@onderling/platform';
import { AccessLogEntry } from './access-log-entry.entity';

export interface AccessRecord {
  readonly actorId: string;
  /** The people whose data were shown. */
  readonly personIds: readonly string[];
  /** A code of at most 40 characters: `participants`, `candidates`. */
  readonly purpose: string;
}

/** Who looked at whose data, so that everybody can be told. */
@Injectable()
export class AccessLog {
  constructor(private readonly clock: Clock) {}

  /** Writes one line for each other person; looking at oneself is not recorded. */
  async record(tx: Tx, { actorId, personIds, purpose }: AccessRecord): Promise<void> {
    const at = this.clock.now();
    const others = [...new Set(personIds)].filter((personId) => personId !== actorId);
    if (others.length === 0) return;
    await tx.insert(
      AccessLogEntry,
      others.map((personId) => ({ id: newId(), at, actorId, personId, purpose })),
    );
  }
}
