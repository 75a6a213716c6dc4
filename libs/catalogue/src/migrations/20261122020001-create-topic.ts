import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTopic20261122020001 implements MigrationInterface {
  readonly name = 'CreateTopic20261122020001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue_topic (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        slug varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        theme varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name_nl varchar(160) NOT NULL,
        name_en varchar(160) NOT NULL,
        synonyms text NOT NULL,
        esco_uri varchar(120) CHARACTER SET ascii COLLATE ascii_bin NULL,
        position int NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_catalogue_topic_slug (slug)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalogue_topic');
  }
}
