import { z } from 'zod';
import { mailKinds } from './vocabularies';

const id = z.uuid();

/**
 * All asynchronous work of the product on one screen. Payloads carry ids only: a job reloads what it needs.
 * `queue` is a physical queue that scales alone, `attempts` counts tries after an error (a crash does not use one up),
 * `backoffMs` is the first delay, doubled each time.
 */
export const jobs = {
  // matching
  'rank-trainers': {
    queue: 'matching',
    payload: z.strictObject({ requestId: id, round: z.int().positive() }),
    attempts: 5,
    backoffMs: 2_000,
  },
  'invite-next': {
    queue: 'matching',
    payload: z.strictObject({ requestId: id, round: z.int().positive() }),
    attempts: 5,
    backoffMs: 2_000,
  },
  'reopen-request': {
    queue: 'matching',
    payload: z.strictObject({ requestId: id, runId: id }),
    attempts: 5,
    backoffMs: 2_000,
  },
  'release-trainer': {
    queue: 'matching',
    payload: z.strictObject({ personId: id }),
    attempts: 5,
    backoffMs: 2_000,
  },
  // courier
  'send-mail': {
    queue: 'courier',
    payload: z.strictObject({
      kind: z.enum(mailKinds),
      subjectId: id,
      recipientId: id.optional(),
      version: z.int().nonnegative().optional(),
    }),
    attempts: 12,
    backoffMs: 15_000,
  },
  'remind-invitation': {
    queue: 'courier',
    payload: z.strictObject({ invitationId: id }),
    attempts: 5,
    backoffMs: 5_000,
  },
  'expire-invitation': {
    queue: 'courier',
    payload: z.strictObject({ invitationId: id }),
    attempts: 5,
    backoffMs: 5_000,
  },
  'clear-expired': {
    queue: 'courier',
    payload: z.strictObject({}),
    attempts: 3,
    backoffMs: 60_000,
  },
} as const;

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]['payload']>;
export type QueueName = (typeof jobs)[JobName]['queue'];
export const queueNames = ['matching', 'courier'] as const satisfies readonly QueueName[];
