import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRequest20261122040000 implements MigrationInterface {
  readonly name = 'CreateRequest20261122040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE matching_request (
      id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      kind varchar(16) NOT NULL,
      state varchar(20) NOT NULL,
      organisation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      requester_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      title varchar(120) NOT NULL,
      need text NULL,
      audience varchar(500) NULL,
      group_level varchar(16) NULL,
      group_size int NULL,
      mode varchar(16) NULL,
      language varchar(2) NULL,
      place_kind varchar(16) NULL,
      place_text varchar(500) NULL,
      room_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
      trainers_needed int NOT NULL,
      round int NOT NULL,
      run_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
      join_nonce varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      join_hash varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      attention_reason varchar(60) NULL,
      created_at datetime(6) NOT NULL,
      submitted_at datetime(6) NULL,
      closed_at datetime(6) NULL,
      updated_at datetime(6) NOT NULL,
      version int NOT NULL,
      KEY ix_matching_request_organisation (organisation_id, updated_at),
      UNIQUE KEY uq_matching_request_join (join_hash),
      CONSTRAINT fk_matching_request_organisation FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id),
      CONSTRAINT fk_matching_request_requester FOREIGN KEY (requester_id) REFERENCES identity_person (id),
      CONSTRAINT fk_matching_request_room FOREIGN KEY (room_id) REFERENCES catalogue_room (id),
      CONSTRAINT fk_matching_request_run FOREIGN KEY (run_id) REFERENCES enrolment_course_run (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE matching_request');
  }
}
