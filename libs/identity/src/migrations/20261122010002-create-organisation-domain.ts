import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganisationDomain20261122010002 implements MigrationInterface {
  readonly name = 'CreateOrganisationDomain20261122010002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_organisation_domain (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        domain varchar(253) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        shared tinyint NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ux_identity_organisation_domain (domain, organisation_id),
        KEY ix_identity_organisation_domain_organisation (organisation_id),
        CONSTRAINT fk_identity_organisation_domain_organisation_id FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_organisation_domain');
  }
}
