import type { DataSource } from 'typeorm';
import { StartError } from '../config/start-error';

const lockSeconds = 120;

/** Runs all pending migrations, oldest first, while holding a lock that lets one process do so. Returns their names. */
export async function migrate(source: DataSource): Promise<string[]> {
  const holder = source.createQueryRunner();
  try {
    const [answer] = (await holder.query(
      `SELECT GET_LOCK(CONCAT(DATABASE(), '.migrate'), ${lockSeconds}) AS held`,
    )) as {
      held: number;
    }[];
    if (Number(answer?.held) !== 1) {
      throw new StartError(`Another process has been migrating this database for ${lockSeconds} seconds; look there.`);
    }
    const done = await source.runMigrations({ transaction: 'none' });
    await holder.query(`DO RELEASE_LOCK(CONCAT(DATABASE(), '.migrate'))`);
    return done.map(({ name }) => name);
  } finally {
    await holder.release();
  }
}

/** True while the database lacks a migration that this build knows. */
export async function hasPendingMigrations(source: DataSource): Promise<boolean> {
  return source.showMigrations();
}
