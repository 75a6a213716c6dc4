import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRequestTopic20261122040100 implements MigrationInterface {
  readonly name = 'CreateRequestTopic20261122040100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE matching_request_topic (
      request_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      topic_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (request_id, topic_id),
      CONSTRAINT fk_matching_request_topic_request FOREIGN KEY (request_id) REFERENCES matching_request (id),
      CONSTRAINT fk_matching_request_topic_topic FOREIGN KEY (topic_id) REFERENCES catalogue_topic (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE matching_request_topic');
  }
}
