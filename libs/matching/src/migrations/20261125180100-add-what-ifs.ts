import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddWhatIfs20261125180100 implements MigrationInterface {
  readonly name = 'AddWhatIfs20261125180100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE matching_match_run ADD COLUMN what_ifs text NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE matching_match_run DROP COLUMN what_ifs');
  }
}
