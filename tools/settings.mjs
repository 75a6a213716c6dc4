/** The settings that the launcher gives to the server. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { chooseMode } from './services/choice.mjs';
import { setting } from './services/given.mjs';

/** Key material of a demonstration: made at the first start, readable for its owner only. */
export function demoSecret(dataFolder) {
  const file = join(dataFolder, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** What the launcher decides about; it may stand in a file, like every setting. */
const own = ['MODE', 'PORT', 'HOST'];

/** The environment with the launcher's own settings read from their files. @throws Problem */
export function readOwn(env) {
  const inFiles = own.filter((name) => !env[name] && env[`${name}_FILE`]);
  const read = inFiles.flatMap((name) => [
    [name, setting(env, name)],
    [`${name}_FILE`, undefined],
  ]);
  return { ...env, ...Object.fromEntries(read) };
}

/** @throws Problem */
export function modeOf(kind, env) {
  const mode = chooseMode(kind, env.MODE);
  if (!['demo', 'production'].includes(mode)) throw new Problem('MODE must be demo or production.');
  return mode;
}

/** @throws Problem */
export function portOf(env) {
  const text = env.PORT || '3000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Problem(`PORT must be a whole number from 0 to 65535, not ${text}.`);
  }
  return port;
}

/**
 * The environment of the server and of the command line.
 * @param services databaseUrl and redisUrl of private instances; absent when the given addresses are used
 */
export function serverEnvironment({ env, kind, services, dataFolder }) {
  const mode = modeOf(kind, env);
  const hasSecret = Boolean(env.SECRET_KEY || env.SECRET_KEY_FILE);
  return {
    NODE_ENV: 'production',
    MIGRATE_AT_START: 'on',
    ...env,
    MODE: mode,
    PORT: String(portOf(env)),
    ...(services ? { DATABASE_URL: services.databaseUrl, REDIS_URL: services.redisUrl } : {}),
    ...(mode === 'demo' && !env.LOG_LEVEL ? { LOG_LEVEL: 'warn' } : {}), // a person reads the terminal, not a collector
    ...(mode === 'demo' && !hasSecret ? { SECRET_KEY: demoSecret(dataFolder) } : {}),
  };
}

const portProblems = {
  EADDRINUSE: (port) =>
    `Port ${port} is in use: stop the other program or choose a port, like PORT=${port + 1} npm start.`,
  EACCES: (port) => `No right to listen on port ${port}: choose one above 1023, like PORT=3000 npm start.`,
  EADDRNOTAVAIL: (_port, host) => `HOST=${host} is not an address of this machine.`,
  EAI_AGAIN: (_port, host) => `HOST=${host} is not an address of this machine.`,
  ENOTFOUND: (_port, host) => `HOST=${host} is not an address of this machine.`,
};

/** Tries the port before the long work begins. @throws Problem */
export function checkPort({ PORT, HOST, MODE }) {
  const port = Number(PORT);
  const host = HOST || (MODE === 'demo' ? '127.0.0.1' : '0.0.0.0');
  return new Promise((free, failed) => {
    const server = createServer();
    server.once('error', (error) => {
      const told = portProblems[error.code]?.(port, host);
      failed(told ? new Problem(told) : error);
    });
    server.listen(port, host, () => server.close(() => free()));
  });
}
