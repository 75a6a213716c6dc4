import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSignInChallenge20261122010006 implements MigrationInterface {
  readonly name = 'CreateSignInChallenge20261122010006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_sign_in_challenge (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        email varchar(254) NOT NULL,
        email_key varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        language varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        nonce varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        link_hash varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        code_hash varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        browser_hash varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        wrong_codes int NOT NULL,
        return_to varchar(500) NULL,
        created_at datetime(6) NOT NULL,
        expires_at datetime(6) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ux_identity_sign_in_challenge_link (link_hash),
        UNIQUE KEY ux_identity_sign_in_challenge_browser (browser_hash),
        KEY ix_identity_sign_in_challenge_expires (expires_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity_sign_in_challenge');
  }
}
