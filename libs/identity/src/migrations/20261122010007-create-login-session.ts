import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLoginSession20261122010007 implements MigrationInterface {
  readonly name = 'CreateLoginSession20261122010007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_login_session (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        token_hash varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        assurance varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        device varchar(80) NOT NULL,
        started_at datetime(6) NOT NULL,
        last_seen_at datetime(6) NOT NULL,
        expires_at datetime(6) NOT NULL,
        ended_at datetime(6) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ux_identity_login_session_token (token_hash),
        KEY ix_identity_login_session_person (person_id, ended_at),
        KEY ix_identity_login_session_expires (expires_at),
        CONSTRAINT fk_identity_login_session_person_id FOREIGN KEY (person_id) REFERENCES identity_person (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_login_session');
  }
}
