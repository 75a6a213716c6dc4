import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDemoChapter20261122090100 implements MigrationInterface {
  readonly name = 'CreateDemoChapter20261122090100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demo_chapter (
        name varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        day date NOT NULL,
        told_at datetime(6) NOT NULL,
        PRIMARY KEY (name)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demo_chapter');
  }
}
