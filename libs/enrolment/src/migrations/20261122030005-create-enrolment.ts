import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEnrolment20261122030005 implements MigrationInterface {
  readonly name = 'CreateEnrolment20261122030005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enrolment_enrolment (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        run_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        active int NULL,
        question text NULL,
        enrolled_at datetime(6) NOT NULL,
        changed_at datetime(6) NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ux_enrolment_enrolment_active (run_id, person_id, active),
        KEY ix_enrolment_enrolment_person (person_id),
        KEY ix_enrolment_enrolment_organisation (organisation_id),
        CONSTRAINT fk_enrolment_enrolment_run_id FOREIGN KEY (run_id) REFERENCES enrolment_course_run (id),
        CONSTRAINT fk_enrolment_enrolment_person_id FOREIGN KEY (person_id) REFERENCES identity_person (id),
        CONSTRAINT fk_enrolment_enrolment_organisation_id FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enrolment_enrolment');
  }
}
