import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDateOption20261122040200 implements MigrationInterface {
  readonly name = 'CreateDateOption20261122040200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE matching_date_option (
      id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      request_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      position int NOT NULL,
      starts_at datetime(6) NOT NULL,
      ends_at datetime(6) NOT NULL,
      time_zone varchar(64) NOT NULL,
      state varchar(16) NOT NULL,
      UNIQUE KEY uq_matching_date_option_position (request_id, position),
      CONSTRAINT fk_matching_date_option_request FOREIGN KEY (request_id) REFERENCES matching_request (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE matching_date_option');
  }
}
