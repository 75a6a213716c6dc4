import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePerson20261122010003 implements MigrationInterface {
  readonly name = 'CreatePerson20261122010003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_person (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        email varchar(254) NOT NULL,
        email_key varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        first_name varchar(80) NOT NULL,
        last_name varchar(80) NOT NULL,
        function_title varchar(120) NULL,
        language varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state_since datetime(6) NOT NULL,
        organisation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        created_at datetime(6) NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ux_identity_person_email_key (email_key),
        KEY ix_identity_person_organisation (organisation_id, state),
        CONSTRAINT fk_identity_person_organisation_id FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_person');
  }
}
