import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlaceLink20261126044500 implements MigrationInterface {
  readonly name = 'CreatePlaceLink20261126044500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enrolment_place_link (
        enrolment_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        nonce varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        token_hash varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        created_at datetime(6) NOT NULL,
        PRIMARY KEY (enrolment_id),
        UNIQUE KEY ux_enrolment_place_link_token (token_hash),
        CONSTRAINT fk_enrolment_place_link_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment_enrolment (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enrolment_place_link');
  }
}
