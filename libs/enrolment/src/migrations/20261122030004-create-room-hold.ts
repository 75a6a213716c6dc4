import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRoomHold20261122030004 implements MigrationInterface {
  readonly name = 'CreateRoomHold20261122030004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enrolment_room_hold (
        session_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        room_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        starts_at datetime(6) NOT NULL,
        ends_at datetime(6) NOT NULL,
        PRIMARY KEY (session_id),
        KEY ix_enrolment_room_hold_room (room_id, starts_at),
        CONSTRAINT fk_enrolment_room_hold_session_id FOREIGN KEY (session_id) REFERENCES enrolment_course_session (id),
        CONSTRAINT fk_enrolment_room_hold_room_id FOREIGN KEY (room_id) REFERENCES catalogue_room (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enrolment_room_hold');
  }
}
