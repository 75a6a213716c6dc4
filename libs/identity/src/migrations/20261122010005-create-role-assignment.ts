import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRoleAssignment20261122010005 implements MigrationInterface {
  readonly name = 'CreateRoleAssignment20261122010005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_role_assignment (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        role varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        scope varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        granted_by varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        granted_at datetime(6) NOT NULL,
        ended_by varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ended_at datetime(6) NULL,
        active tinyint NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ux_identity_role_assignment_active (person_id, role, scope, active),
        KEY ix_identity_role_assignment_scope (scope, role, active),
        KEY ix_identity_role_assignment_organisation (organisation_id),
        CONSTRAINT fk_identity_role_assignment_person_id FOREIGN KEY (person_id) REFERENCES identity_person (id),
        CONSTRAINT fk_identity_role_assignment_organisation_id FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_role_assignment');
  }
}
