import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCourseTrainer20261122020004 implements MigrationInterface {
  readonly name = 'CreateCourseTrainer20261122020004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue_course_trainer (
        course_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        position int NOT NULL,
        PRIMARY KEY (course_id, person_id),
        KEY ix_catalogue_course_trainer_person (person_id),
        CONSTRAINT fk_catalogue_course_trainer_course_id FOREIGN KEY (course_id) REFERENCES catalogue_course (id),
        CONSTRAINT fk_catalogue_course_trainer_person_id FOREIGN KEY (person_id) REFERENCES identity_person (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalogue_course_trainer');
  }
}
