import type { Language, PersonState } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, emailKeyColumn, idColumn, instantColumn, languageColumn, text } from '../columns';

/** A civil servant: one account, one mailbox, one current body. */
@Entity('identity_person')
@Index('ux_identity_person_email_key', ['emailKey'], { unique: true })
@Index('ix_identity_person_organisation', ['organisationId', 'state'])
export class Person {
  @PrimaryColumn({ name: 'id', ...idColumn })
  id: string;

  /** As the person writes it; mails go here. */
  @Column({ name: 'email', ...text(254) })
  email: string;

  /** NFC and lower case; what addresses are compared by. */
  @Column({ name: 'email_key', ...emailKeyColumn })
  emailKey: string;

  /** Empty until an invited person has signed in for the first time. */
  @Column({ name: 'first_name', ...text(80) })
  firstName: string;

  @Column({ name: 'last_name', ...text(80) })
  lastName: string;

  @Column({ name: 'function_title', ...text(120), nullable: true })
  functionTitle: string | null;

  @Column({ name: 'language', ...languageColumn })
  language: Language;

  @Column({ name: 'state', ...codeColumn })
  state: PersonState;

  @Column({ name: 'state_since', ...instantColumn })
  stateSince: Date;

  @Column({ name: 'organisation_id', ...idColumn })
  organisationId: string;

  @Column({ name: 'created_at', ...instantColumn })
  createdAt: Date;

  @Column({ name: 'version', type: 'int' })
  version: number;
}
