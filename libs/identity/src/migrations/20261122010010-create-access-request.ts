import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccessRequest20261122010010 implements MigrationInterface {
  readonly name = 'CreateAccessRequest20261122010010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_access_request (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        email varchar(254) NOT NULL,
        email_key varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        domain varchar(253) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        language varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        open tinyint NULL,
        asked_at datetime(6) NOT NULL,
        resolved_at datetime(6) NULL,
        resolved_by varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        organisation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ux_identity_access_request_open (email_key, open),
        KEY ix_identity_access_request_state (state, asked_at),
        KEY ix_identity_access_request_domain (domain, state),
        KEY ix_identity_access_request_organisation (organisation_id),
        KEY ix_identity_access_request_resolver (resolved_by),
        CONSTRAINT fk_identity_access_request_resolved_by FOREIGN KEY (resolved_by) REFERENCES identity_person (id),
        CONSTRAINT fk_identity_access_request_organisation_id FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_access_request');
  }
}
