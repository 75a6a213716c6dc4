import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTrainerTopic20261122020006 implements MigrationInterface {
  readonly name = 'CreateTrainerTopic20261122020006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue_trainer_topic (
        person_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        topic_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        level int NOT NULL,
        position int NOT NULL,
        PRIMARY KEY (person_id, topic_id),
        KEY ix_catalogue_trainer_topic_topic (topic_id),
        CONSTRAINT fk_catalogue_trainer_topic_person_id FOREIGN KEY (person_id) REFERENCES catalogue_trainer_profile (person_id),
        CONSTRAINT fk_catalogue_trainer_topic_topic_id FOREIGN KEY (topic_id) REFERENCES catalogue_topic (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalogue_trainer_topic');
  }
}
