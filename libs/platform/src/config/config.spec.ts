import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from './config';
import { StartError } from './start-error';
import { variables, type Variables } from './variables';

const demo = {
  MODE: 'demo',
  DATABASE_URL: 'mysql://u:p@db:3306/onderling',
  REDIS_URL: 'redis://redis:6379',
  SECRET_KEY: 'x'.repeat(32),
};
const production = {
  ...demo,
  MODE: 'production',
  PUBLIC_URL: 'https://onderling.example.nl',
  SMTP_URL: 'smtps://mail.example.nl',
  MAIL_FROM: 'Onderling <no-reply@onderling.example.nl>',
};

function faultsOf(environment: Record<string, string | undefined>): string[] {
  try {
    Config.fromEnvironment(environment);
    return [];
  } catch (error) {
    if (error instanceof StartError) return error.message.split('\n');
    throw error;
  }
}

it('is production unless it is called a demonstration', () => {
  const { MODE: _, ...unnamed } = production;
  expect(Config.fromEnvironment(unnamed).mode).toBe('production');
});

it('shapes a demonstration that only this machine can reach', () => {
  const config = Config.fromEnvironment({ ...demo, PORT: '3210' });
  expect(config).toMatchObject({
    mode: 'demo',
    host: '127.0.0.1',
    port: 3210,
    roles: ['api', 'web', 'matcher', 'courier'],
    https: false,
    database: { migrateAtStart: true, poolSize: 20 },
    mail: { url: undefined, from: { name: 'Onderling', host: 'onderling.example' } },
  });
  expect(config.publicUrl.href).toBe('http://localhost:3210/');
  expect(config.link('/runs/7')).toBe('http://localhost:3210/runs/7');
});

it('shapes a production that waits for its migrations', () => {
  const config = Config.fromEnvironment({ ...production, TRUST_PROXY: '10.0.0.0/8, ::1', ROLES: 'courier' });
  expect(config).toMatchObject({
    host: '0.0.0.0',
    https: true,
    roles: ['courier'],
    trustProxy: ['10.0.0.0/8', '::1'],
    database: { migrateAtStart: false },
  });
});

