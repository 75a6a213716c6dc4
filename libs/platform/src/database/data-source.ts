import mysql from 'mysql2';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { Config } from '../config/config';
import { StartError } from '../config/start-error';
import { Logger } from '../log/logger';
import { guardPool } from './guarded-pool';

export type EntityClass = new () => object;
export type MigrationClass = new () => MigrationInterface;

export interface DatabaseModel {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
}

/** A waiter for a lock gives up after this many seconds and is retried, well before a person gives up. */
const lockWaitSeconds = 5;

type ServerType = 'mariadb' | 'mysql';

/** After this long without a packet the system asks the other side whether the connection still exists. */
const keepAliveMs = 10_000;
/** MariaDB rolls back for a client that vanished in the middle of a transaction, so that its locks do not stay. */
const idleInTransactionSeconds = 15;

const sessionSettings = (type: ServerType): string =>
  [
    `time_zone = '+00:00'`,
    `innodb_lock_wait_timeout = ${lockWaitSeconds}`,
    `sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`,
    ...(type === 'mariadb' ? [`idle_transaction_timeout = ${idleInTransactionSeconds}`] : []),
  ]
    .map((setting) => `SESSION ${setting}`)
    .join(', ');

/**
 * The mysql2 driver with the session settings that every connection of the pool needs before its first statement, and a
 * pool that does not wait for a database that is silent.
 */
const driverFor = (type: ServerType, url: string, logger: Logger) => ({
  ...mysql,
  createPool(options: mysql.PoolOptions): mysql.Pool {
    const pool = mysql.createPool(options);
    pool.on('connection', (connection) => {
      connection.query(
        `SET ${sessionSettings(type)}`,
        // A connection that is lost this early reports the loss to the query that waits behind this one.
        () => undefined,
      );
    });
    return guardPool(pool, url, (lost) =>
      lost ? logger.warn('the database is silent') : logger.info('the database answers again'),
    );
  },
});

/**
 * Connects. Numbers come as numbers (COUNT, DECIMAL), DATE as 'YYYY-MM-DD', DATETIME as a Date in UTC.
 * @throws StartError that names host and reason in one sentence
 */
export async function openDataSource(config: Config, model: DatabaseModel): Promise<DataSource> {
  const url = config.database.url.replace(/^mariadb:/, 'mysql:');
  const type = await serverType(config.database.url);
  const source = new DataSource({
    type,
    driver: driverFor(type, url, new Logger(config)),
    url,
    poolSize: config.database.poolSize,
    connectTimeout: 4_000,
    timezone: 'Z',
    charset: 'utf8mb4_unicode_ci',
    bigNumberStrings: false,
    dateStrings: ['DATE'],
    extra: {
      decimalNumbers: true,
      maxIdle: config.database.poolSize,
      enableKeepAlive: true,
      keepAliveInitialDelay: keepAliveMs,
    },
    entities: [...model.entities],
    migrations: [...model.migrations],
    migrationsTableName: 'platform_migration',
    migrationsTransactionMode: 'none',
    synchronize: false,
    logging: false,
  });
  return source.initialize();
}

/** TypeORM has to know whose dialect it speaks; asking beats a setting that can be wrong. */
async function serverType(url: string): Promise<ServerType> {
  const { host, pathname, username } = new URL(url);
  return new Promise((resolve, reject) => {
    const connection = mysql.createConnection({ uri: url.replace(/^mariadb:/, 'mysql:'), connectTimeout: 4_000 });
    const refuse = (error: mysql.QueryError) => {
      connection.destroy();
      reject(new StartError(reasonOf(error, { host, database: pathname.slice(1), username })));
    };
    connection.once('error', refuse);
    connection.query('SELECT VERSION() AS version', (error: mysql.QueryError | null, rows: mysql.RowDataPacket[]) => {
      if (error) return refuse(error);
      connection.end();
      resolve(/mariadb/i.test(String(rows[0]?.['version'])) ? 'mariadb' : 'mysql');
    });
  });
}

function reasonOf(error: mysql.QueryError, at: { host: string; database: string; username: string }): string {
  const start = 'DATABASE_URL does not work:';
  if (error.code === 'ER_ACCESS_DENIED_ERROR')
    return `${start} ${at.host} refuses user ${at.username} or the password.`;
  if (error.code === 'ER_DBACCESS_DENIED_ERROR') {
    return `${start} user ${at.username} has no rights on database ${at.database} at ${at.host}.`;
  }
  if (error.code === 'ER_BAD_DB_ERROR') return `${start} there is no database ${at.database} at ${at.host}.`;
  if (error.code === 'ENOTFOUND') return `${start} the host ${at.host} is not known.`;
  return `${start} no MySQL or MariaDB answers at ${at.host} (${error.code ?? 'no answer'}).`;
}
