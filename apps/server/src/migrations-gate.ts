import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, type DatabaseModel, hasPendingMigrations, migrate, openDataSource } from '@onderling/platform';
import { listenError } from './listen-error';
import type { Progress } from './seed';

const lookEveryMs = 1_000;

/** Returns once the tables are as this build needs them: by migrating, or by waiting for the one who does. */
export async function passMigrations(config: Config, model: DatabaseModel, progress: Progress): Promise<void> {
  const source = await openDataSource(config, { entities: [], migrations: model.migrations });
  try {
    if (config.database.migrateAtStart) {
      const done = await migrate(source);
      if (done.length) progress(`database: ${done.length} migrations done`);
      return;
    }
    if (!(await hasPendingMigrations(source))) return;
    progress('The database lacks migrations of this version: waiting for `npm run cli -- migrate`.');
    const room = await openWaitingRoom(config);
    while (await hasPendingMigrations(source)) await pause(lookEveryMs);
    await new Promise((closed) => room.close(closed));
  } finally {
    await source.destroy();
  }
}

/** Answers the health questions meanwhile: alive, not ready. */
async function openWaitingRoom(config: Config): Promise<Server> {
  const server = createServer((request, response) => {
    const alive = request.url === '/livez';
    response.writeHead(alive ? 200 : 503, {
      'content-type': 'application/json',
      'retry-after': '5',
      connection: 'close',
    });
    response.end(JSON.stringify(alive ? { alive } : { ready: false, checks: { migrations: 'not-ready' } }));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', (error) => failed(listenError(error, config)));
    server.listen(config.port, config.host, listening);
  });
  return server;
}
