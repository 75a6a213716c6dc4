import { isIP } from 'node:net';
import { z } from 'zod';

const sentence = (name: string, meaning: string) => ({
  error: (issue: { input?: unknown }) =>
    issue.input === undefined || issue.input === '' ? `${name} is missing: ${meaning}.` : `${name} must be ${meaning}.`,
});
const address = (name: string, protocols: string[], meaning: string) =>
  z.string(sentence(name, meaning)).refine((text) => protocols.includes(protocolOf(text)), sentence(name, meaning));
const whole = (name: string, least: number, most: number, standard: number) =>
  z
    .string()
    .default(String(standard))
    .transform(Number)
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      error: `${name} must be a whole number from ${least} to ${most}.`,
    });

export const roles = ['api', 'web', 'matcher', 'courier'] as const;
export type ProcessRole = (typeof roles)[number];
const isRole = (text: string): text is ProcessRole => roles.some((role) => role === text);

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** `10.1.2.3`, `10.0.0.0/8`, and the same of version 6. */
function isAddressOrRange(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const bits = { 4: 32, 6: 128 }[isIP(address)];
  if (!bits || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= bits);
}

const databaseMeaning = 'the address of a MySQL or MariaDB database, like mysql://user:password@host:3306/onderling';

/** Every setting of the program. A setting `X` may also be given as `X_FILE`: the path of a file that holds it. */
export const variables = z.object({
  MODE: z.enum(['demo', 'production'], { error: 'MODE must be demo or production.' }).default('production'),
  ROLES: z
    .string()
    .default(roles.join(','))
    .transform(listOf)
    .refine((list) => list.every(isRole), { error: `ROLES must be a list out of ${roles.join(', ')}.` })
    .transform((list) => list.filter(isRole)),
  PORT: whole('PORT', 0, 65_535, 3000),
  HOST: z.string().optional(),
  PUBLIC_URL: address(
    'PUBLIC_URL',
    ['http:', 'https:'],
    'the address at which people reach the site, like https://onderling.example.nl',
  ).optional(),
  TRUST_PROXY: z
    .string()
    .default('')
    .transform((text) => listOf(text).filter((item) => item !== 'false'))
    .refine((list) => !list.includes('true'), {
      error: 'TRUST_PROXY must name the addresses of the proxies, not true.',
      abort: true,
    })
    .refine((list) => list.every(isAddressOrRange), {
      error: 'TRUST_PROXY must be a list of addresses or ranges, like 10.0.0.0/8, 127.0.0.1.',
    }),
  DATABASE_URL: address('DATABASE_URL', ['mysql:', 'mariadb:'], databaseMeaning).refine(
    (text) => protocolOf(text) === '' || new URL(text).pathname.length > 1,
    {
      error: 'DATABASE_URL names no database: write it after the port, like mysql://user:password@host:3306/onderling.',
    },
  ),
  DATABASE_POOL_SIZE: whole('DATABASE_POOL_SIZE', 2, 40, 20),
  MIGRATE_AT_START: z.enum(['on', 'off'], { error: 'MIGRATE_AT_START must be on or off.' }).optional(),
  REDIS_URL: address('REDIS_URL', ['redis:', 'rediss:'], 'the address of a Redis server, like redis://host:6379'),
  REDIS_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, { error: 'REDIS_PREFIX must be lower-case letters, digits and hyphens.' })
    .default('onderling'),
  SMTP_URL: address(
    'SMTP_URL',
    ['smtp:', 'smtps:'],
    'the address of the mail server, like smtps://user:password@mail.example.nl:465',
  ).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n"]*<[^@<>\s]+@[a-z0-9.-]+>$|^[^@<>\s]+@[a-z0-9.-]+$/i, {
      error: 'MAIL_FROM must be a sender like Onderling <no-reply@onderling.example.nl>.',
    })
    .optional(),
  SECRET_KEY: z
    .string(sentence('SECRET_KEY', 'a random text of at least 32 characters that stays the same for this installation'))
    .min(32, { error: 'SECRET_KEY must have at least 32 characters; `openssl rand -base64 48` makes a good one.' }),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'LOG_LEVEL must be silent, error, warn, info or debug.',
    })
    .default('info'),
  WORKER_CONCURRENCY: whole('WORKER_CONCURRENCY', 1, 50, 8),
  WORKER_LOCK_MS: whole('WORKER_LOCK_MS', 500, 600_000, 30_000),
  OUTBOX_RELAY_EVERY_MS: whole('OUTBOX_RELAY_EVERY_MS', 50, 60_000, 1_000),
  OUTBOX_RECONCILE_AFTER_MS: whole('OUTBOX_RECONCILE_AFTER_MS', 500, 3_600_000, 60_000),
  OUTBOX_RECONCILE_EVERY_MS: whole('OUTBOX_RECONCILE_EVERY_MS', 100, 3_600_000, 15_000),
  OUTBOX_MOST_REVIVALS: whole('OUTBOX_MOST_REVIVALS', 1, 1_000, 20),
  STOP_WITHIN_MS: whole('STOP_WITHIN_MS', 1_000, 60_000, 25_000),
});
export type Variables = z.infer<typeof variables>;

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}
