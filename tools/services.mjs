/** Private MariaDB and Redis for the demonstration, development and tests: plain Node, no packages needed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariaDb } from './services/mariadb.mjs';
import { startRedis } from './services/redis.mjs';

export { freePort } from './services/processes.mjs';
export { startMariaDb, startRedis };

/** Both servers, their data under `dir`. When one fails to start, the other is stopped again. */
export async function startServices(dir, options = {}) {
  const started = await Promise.allSettled([
    startMariaDb({ dir: join(dir, 'mariadb'), ...options }),
    startRedis({ dir: join(dir, 'redis'), ...options }),
  ]);
  const servers = started.filter((one) => one.status === 'fulfilled').map((one) => one.value);
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
  const failed = started.find((one) => one.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  const [database, redis] = servers;
  return { database, redis, servers, stop };
}

/** Both servers with throw-away data in a temporary folder that goes with them. */
export async function startTestServices() {
  const dir = mkdtempSync(join(tmpdir(), 'onderling-test-'));
  const services = await startServices(dir, { fast: true, admin: true, disposable: dir });
  const stop = async () => {
    await services.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { ...services, dir, stop };
}
