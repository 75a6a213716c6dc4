import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAffiliation20261122010004 implements MigrationInterface {
  readonly name = 'CreateAffiliation20261122010004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_affiliation (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        function_title varchar(120) NULL,
        started_at datetime(6) NOT NULL,
        ended_at datetime(6) NULL,
        active tinyint NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ux_identity_affiliation_active (person_id, active),
        KEY ix_identity_affiliation_organisation (organisation_id),
        CONSTRAINT fk_identity_affiliation_person_id FOREIGN KEY (person_id) REFERENCES identity_person (id),
        CONSTRAINT fk_identity_affiliation_organisation_id FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_affiliation');
  }
}
