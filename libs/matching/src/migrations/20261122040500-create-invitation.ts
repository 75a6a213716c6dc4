import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInvitation20261122040500 implements MigrationInterface {
  readonly name = 'CreateInvitation20261122040500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE matching_invitation (
      id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      request_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      match_run_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      trainer_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      position int NOT NULL,
      state varchar(16) NOT NULL,
      slot int NULL,
      created_at datetime(6) NOT NULL,
      sent_at datetime(6) NULL,
      remind_at datetime(6) NULL,
      reminded_at datetime(6) NULL,
      deadline_at datetime(6) NULL,
      answered_at datetime(6) NULL,
      undo_until datetime(6) NULL,
      seen_at datetime(6) NULL,
      decline_reason varchar(20) NULL,
      decline_note varchar(500) NULL,
      date_option_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
      answer_browser_hash varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      version int NOT NULL,
      UNIQUE KEY uq_matching_invitation_trainer (request_id, trainer_id),
      UNIQUE KEY uq_matching_invitation_slot (request_id, slot),
      KEY ix_matching_invitation_trainer (trainer_id, state),
      CONSTRAINT fk_matching_invitation_request FOREIGN KEY (request_id) REFERENCES matching_request (id),
      CONSTRAINT fk_matching_invitation_match_run FOREIGN KEY (match_run_id) REFERENCES matching_match_run (id),
      CONSTRAINT fk_matching_invitation_trainer FOREIGN KEY (trainer_id) REFERENCES identity_person (id),
      CONSTRAINT fk_matching_invitation_date_option FOREIGN KEY (date_option_id) REFERENCES matching_date_option (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE matching_invitation');
  }
}
