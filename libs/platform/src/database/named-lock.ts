import type { DataSource } from 'typeorm';
import { StartError } from '../config/start-error';

const lockSeconds = 120;

/**
 * Runs `work` while no other process that uses this database runs work under the same name. The lock lives on a connection
 * of its own and goes with it, so a process that dies frees it.
 * @throws StartError when another process has held it for two minutes
 */
export async function withNamedLock<T>(source: DataSource, name: string, work: () => Promise<T>): Promise<T> {
  const holder = source.createQueryRunner();
  try {
    const answer: unknown = await holder.query(`SELECT GET_LOCK(CONCAT(DATABASE(), ?), ?) AS held`, [
      `.${name}`,
      lockSeconds,
    ]);
    if (Number((answer as { held: number }[])[0]?.held) !== 1) {
      throw new StartError(`Another process has held the lock "${name}" of this database for ${lockSeconds} seconds.`);
    }
    try {
      return await work();
    } finally {
      await holder.query(`DO RELEASE_LOCK(CONCAT(DATABASE(), ?))`, [`.${name}`]);
    }
  } finally {
    await holder.release();
  }
}
