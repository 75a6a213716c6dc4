import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRoom20261122020008 implements MigrationInterface {
  readonly name = 'CreateRoom20261122020008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue_room (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        venue_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(120) NOT NULL,
        capacity int NOT NULL,
        equipment text NOT NULL,
        created_at datetime(6) NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (id),
        KEY ix_catalogue_room_venue (venue_id),
        CONSTRAINT fk_catalogue_room_venue_id FOREIGN KEY (venue_id) REFERENCES catalogue_venue (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalogue_room');
  }
}
