import { IdempotencyKey } from './http/idempotency-key.entity';
import { CreateOutbox20261121000100 } from './migrations/20261121000100-create-outbox';
import { CreateIdempotencyKey20261121000200 } from './migrations/20261121000200-create-idempotency-key';
import { OutboxEntry } from './outbox/outbox-entry.entity';

export const entities = [OutboxEntry, IdempotencyKey];
export const migrations = [CreateOutbox20261121000100, CreateIdempotencyKey20261121000200];
