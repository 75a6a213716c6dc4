import type { DataSource } from 'typeorm';
import { withNamedLock } from './named-lock';

/** Runs all pending migrations, oldest first, while holding a lock that lets one process do so. Returns their names. */
export async function migrate(source: DataSource): Promise<string[]> {
  return withNamedLock(source, 'migrate', async () => {
    const done = await source.runMigrations({ transaction: 'none' });
    return done.map(({ name }) => name);
  });
}

/** True while the database lacks a migration that this build knows. */
export async function hasPendingMigrations(source: DataSource): Promise<boolean> {
  return source.showMigrations();
}
