import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCourseRun20261122030001 implements MigrationInterface {
  readonly name = 'CreateCourseRun20261122030001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enrolment_course_run (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        course_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        request_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        organisation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        requester_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        title varchar(200) NOT NULL,
        gain varchar(400) NULL,
        description text NOT NULL,
        format varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        language varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        mode varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        capacity int NOT NULL,
        taken int NOT NULL,
        starts_at datetime(6) NOT NULL,
        ends_at datetime(6) NOT NULL,
        created_at datetime(6) NOT NULL,
        updated_at datetime(6) NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (id),
        KEY ix_enrolment_course_run_upcoming (kind, state, starts_at),
        KEY ix_enrolment_course_run_course (course_id),
        KEY ix_enrolment_course_run_request (request_id),
        KEY ix_enrolment_course_run_organisation (organisation_id),
        KEY ix_enrolment_course_run_requester (requester_id),
        CONSTRAINT fk_enrolment_course_run_course_id FOREIGN KEY (course_id) REFERENCES catalogue_course (id),
        CONSTRAINT fk_enrolment_course_run_organisation_id FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id),
        CONSTRAINT fk_enrolment_course_run_requester_id FOREIGN KEY (requester_id) REFERENCES identity_person (id),
        CONSTRAINT ck_enrolment_course_run_taken CHECK (taken >= 0)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enrolment_course_run');
  }
}
