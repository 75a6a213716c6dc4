import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTrainerProfile20261122020005 implements MigrationInterface {
  readonly name = 'CreateTrainerProfile20261122020005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue_trainer_profile (
        person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        findable tinyint(1) NOT NULL,
        experience text NOT NULL,
        languages text NOT NULL,
        modes text NOT NULL,
        max_travel_km int NOT NULL,
        times_per_year int NOT NULL,
        absences text NOT NULL,
        refreshed_at datetime(6) NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (person_id),
        KEY ix_catalogue_trainer_profile_findable (findable),
        CONSTRAINT fk_catalogue_trainer_profile_person_id FOREIGN KEY (person_id) REFERENCES identity_person (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalogue_trainer_profile');
  }
}
