import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccessLog20261122010012 implements MigrationInterface {
  readonly name = 'CreateAccessLog20261122010012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_access_log (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        at datetime(6) NOT NULL,
        actor_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        KEY ix_identity_access_log_person (person_id, at),
        KEY ix_identity_access_log_at (at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_access_log');
  }
}
