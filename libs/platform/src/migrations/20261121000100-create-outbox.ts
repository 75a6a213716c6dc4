import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOutbox20261121000100 implements MigrationInterface {
  name = 'CreateOutbox20261121000100';

  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE platform_outbox (
      id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      job varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      payload text NOT NULL,
      state varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      outcome varchar(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
      run_at datetime(6) NOT NULL,
      queued_at datetime(6) NULL,
      finished_at datetime(6) NULL,
      starts int NOT NULL DEFAULT 0,
      attempts int NOT NULL DEFAULT 0,
      revivals int NOT NULL DEFAULT 0,
      last_error varchar(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
      correlation_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      created_at datetime(6) NOT NULL,
      PRIMARY KEY (id),
      KEY ix_platform_outbox_due (state, run_at, id),
      KEY ix_platform_outbox_queued (state, queued_at, id),
      KEY ix_platform_outbox_finished (state, finished_at),
      CONSTRAINT ck_platform_outbox_state CHECK (state IN ('pending', 'queued', 'done', 'failed'))
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('DROP TABLE platform_outbox');
  }
}
