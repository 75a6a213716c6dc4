import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddRemedies20261125180200 implements MigrationInterface {
  readonly name = 'AddRemedies20261125180200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE matching_match_run ADD COLUMN remedies text NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE matching_match_run DROP COLUMN remedies');
  }
}
