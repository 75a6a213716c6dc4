import type { Socket } from 'node:net';
import type mysql from 'mysql2';

/** Nobody answers, and nobody says so. Known to isDatabaseAway by its code. */
export class DatabaseSilent extends Error {
  readonly code = 'DATABASE_SILENT';

  constructor() {
    super('The database does not answer');
  }
}

/** The socket under a connection; mysql2 leaves its type open. */
export function socketOf(connection: mysql.Connection): Socket {
  return (connection as unknown as { stream: Socket }).stream;
}

/** Ends a connection to a server that is silent: what waits on it fails now with DatabaseSilent. */
export function abandon(connection: mysql.Connection): void {
  // The socket first: it passes the error on to the statement that waits. destroy() alone would say goodbye and wait.
  socketOf(connection).destroy(new DatabaseSilent());
  connection.destroy();
}
