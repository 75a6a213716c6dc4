/** Tries the addresses in DATABASE_URL and REDIS_URL, so that a wrong one is told in one sentence before anything runs. */
import { readFileSync } from 'node:fs';
import { Problem } from '../problem.mjs';

/** A setting, or the contents of the file that `<name>_FILE` names. */
export function setting(env, name) {
  const file = env[`${name}_FILE`];
  if (env[name] || !file) return env[name] || undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Problem(`${name}_FILE points to ${file}, which cannot be read.`);
  }
}

function parse(name, text, protocols, example) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !protocols.includes(url.protocol)) throw new Problem(`${name} must be an address like ${example}.`);
  return url;
}

const reasons = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'that host name is not known',
  EAI_AGAIN: 'that host name is not known',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'that host cannot be reached',
  ENETUNREACH: 'that host cannot be reached',
  ER_ACCESS_DENIED_ERROR: 'the user name or the password is wrong',
  ER_ACCESS_DENIED_NO_PASSWORD_ERROR: 'the user name or the password is wrong',
  ER_DBACCESS_DENIED_ERROR: 'the user has no rights on that database',
  ER_BAD_DB_ERROR: 'that database does not exist',
  HANDSHAKE_NO_SSL_SUPPORT: 'the server does not offer TLS',
  PROTOCOL_CONNECTION_LOST: 'what listens there is no MySQL or MariaDB server',
};

const redisReasons = [
  [/WRONGPASS|invalid password/i, 'the user name or the password is wrong'],
  [/NOAUTH/, 'it asks for a password'],
  [/NOPERM/, 'the user has no rights'],
];

function reasonOf(error) {
  const known = reasons[error.code] ?? redisReasons.find(([pattern]) => pattern.test(error.message))?.[1];
  return known ?? error.message;
}

/** @throws Problem one sentence, without the password */
export async function checkDatabase(text) {
  const url = parse('DATABASE_URL', text, ['mysql:', 'mariadb:'], 'mysql://user:password@host:3306/onderling');
  const database = url.pathname.slice(1);
  if (!database) throw new Problem('DATABASE_URL names no database: write it after the port, like …:3306/onderling.');
  const { createConnection } = await import('mysql2/promise');
  try {
    const connection = await createConnection({
      host: url.hostname,
      port: Number(url.port || 3306),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: decodeURIComponent(database),
      connectTimeout: 10_000,
    });
    await connection.end();
  } catch (error) {
    throw new Problem(`DATABASE_URL does not work: ${url.host}${url.pathname}: ${reasonOf(error)}.`);
  }
}

/** @throws Problem one sentence, without the password */
export async function checkRedis(text) {
  const url = parse('REDIS_URL', text, ['redis:', 'rediss:'], 'redis://host:6379');
  const { default: Redis } = await import('ioredis');
  const client = new Redis(text, { lazyConnect: true, connectTimeout: 10_000, retryStrategy: () => null });
  let cause;
  client.on('error', (error) => (cause = error)); // says more than the rejection that follows
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    throw new Problem(`REDIS_URL does not work: ${url.host}: ${reasonOf(cause ?? error)}.`);
  } finally {
    client.disconnect();
  }
}
