import type { Language } from '@onderling/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, emailKeyColumn, hashColumn, idColumn, instantColumn, languageColumn, text } from '../columns';

/**
 * `move`: somebody who is signed in proves an address at another body. `admission`, `refusal` and `moved-away` carry only
 * a mail: the body now takes part, the steward found none for this address, or the account has left it. They open nothing.
 */
export type ChallengePurpose = 'sign-in' | 'move' | 'admission' | 'refusal' | 'moved-away';
/** What an answer to the mail can be for. */
export type AnswerablePurpose = Extract<ChallengePurpose, 'sign-in' | 'move'>;
/** `verified`: the address was proven and a person has yet to be made of it. */
export type ChallengeState = 'pending' | 'verified' | 'used' | 'ended';

/** One request for such a mail: who holds its link (in the asking browser) or its code owns the mailbox. */
@Entity('identity_sign_in_challenge')
@Index('ux_identity_sign_in_challenge_link', ['linkHash'], { unique: true })
@Index('ux_identity_sign_in_challenge_browser', ['browserHash'], { unique: true })
@Index('ix_identity_sign_in_challenge_expires', ['expiresAt'])
@Index('ix_identity_sign_in_challenge_person', ['personId'])
export class SignInChallenge {
  @PrimaryColumn({ name: 'id', ...idColumn })
  id: string;

  @Column({ name: 'purpose', ...codeColumn })
  purpose: ChallengePurpose;

  @Column({ name: 'state', ...codeColumn })
  state: ChallengeState;

  @Column({ name: 'email', ...text(254) })
  email: string;

  @Column({ name: 'email_key', ...emailKeyColumn })
  emailKey: string;

  @Column({ name: 'language', ...languageColumn })
  language: Language;

  /** Link token and code are derived from it and the server's secret; neither is ever stored. */
  @Column({ name: 'nonce', ...hashColumn })
  nonce: string;

  @Column({ name: 'link_hash', ...hashColumn })
  linkHash: string;

  @Column({ name: 'code_hash', ...hashColumn })
  codeHash: string;

  /** Of the secret in the cookie of the asking browser. */
  @Column({ name: 'browser_hash', ...hashColumn })
  browserHash: string;

  @Column({ name: 'wrong_codes', type: 'int' })
  wrongCodes: number;

  @Column({ name: 'return_to', ...text(500), nullable: true })
  returnTo: string | null;

  /** Whose account the address is for; null where the address alone tells. */
  @Column({ name: 'person_id', ...idColumn, nullable: true })
  personId: string | null;

  @Column({ name: 'created_at', ...instantColumn })
  createdAt: Date;

  /** Of the mail; once verified, until when the profile can be completed. */
  @Column({ name: 'expires_at', ...instantColumn })
  expiresAt: Date;
}
