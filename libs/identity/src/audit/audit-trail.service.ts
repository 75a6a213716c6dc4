import { Injectable } from '@nestjs/common';
import { Clock, correlationId, newId, type Tx } from '@onderling/platform';
import { AuditEvent } from './audit-event.entity';

export interface AuditRecord {
  /** Null when the product itself acts. */
  readonly actorId: string | null;
  /** Past tense with dashes: `request-submitted`. At most 40 characters. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly organisationId?: string | null;
  /** Ids, codes and numbers; never a name, an address or free text. */
  readonly details?: Record<string, string | number>;
}

/** The history of every change, written in the transaction of the change itself. */
@Injectable()
export class AuditTrail {
  constructor(private readonly clock: Clock) {}

  /** Adds one line to the history; it stands or falls with the transaction. */
  async record(tx: Tx, { organisationId = null, details, ...event }: AuditRecord): Promise<void> {
    await tx.insert(AuditEvent, {
      id: newId(),
      at: this.clock.now(),
      correlationId: correlationId()?.slice(0, 64) ?? null,
      organisationId,
      details: details ?? null,
      ...event,
    });
  }
}
