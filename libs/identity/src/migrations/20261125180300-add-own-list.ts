import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddOwnList20261125180300 implements MigrationInterface {
  readonly name = 'AddOwnList20261125180300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE identity_organisation ADD COLUMN own_list tinyint(1) NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE identity_organisation DROP COLUMN own_list');
  }
}
