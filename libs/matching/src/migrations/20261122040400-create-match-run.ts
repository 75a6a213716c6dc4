import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMatchRun20261122040400 implements MigrationInterface {
  readonly name = 'CreateMatchRun20261122040400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE matching_match_run (
      id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      request_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      round int NOT NULL,
      engine_version varchar(20) NOT NULL,
      policy_name varchar(60) NOT NULL,
      policy_version int NOT NULL,
      input_hash varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      trainers_seen int NOT NULL,
      candidates mediumtext NOT NULL,
      excluded text NOT NULL,
      ranked_at datetime(6) NOT NULL,
      UNIQUE KEY uq_matching_match_run_round (request_id, round),
      CONSTRAINT fk_matching_match_run_request FOREIGN KEY (request_id) REFERENCES matching_request (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE matching_match_run');
  }
}
