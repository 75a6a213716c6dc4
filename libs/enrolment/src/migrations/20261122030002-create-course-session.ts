import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCourseSession20261122030002 implements MigrationInterface {
  readonly name = 'CreateCourseSession20261122030002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enrolment_course_session (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        run_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        starts_at datetime(6) NOT NULL,
        ends_at datetime(6) NOT NULL,
        time_zone varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        place_kind varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        room_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        address varchar(300) NULL,
        online_link varchar(500) NULL,
        PRIMARY KEY (id),
        KEY ix_enrolment_course_session_run (run_id, starts_at),
        KEY ix_enrolment_course_session_room (room_id),
        CONSTRAINT fk_enrolment_course_session_run_id FOREIGN KEY (run_id) REFERENCES enrolment_course_run (id),
        CONSTRAINT fk_enrolment_course_session_room_id FOREIGN KEY (room_id) REFERENCES catalogue_room (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enrolment_course_session');
  }
}
