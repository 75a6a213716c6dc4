import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRunTrainer20261122030003 implements MigrationInterface {
  readonly name = 'CreateRunTrainer20261122030003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enrolment_run_trainer (
        run_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (run_id, person_id),
        KEY ix_enrolment_run_trainer_person (person_id),
        CONSTRAINT fk_enrolment_run_trainer_run_id FOREIGN KEY (run_id) REFERENCES enrolment_course_run (id),
        CONSTRAINT fk_enrolment_run_trainer_person_id FOREIGN KEY (person_id) REFERENCES identity_person (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enrolment_run_trainer');
  }
}
