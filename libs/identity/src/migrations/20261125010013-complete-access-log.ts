import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CompleteAccessLog20261125010013 implements MigrationInterface {
  readonly name = 'CompleteAccessLog20261125010013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity_access_log
        MODIFY COLUMN person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN subject_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN correlation_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD KEY ix_identity_access_log_actor (actor_id, purpose, at)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM identity_access_log WHERE person_id IS NULL`);
    await runner.query(`
      ALTER TABLE identity_access_log
        DROP KEY ix_identity_access_log_actor,
        DROP COLUMN correlation_id,
        DROP COLUMN subject_id,
        MODIFY COLUMN person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
    `);
  }
}
