import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCourse20261122020002 implements MigrationInterface {
  readonly name = 'CreateCourse20261122020002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue_course (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        format varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        title varchar(200) NOT NULL,
        gain varchar(400) NOT NULL,
        description text NOT NULL,
        for_whom text NULL,
        not_for_whom text NULL,
        language varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        mode varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        duration_minutes int NOT NULL,
        search_title text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        search_topics text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        search_text mediumtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        created_at datetime(6) NOT NULL,
        updated_at datetime(6) NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (id),
        KEY ix_catalogue_course_organisation (organisation_id),
        KEY ix_catalogue_course_owner (owner_id),
        KEY ix_catalogue_course_state (state),
        CONSTRAINT fk_catalogue_course_organisation_id FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id),
        CONSTRAINT fk_catalogue_course_owner_id FOREIGN KEY (owner_id) REFERENCES identity_person (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalogue_course');
  }
}
