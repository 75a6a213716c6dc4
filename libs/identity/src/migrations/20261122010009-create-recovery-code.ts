import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecoveryCode20261122010009 implements MigrationInterface {
  readonly name = 'CreateRecoveryCode20261122010009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_recovery_code (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        code_hash varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        used_at datetime(6) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ux_identity_recovery_code (person_id, code_hash),
        CONSTRAINT fk_identity_recovery_code_person_id FOREIGN KEY (person_id) REFERENCES identity_person (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_recovery_code');
  }
}
