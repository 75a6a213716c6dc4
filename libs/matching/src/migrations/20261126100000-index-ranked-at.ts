import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexRankedAt20261126100000 implements MigrationInterface {
  readonly name = 'IndexRankedAt20261126100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_matching_match_run_ranked ON matching_match_run (ranked_at, request_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_matching_match_run_ranked ON matching_match_run');
  }
}