it.each(['DATABASE_URL', 'REDIS_URL', 'SECRET_KEY', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM'])(
  'says in one sentence that %s is missing',
  (name) => {
    const faults = faultsOf({ ...production, [name]: undefined });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} is missing: .*\\.$`));
  },
);

/** A value that each setting refuses, and the sentence that says what to write instead. */
const wrong: [name: keyof Variables, value: string, sentence: string | RegExp][] = [
  ['MODE', 'test', 'MODE must be demo or production.'],
  ['ROLES', 'api,nothing', 'ROLES must be a list out of api, web, matcher, courier.'],
  ['ROLES', 'web', 'ROLES has web without api: the pages call the API inside the same process.'],
  ['PORT', '70000', 'PORT must be a whole number from 0 to 65535.'],
  ['PORT', 'http', 'PORT must be a whole number from 0 to 65535.'],
  ['DATABASE_POOL_SIZE', '41', 'DATABASE_POOL_SIZE must be a whole number from 2 to 40.'],
  ['DATABASE_URL', 'postgres://x/y', /^DATABASE_URL must be the address of a MySQL or MariaDB database, like .*\.$/],
  ['DATABASE_URL', 'mysql://u:p@db:3306', /^DATABASE_URL names no database: .*\.$/],
  ['REDIS_URL', 'localhost:6379', /^REDIS_URL must be the address of a Redis server, like .*\.$/],
  ['PUBLIC_URL', 'http://onderling.example.nl', 'PUBLIC_URL must begin with https:// in production.'],
  ['MAIL_FROM', 'Onderling', /^MAIL_FROM must be a sender like .*\.$/],
  ['MAIL_FROM', 'Onderling\r\nBcc: a@b.nl <x@y.nl>', /^MAIL_FROM must be a sender like .*\.$/],
  ['SECRET_KEY', 'short', /^SECRET_KEY must have at least 32 characters; .*\.$/],
  ['TRUST_PROXY', 'true', 'TRUST_PROXY must name the addresses of the proxies, not true.'],
  ['TRUST_PROXY', 'proxy', /^TRUST_PROXY must be a list of addresses or ranges, like .*\.$/],
  ['TRUST_PROXY', '10.0.0.0/99', /^TRUST_PROXY must be a list of addresses or ranges, like .*\.$/],
  ['TRUST_PROXY', '10.0.0.0/0', /^TRUST_PROXY must be a list of addresses or ranges, like .*\.$/],
  ['TRUST_PROXY', '10.0.0.1/8/8', /^TRUST_PROXY must be a list of addresses or ranges, like .*\.$/],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be silent, error, warn, info or debug.'],
  ['MIGRATE_AT_START', 'yes', 'MIGRATE_AT_START must be on or off.'],
  ['REDIS_PREFIX', 'Our Prefix', 'REDIS_PREFIX must be lower-case letters, digits and hyphens.'],
  ['SMTP_URL', 'mail.example.nl', /^SMTP_URL must be the address of the mail server, like .*\.$/],
  ['WORKER_CONCURRENCY', '0', 'WORKER_CONCURRENCY must be a whole number from 1 to 50.'],
  ['WORKER_LOCK_MS', '1', 'WORKER_LOCK_MS must be a whole number from 500 to 600000.'],
  ['OUTBOX_RELAY_EVERY_MS', '1.5', 'OUTBOX_RELAY_EVERY_MS must be a whole number from 50 to 60000.'],
  ['OUTBOX_RECONCILE_AFTER_MS', '-1', 'OUTBOX_RECONCILE_AFTER_MS must be a whole number from 500 to 3600000.'],
  ['OUTBOX_RECONCILE_EVERY_MS', 'x', 'OUTBOX_RECONCILE_EVERY_MS must be a whole number from 100 to 3600000.'],
  ['OUTBOX_MOST_REVIVALS', '0', 'OUTBOX_MOST_REVIVALS must be a whole number from 1 to 1000.'],
  ['STOP_WITHIN_MS', '1', 'STOP_WITHIN_MS must be a whole number from 1000 to 60000.'],
];

it.each(wrong)('refuses %s=%s', (name, value, sentence) => {
  const faults = faultsOf({ ...production, [name]: value });
  expect(faults).toEqual([typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)]);
});

it('has a wrong value in this table for every setting that can be wrong', () => {
  const names = new Set(wrong.map(([name]) => name));
  // HOST is any name of an interface; listening says whether it exists.
  expect(Object.keys(variables.shape).filter((name) => !names.has(name as keyof Variables))).toEqual(['HOST']);
});

it('has settings that must be given, and starts without all the others', () => {
  const needed = Object.keys(variables.shape).filter((name) => {
    const { [name]: _, ...rest } = { ...production } as Record<string, string>;
    return faultsOf(rest).length > 0;
  });
  expect(needed).toEqual(['PUBLIC_URL', 'DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'MAIL_FROM', 'SECRET_KEY']);
});

it('reports everything that is wrong at once', () => {
  expect(faultsOf({ MODE: 'demo', PORT: 'x' })).toHaveLength(4);
});

it('takes an empty setting for one that is not given', () => {
  expect(Config.fromEnvironment({ ...demo, PUBLIC_URL: '', SMTP_URL: '', PORT: '', SECRET_KEY_FILE: '' }).port).toBe(
    3000,
  );
  expect(Config.fromEnvironment({ ...demo, ROLES: '' }).roles).toEqual([]);
});

it('reads a secret from a file, and says when there are two sources or no file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onderling-config-'));
  try {
    const file = join(folder, 'key');
    writeFileSync(file, `${'k'.repeat(40)}\n`);
    const { SECRET_KEY: _, ...rest } = demo;
    expect(Config.fromEnvironment({ ...rest, SECRET_KEY_FILE: file }).secret).toBe('k'.repeat(40));
    expect(faultsOf({ ...demo, SECRET_KEY_FILE: file })).toEqual([
      'SECRET_KEY and SECRET_KEY_FILE are both set: keep one of them.',
    ]);
    expect(faultsOf({ ...rest, SECRET_KEY_FILE: `${file}-gone` })[0]).toContain('cannot be read');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
