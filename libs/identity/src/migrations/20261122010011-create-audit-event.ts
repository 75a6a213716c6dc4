import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditEvent20261122010011 implements MigrationInterface {
  readonly name = 'CreateAuditEvent20261122010011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_audit_event (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        at datetime(6) NOT NULL,
        actor_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        action varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        details json NULL,
        correlation_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (id),
        KEY ix_identity_audit_event_subject (subject_kind, subject_id),
        KEY ix_identity_audit_event_at (at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_audit_event');
  }
}
