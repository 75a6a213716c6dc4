import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSentMail20261122050000 implements MigrationInterface {
  readonly name = 'CreateSentMail20261122050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notifications_sent_mail (
        id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        recipient_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        outcome varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        attempt int NOT NULL,
        at datetime(6) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_notifications_sent_mail_recipient (recipient_id, at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notifications_sent_mail');
  }
}
