import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPersonToChallenge20261126003001 implements MigrationInterface {
  readonly name = 'AddPersonToChallenge20261126003001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity_sign_in_challenge
        ADD COLUMN person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD KEY ix_identity_sign_in_challenge_person (person_id),
        ADD CONSTRAINT fk_identity_sign_in_challenge_person_id FOREIGN KEY (person_id) REFERENCES identity_person (id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity_sign_in_challenge
        DROP FOREIGN KEY fk_identity_sign_in_challenge_person_id,
        DROP KEY ix_identity_sign_in_challenge_person,
        DROP COLUMN person_id
    `);
  }
}
