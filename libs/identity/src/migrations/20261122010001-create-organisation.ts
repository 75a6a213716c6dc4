import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganisation20261122010001 implements MigrationInterface {
  readonly name = 'CreateOrganisation20261122010001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_organisation (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        tooi varchar(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
        type varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        abbreviation varchar(60) NULL,
        parent_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        time_zone varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        place varchar(100) NULL,
        latitude double NULL,
        longitude double NULL,
        valid_from date NULL,
        valid_until date NULL,
        updated_at datetime(6) NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ux_identity_organisation_tooi (tooi),
        KEY ix_identity_organisation_parent (parent_id),
        CONSTRAINT fk_identity_organisation_parent_id FOREIGN KEY (parent_id) REFERENCES identity_organisation (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_organisation');
  }
}
