import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSecondFactor20261122010008 implements MigrationInterface {
  readonly name = 'CreateSecondFactor20261122010008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_second_factor (
        person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        secret varchar(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
        pending_secret varchar(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
        confirmed_at datetime(6) NULL,
        last_step int NOT NULL,
        PRIMARY KEY (person_id),
        CONSTRAINT fk_identity_second_factor_person_id FOREIGN KEY (person_id) REFERENCES identity_person (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_second_factor');
  }
}
