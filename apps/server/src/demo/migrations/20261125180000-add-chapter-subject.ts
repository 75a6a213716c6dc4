import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddChapterSubject20261125180000 implements MigrationInterface {
  readonly name = 'AddChapterSubject20261125180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE demo_chapter ADD COLUMN subject_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE demo_chapter DROP COLUMN subject_id');
  }
}
