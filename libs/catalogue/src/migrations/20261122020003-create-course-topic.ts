import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCourseTopic20261122020003 implements MigrationInterface {
  readonly name = 'CreateCourseTopic20261122020003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue_course_topic (
        course_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        topic_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        position int NOT NULL,
        PRIMARY KEY (course_id, topic_id),
        KEY ix_catalogue_course_topic_topic (topic_id),
        CONSTRAINT fk_catalogue_course_topic_course_id FOREIGN KEY (course_id) REFERENCES catalogue_course (id),
        CONSTRAINT fk_catalogue_course_topic_topic_id FOREIGN KEY (topic_id) REFERENCES catalogue_topic (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalogue_course_topic');
  }
}
