import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCalendarItem20261122030006 implements MigrationInterface {
  readonly name = 'CreateCalendarItem20261122030006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enrolment_calendar_item (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        session_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        role varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        sequence int NOT NULL,
        changed_at datetime(6) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY ux_enrolment_calendar_item_session (session_id, person_id),
        KEY ix_enrolment_calendar_item_person (person_id),
        CONSTRAINT fk_enrolment_calendar_item_session_id FOREIGN KEY (session_id) REFERENCES enrolment_course_session (id),
        CONSTRAINT fk_enrolment_calendar_item_person_id FOREIGN KEY (person_id) REFERENCES identity_person (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enrolment_calendar_item');
  }
}
