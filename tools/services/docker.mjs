/** The two services of docker-compose.yml, for a machine that has Docker and neither server. */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root } from '../paths.mjs';
import { Problem } from '../problem.mjs';
import { lastLines, run } from '../run.mjs';
import { findProgram } from './programs.mjs';

/** A client alone is not enough: the engine has to answer. */
export const dockerAnswers = () =>
  findProgram(['docker']) !== undefined &&
  spawnSync('docker', ['info', '--format', '{{.ServerVersion}}'], { timeout: 5_000 }).status === 0;

/** The deployment's file publishes no database port; this addition does, on the loopback address and a free port. */
const addition = {
  services: {
    mariadb: { ports: ['127.0.0.1::3306'], restart: 'no' },
    redis: { ports: ['127.0.0.1::6379'], restart: 'no' },
  },
};

/** Passwords made at the first start and kept, because the database keeps them too. Answers the application's one. */
function keepSecrets(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = ['database_root_password', 'database_password'];
  for (const file of names.map((name) => join(folder, name))) {
    // readable for the user inside the container; the folder keeps others on this machine out
    if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('hex'), { mode: 0o644 });
  }
  return readFileSync(join(folder, 'database_password'), 'utf8');
}

/** Starts both services and waits until they are healthy. @throws Problem */
export async function startDockerServices(dataFolder) {
  const secrets = join(dataFolder, 'docker-secrets');
  const password = keepSecrets(secrets);
  const file = join(dataFolder, 'docker-ports.json');
  writeFileSync(file, JSON.stringify(addition));
  const project = `onderling-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`;
  const base = ['compose', '-p', project, '-f', inRoot('docker-compose.yml'), '-f', file];
  const env = { ...process.env, SECRETS_DIR: secrets };
  const compose = async (...args) => {
    const done = await run('docker', [...base, ...args], { cwd: root, env, limit: 600_000 });
    if (done.code !== 0) throw new Problem(`docker compose ${args[0]} failed:\n${lastLines(done.output)}`);
    return done.output.trim();
  };
  await compose('up', '-d', '--wait', 'mariadb', 'redis');
  const port = async (service, inside) => (await compose('port', service, String(inside))).split(':').pop();
  return {
    databaseUrl: `mysql://onderling:${password}@127.0.0.1:${await port('mariadb', 3306)}/onderling`,
    redisUrl: `redis://127.0.0.1:${await port('redis', 6379)}`,
    servers: [],
    stop: () => compose('stop', 'mariadb', 'redis'),
  };
}
