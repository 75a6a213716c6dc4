import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePastEvent20261126050000 implements MigrationInterface {
  readonly name = 'CreatePastEvent20261126050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE matching_past_event (
      id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      request_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      code varchar(32) NOT NULL,
      trainer_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
      at datetime(6) NOT NULL,
      KEY ix_matching_past_event_request (request_id, at),
      CONSTRAINT fk_matching_past_event_request FOREIGN KEY (request_id) REFERENCES matching_request (id),
      CONSTRAINT fk_matching_past_event_trainer FOREIGN KEY (trainer_id) REFERENCES identity_person (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE matching_past_event');
  }
}
