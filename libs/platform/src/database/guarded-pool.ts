import type mysql from 'mysql2';
import { Pulse } from './pulse';
import { abandon, DatabaseSilent, socketOf } from './silent-connection';

type Callback = Parameters<mysql.Pool['getConnection']>[0];

/**
 * Makes a pool let go of a database that is silent: whoever waits for a connection or for the answer to a statement gets
 * DatabaseSilent at that moment, whoever comes later gets it at once, and no connection of before is used again.
 * @param told for the log: the database was lost (true) or is back (false)
 */
export function guardPool(pool: mysql.Pool, url: string, told: (lost: boolean) => void): mysql.Pool {
  const waiting = new Set<() => void>();
  const open = new Set<mysql.PoolConnection>();
  const letGo = () => {
    for (const refuse of waiting) refuse();
    for (const connection of open) abandon(connection);
  };
  const pulse = new Pulse(url, (lost) => {
    told(lost);
    if (lost) letGo();
  });
  pool.on('connection', (connection) => {
    open.add(connection);
    socketOf(connection).once('close', () => open.delete(connection));
  });
  const [take, end] = [pool.getConnection.bind(pool), pool.end.bind(pool)];
  pool.getConnection = (callback: Callback) => {
    if (pulse.silent) return process.nextTick(callback, new DatabaseSilent());
    const refuse = () => {
      waiting.delete(refuse);
      callback(new DatabaseSilent() as unknown as NodeJS.ErrnoException, undefined as never);
    };
    waiting.add(refuse);
    take((error, connection) => {
      if (waiting.delete(refuse)) callback(error, connection);
      else if (!error) connection.release();
    });
  };
  pool.end = (callback) => {
    pulse.stop();
    end(callback);
  };
  pulse.start();
  return pool;
}
