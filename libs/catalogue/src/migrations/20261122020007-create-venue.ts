import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateVenue20261122020007 implements MigrationInterface {
  readonly name = 'CreateVenue20261122020007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue_venue (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(160) NOT NULL,
        address varchar(300) NOT NULL,
        place varchar(100) NOT NULL,
        latitude double NULL,
        longitude double NULL,
        access_note text NULL,
        created_at datetime(6) NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (id),
        KEY ix_catalogue_venue_organisation (organisation_id),
        CONSTRAINT fk_catalogue_venue_organisation_id FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalogue_venue');
  }
}
