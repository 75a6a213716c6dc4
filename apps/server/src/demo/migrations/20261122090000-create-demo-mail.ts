import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDemoMail20261122090000 implements MigrationInterface {
  readonly name = 'CreateDemoMail20261122090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demo_mail (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        received_at datetime(6) NOT NULL,
        sender varchar(254) NOT NULL,
        recipient varchar(254) NOT NULL,
        recipient_key varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        subject varchar(998) NOT NULL,
        text mediumtext NOT NULL,
        html mediumtext NULL,
        calendar_method varchar(20) NULL,
        calendar_text mediumtext NULL,
        source mediumtext NOT NULL,
        PRIMARY KEY (id),
        KEY ix_demo_mail_recipient (recipient_key, received_at),
        KEY ix_demo_mail_received (received_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demo_mail');
  }
}
