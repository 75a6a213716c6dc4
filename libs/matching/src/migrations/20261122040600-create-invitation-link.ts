import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInvitationLink20261122040600 implements MigrationInterface {
  readonly name = 'CreateInvitationLink20261122040600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE matching_invitation_link (
      invitation_id varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      version int NOT NULL,
      nonce varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      token_hash varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      created_at datetime(6) NOT NULL,
      PRIMARY KEY (invitation_id, version),
      UNIQUE KEY uq_matching_invitation_link_token (token_hash),
      CONSTRAINT fk_matching_invitation_link_invitation FOREIGN KEY (invitation_id) REFERENCES matching_invitation (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE matching_invitation_link');
  }
}
