import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateListedColleague20261122040300 implements MigrationInterface {
  readonly name = 'CreateListedColleague20261122040300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE matching_listed_colleague (
      request_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      listed_at datetime(6) NOT NULL,
      PRIMARY KEY (request_id, person_id),
      CONSTRAINT fk_matching_listed_colleague_request FOREIGN KEY (request_id) REFERENCES matching_request (id),
      CONSTRAINT fk_matching_listed_colleague_person FOREIGN KEY (person_id) REFERENCES identity_person (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE matching_listed_colleague');
  }
}
