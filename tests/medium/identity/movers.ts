import type { Role } from '@onderling/contracts';
import { MoveQueries } from '@onderling/identity';
import { DomainError } from '@onderling/platform';
import type { Actor } from '../../../libs/identity/src/actor';
import type { Visitor } from '../../../libs/identity/src/http/visitor';
import { MoveProof } from '../../../libs/identity/src/moves/move-proof.service';
import { OwnMove } from '../../../libs/identity/src/moves/own-move.service';
import { LoginSessions } from '../../../libs/identity/src/sessions/login-sessions.service';
import { SignInMails, type SignInMailFacts } from '../../../libs/identity/src/sign-in/sign-in-mails.query';
import type { MediumApp } from '../../support/medium-app';
import { addPerson, startIdentity, visitor } from './identity-app';

export type Body = 'deventer' | 'bzk' | 'az';

export const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

/** People who take their account along, and what became of them. */
export class Movers {
  /** How many colleagues there are, for addresses that nobody had before. */
  made = 0;

  private constructor(
    readonly app: MediumApp,
    readonly bodies: Record<Body, string>,
  ) {}

  static async start(): Promise<Movers> {
    const { app, bodies } = await startIdentity();
    // Besides the domain that it shares, this body has one of its own.
    await app.database.query(
      `INSERT INTO identity_organisation_domain (id, organisation_id, domain, shared) VALUES (UUID(), ?, 'az.example', 0)`,
      [bodies.az],
    );
    return new Movers(app, bodies);
  }

  /** Somebody with a session of their own. */
  async colleague(
    body: Body,
    { roles = [], assurance = 'mail' }: { roles?: Exclude<Role, 'member'>[]; assurance?: 'mail' | 'strong' } = {},
  ) {
    this.made += 1;
    const email = `mover${this.made}@${body === 'az' ? 'az' : 'deventer'}.example`;
    const personId = await addPerson(this.app, { email, organisationId: this.bodies[body], roles });
    return { email, personId, ...(await this.signIn(personId, assurance)) };
  }

  async signIn(personId: string, assurance: 'mail' | 'strong' = 'mail') {
    const { token } = await this.app.database.transaction((tx) =>
      this.app.get(LoginSessions).start(tx, { personId, assurance, device: 'Firefox, Linux' }),
    );
    return { token, actor: await this.actorOf(token) };
  }

  async actorOf(token: string): Promise<Actor> {
    const actor = await this.app.get(LoginSessions).findActor(token);
    if (!actor) throw new Error('the session does not open');
    return actor;
  }

  async isOpen(token: string): Promise<boolean> {
    return (await this.app.get(LoginSessions).findActor(token)) !== undefined;
  }

  /** Asks for the mail to a new address and reads it. */
  async ask(actor: Actor, email: string): Promise<{ browser: Visitor; mail: SignInMailFacts }> {
    const from = visitor();
    const { browser } = await this.app.get(OwnMove).ask(actor, { email }, from);
    const rows = await this.app.outbox('send-mail');
    const mail = await this.app.get(SignInMails).get(String(rows.at(-1)?.payload['subjectId']));
    expect(mail.email).toBe(email);
    return { browser: { ...from, browserSecret: browser?.secret }, mail };
  }

  async prove(actor: Actor, email: string) {
    const { browser, mail } = await this.ask(actor, email);
    const { view } = await this.app.get(MoveProof).prove(actor, { code: mail.code ?? '' }, browser);
    return { browser, next: view.next };
  }

  async history(personId: string) {
    return (await this.app.get(MoveQueries).listAffiliations(personId)).map(({ organisation, from, until }) => ({
      body: Object.entries(this.bodies).find(([, id]) => id === organisation.id)?.[0],
      from,
      until,
    }));
  }

  rolesOf(personId: string) {
    return this.app.database.query<{ role: string; scope: string }>(
      `SELECT role, scope FROM identity_role_assignment WHERE person_id = ? AND active = 1 ORDER BY role`,
      [personId],
    );
  }

  async auditOf(personId: string): Promise<string[]> {
    const lines = await this.app.database.query<{ action: string; organisationId: string }>(
      `SELECT action, organisation_id AS organisationId FROM identity_audit_event
       WHERE subject_id = ? AND subject_kind = 'person' ORDER BY id`,
      [personId],
    );
    return lines.map(({ action, organisationId }) => `${action} ${organisationId}`);
  }

  async mailsAfter(from: number): Promise<Record<string, string>[]> {
    return (await this.app.outbox('send-mail')).slice(from).map(({ payload }) => payload as Record<string, string>);
  }

  async outboxSize(): Promise<number> {
    return (await this.app.outbox('send-mail')).length;
  }
}
