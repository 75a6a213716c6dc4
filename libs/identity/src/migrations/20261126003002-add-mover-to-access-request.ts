import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddMoverToAccessRequest20261126003002 implements MigrationInterface {
  readonly name = 'AddMoverToAccessRequest20261126003002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity_access_request
        ADD COLUMN person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN wanted_organisation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD KEY ix_identity_access_request_person (person_id),
        ADD KEY ix_identity_access_request_wanted (wanted_organisation_id),
        ADD CONSTRAINT fk_identity_access_request_person_id FOREIGN KEY (person_id) REFERENCES identity_person (id),
        ADD CONSTRAINT fk_identity_access_request_wanted_organisation_id FOREIGN KEY (wanted_organisation_id)
          REFERENCES identity_organisation (id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity_access_request
        DROP FOREIGN KEY fk_identity_access_request_wanted_organisation_id,
        DROP FOREIGN KEY fk_identity_access_request_person_id,
        DROP KEY ix_identity_access_request_wanted,
        DROP KEY ix_identity_access_request_person,
        DROP COLUMN wanted_organisation_id,
        DROP COLUMN person_id
    `);
  }
}
