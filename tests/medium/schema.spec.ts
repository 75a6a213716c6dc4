import { Database, migrate } from '@onderling/platform';
import { DataSource } from 'typeorm';
import { model } from '../../apps/server/src/app.module';
import { MediumApp } from '../support/medium-app';

/** Foreign keys stand in the migrations only: entities know no relations, so that modules stay apart. */
const isForeignKey = (statement: string) => / DROP FOREIGN KEY /.test(statement);

async function drift(source: DataSource): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query).filter((statement) => !isForeignKey(statement));
}

let app: MediumApp;
beforeAll(async () => {
  app = await MediumApp.start({ models: [model] });
});
afterAll(() => app?.close());

describe('the tables', () => {
  it('are what the entities say: the migrations leave no drift', async () => {
    expect(await drift(app.module.get(DataSource))).toEqual([]);
  });

  it('can fail: a table that differs from its entity is drift', async () => {
    await app.database.query('ALTER TABLE matching_request DROP COLUMN attention_reason');
    expect((await drift(app.module.get(DataSource))).join()).toContain('attention_reason');
    await app.database.query('ALTER TABLE matching_request ADD COLUMN attention_reason varchar(60) NULL');
  });

  it('are made once: migrating again does nothing', async () => {
    expect(await migrate(app.module.get(DataSource))).toEqual([]);
  });

  it('name their collation, and keep every time in microseconds', async () => {
    const rows = await app.get(Database).query<{ name: string }>(
      `SELECT CONCAT(table_name, '.', column_name) AS name FROM information_schema.columns
          WHERE table_schema = DATABASE() AND data_type = 'datetime' AND datetime_precision <> 6`,
    );
    expect(rows).toEqual([]);
    const tables = await app.database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = DATABASE() AND table_name NOT LIKE '%migration%' AND table_collation <> 'utf8mb4_unicode_ci'`,
    );
    expect(tables).toEqual([]);
  });
});
