import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotencyKey20261121000200 implements MigrationInterface {
  name = 'CreateIdempotencyKey20261121000200';

  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE platform_idempotency_key (
      owner varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      request_key varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      fingerprint varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      answer mediumtext NULL,
      created_at datetime(6) NOT NULL,
      PRIMARY KEY (owner, request_key),
      KEY ix_platform_idempotency_key_created_at (created_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('DROP TABLE platform_idempotency_key');
  }
}
