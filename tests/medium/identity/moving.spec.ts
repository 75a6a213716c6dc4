import type { Role } from '@onderling/contracts';
import { MoveQueries, People, UndoneMoves } from '@onderling/identity';
import { AccessDenied, DomainError } from '@onderling/platform';
import { AccessRequests } from '../../../libs/identity/src/access-requests/access-requests.service';
import type { Actor } from '../../../libs/identity/src/actor';
import type { Visitor } from '../../../libs/identity/src/http/visitor';
import { Arrivals } from '../../../libs/identity/src/moves/arrivals.service';
import { OwnMove } from '../../../libs/identity/src/moves/own-move.service';
import { Departures } from '../../../libs/identity/src/people/departures.service';
import { PeopleOfOrganisation } from '../../../libs/identity/src/people/people-of-organisation.service';
import { PersonRepository } from '../../../libs/identity/src/people/person.repository';
import { SecondFactorRepository } from '../../../libs/identity/src/second-factor/second-factor.repository';
import { LoginSessions } from '../../../libs/identity/src/sessions/login-sessions.service';
import { SignInMails, type SignInMailFacts } from '../../../libs/identity/src/sign-in/sign-in-mails.query';
import { SignIn } from '../../../libs/identity/src/sign-in/sign-in.service';
import { SignUp } from '../../../libs/identity/src/sign-in/sign-up.service';
import type { MediumApp } from '../../support/medium-app';
import { addPerson, askForMail, startIdentity, visitor } from './identity-app';

type Body = 'deventer' | 'bzk' | 'az';
let app: MediumApp;
let bodies: Record<Body, string>;
beforeAll(async () => {
  ({ app, bodies } = await startIdentity());
  // Besides the domain that it shares, this body has one of its own.
  await app.database.query(
    `INSERT INTO identity_organisation_domain (id, organisation_id, domain, shared) VALUES (UUID(), ?, 'az.example', 0)`,
    [bodies.az],
  );
});
afterAll(() => app?.close());

let made = 0;
/** Somebody with a session of their own. */
async function colleague(
  body: Body,
  { roles = [], assurance = 'mail' }: { roles?: Exclude<Role, 'member'>[]; assurance?: 'mail' | 'strong' } = {},
) {
  made += 1;
  const email = `mover${made}@${body === 'az' ? 'az' : 'deventer'}.example`;
  const personId = await addPerson(app, { email, organisationId: bodies[body], roles });
  return { email, personId, ...(await signIn(personId, assurance)) };
}
async function signIn(personId: string, assurance: 'mail' | 'strong' = 'mail') {
  const { token } = await app.database.transaction((tx) =>
    app.get(LoginSessions).start(tx, { personId, assurance, device: 'Firefox, Linux' }),
  );
  return { token, actor: await actorOf(token) };
}
async function actorOf(token: string): Promise<Actor> {
  const actor = await app.get(LoginSessions).findActor(token);
  if (!actor) throw new Error('the session does not open');
  return actor;
}
const isOpen = async (token: string) => (await app.get(LoginSessions).findActor(token)) !== undefined;

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

/** Asks for the mail to a new address and reads it. */
async function ask(actor: Actor, email: string): Promise<{ browser: Visitor; mail: SignInMailFacts }> {
  const from = visitor();
  const { browser } = await app.get(OwnMove).ask(actor, { email }, from);
  const rows = await app.outbox('send-mail');
  const mail = await app.get(SignInMails).get(String(rows.at(-1)?.payload['subjectId']));
  expect(mail.email).toBe(email);
  return { browser: { ...from, browserSecret: browser?.secret }, mail };
}
async function prove(actor: Actor, email: string) {
  const { browser, mail } = await ask(actor, email);
  const { view } = await app.get(OwnMove).prove(actor, { code: mail.code ?? '' }, browser);
  return { browser, next: view.next };
}
const history = async (personId: string) =>
  (await app.get(MoveQueries).listAffiliations(personId)).map(({ organisation, from, until }) => ({
    body: Object.entries(bodies).find(([, id]) => id === organisation.id)?.[0],
    from,
    until,
  }));
const rolesOf = (personId: string) =>
  app.database.query<{ role: string; scope: string }>(
    `SELECT role, scope FROM identity_role_assignment WHERE person_id = ? AND active = 1 ORDER BY role`,
    [personId],
  );
const auditOf = async (personId: string) =>
  (
    await app.database.query<{ action: string; organisationId: string }>(
      `SELECT action, organisation_id AS organisationId FROM identity_audit_event
       WHERE subject_id = ? AND subject_kind = 'person' ORDER BY id`,
      [personId],
    )
  ).map(({ action, organisationId }) => `${action} ${organisationId}`);
const mailsAfter = async (from: number) =>
  (await app.outbox('send-mail')).slice(from).map(({ payload }) => payload as Record<string, string>);
const outboxSize = async () => (await app.outbox('send-mail')).length;

describe('a move to a body with a domain of its own', () => {
  it('happens with the proof: one moment, one history, a new address, and the old one opens nothing', async () => {
    const { actor, personId, email, token } = await colleague('deventer');
    const elsewhere = await signIn(personId);
    const { browser, mail } = await ask(actor, `  New.${made}@Az.example`.trim());
    expect(mail).toMatchObject({ case: 'move', purpose: 'move' });
    const before = await outboxSize();
    const { view, browser: cookie } = await app.get(OwnMove).prove(actor, { linkToken: mail.linkToken ?? '' }, browser);
    expect([view, cookie]).toEqual([{ next: 'moved' }, null]);

    const [now, past] = await history(personId);
    expect([now, past]).toMatchObject([
      { body: 'az', until: null },
      { body: 'deventer', until: now?.from },
    ]);
    expect(await app.get(People).getContact(personId)).toMatchObject({
      email: `New.${made}@Az.example`,
      organisationId: bodies.az,
      state: 'active',
    });
    expect(await actorOf(token)).toMatchObject({
      organisationId: bodies.az,
      roles: [{ role: 'member', organisationId: bodies.az }],
    });
    expect(await isOpen(elsewhere.token)).toBe(false);
    expect(await auditOf(personId)).toEqual([`person-moved-away ${bodies.deventer}`, `person-moved-in ${bodies.az}`]);

    const mails = await mailsAfter(before);
    expect(mails.map(({ kind }) => kind)).toEqual(['sign-in', 'account-moved']);
    expect(JSON.stringify(mails)).not.toContain('@');
    expect(await app.get(SignInMails).get(mails[0]?.['subjectId'] ?? '')).toMatchObject({
      email,
      case: 'moved-away',
      code: null,
      linkToken: null,
    });
    expect(mails[1]).toMatchObject({ subjectId: personId, recipientId: personId });

    expect((await askForMail(app, email)).mail.case).toBe('sign-up');
    expect((await askForMail(app, `new.${made}@az.example`)).mail.case).toBe('known');
  });

  it('and back again gives three lines of history', async () => {
    const { actor, personId, email, token } = await colleague('deventer');
    await prove(actor, `there${made}@az.example`);
    app.clock.advance({ days: 1 });
    await prove(await actorOf(token), email);
    expect((await history(personId)).map(({ body }) => body)).toEqual(['deventer', 'az', 'deventer']);
    const active = await app.database.query('SELECT id FROM identity_affiliation WHERE person_id = ? AND active = 1', [
      personId,
    ]);
    expect(active).toHaveLength(1);
  });

  it('takes the trainer along and leaves what was for the old body; the steward of the platform stays steward', async () => {
    await colleague('deventer', { roles: ['organisation-administrator'] });
    const roles = ['trainer', 'hr-adviser', 'organisation-administrator', 'platform-steward'] as const;
    const { actor, personId } = await colleague('deventer', { roles: [...roles], assurance: 'strong' });
    await prove(actor, `roles${made}@az.example`);
    expect(await rolesOf(personId)).toEqual([
      { role: 'platform-steward', scope: 'platform' },
      { role: 'trainer', scope: bodies.az },
    ]);
  });

  it('is not possible for the last administrator of a body, and goes on where it stood once there is another', async () => {
    const mover = await colleague('bzk', { roles: ['organisation-administrator'], assurance: 'strong' });
    const { browser, mail } = await ask(mover.actor, `last${made}@az.example`);
    const press = () => codeOf(app.get(OwnMove).prove(mover.actor, { code: mail.code ?? '' }, browser));
    expect(await press()).toBe('last-administrator');
    expect(await history(mover.personId)).toHaveLength(1);
    await colleague('bzk', { roles: ['organisation-administrator'] });
    expect(await press()).toBe('allowed');
    // Two who leave at once: the second waits for the first and hears that nobody is left.
    const [one, other] = [
      await colleague('deventer', { roles: ['organisation-administrator'], assurance: 'strong' }),
      await colleague('deventer', { roles: ['organisation-administrator'], assurance: 'strong' }),
    ];
    await app.database.query(
      `UPDATE identity_role_assignment SET active = NULL WHERE scope = ? AND role = 'organisation-administrator'
       AND person_id NOT IN (?, ?)`,
      [bodies.deventer, one.personId, other.personId],
    );
    const asked = [];
    for (const { actor } of [one, other]) {
      asked.push({ actor, ...(await ask(actor, `race-${actor.personId}@az.example`)) });
    }
    const answers = await Promise.all(
      asked.map(({ actor, mail, browser }) =>
        codeOf(app.get(OwnMove).prove(actor, { code: mail.code ?? '' }, browser)),
      ),
    );
    expect(answers.toSorted()).toEqual(['allowed', 'last-administrator']);
  });

  it('to an address of the same body is a new address and no more', async () => {
    const { actor, personId, token } = await colleague('deventer', { roles: ['hr-adviser'] });
    const elsewhere = await signIn(personId);
    const { next } = await prove(actor, `maiden${made}@deventer.example`);
    expect(next).toBe('moved');
    expect(await history(personId)).toHaveLength(1);
    expect(await rolesOf(personId)).toMatchObject([{ role: 'hr-adviser' }]);
    expect(await auditOf(personId)).toEqual([`address-changed ${bodies.deventer}`]);
    expect([await isOpen(token), await isOpen(elsewhere.token)]).toEqual([true, false]);
  });

  it('takes the person from the lists of the old body', async () => {
    const administrator = await colleague('deventer', { roles: ['organisation-administrator'], assurance: 'strong' });
    const { actor, personId } = await colleague('deventer');
    const listed = async () =>
      (
        await app.get(PeopleOfOrganisation).list(administrator.actor, bodies.deventer, { page: 1, pageSize: 100 })
      ).items.some(({ id }) => id === personId);
    expect(await listed()).toBe(true);
    await prove(actor, `gone${made}@az.example`);
    expect(await listed()).toBe(false);
    expect(await codeOf(app.get(Departures).deactivate(administrator.actor, personId))).toBe('not-found');
  });
});

describe('the proof', () => {
  it('counts wrong codes, opens no session, and belongs to its browser and person', async () => {
    const { actor } = await colleague('deventer');
    const stranger = await colleague('deventer');
    const { browser, mail } = await ask(actor, `proof${made}@az.example`);
    const code = mail.code ?? '';
    const moves = app.get(OwnMove);
    expect(await codeOf(app.get(SignIn).open({ code }, browser))).toBe('sign-in-ended');
    expect(await codeOf(app.get(SignIn).open({ linkToken: mail.linkToken ?? '' }, browser))).toBe(
      'sign-in-link-not-valid',
    );
    expect(await app.get(SignUp).state(browser)).toMatchObject({ state: 'none' });
    expect(await moves.state(stranger.actor, browser)).toMatchObject({ state: 'none' });
    expect(await codeOf(moves.prove(stranger.actor, { code }, browser))).toBe('sign-in-ended');
    expect(await codeOf(moves.prove(actor, { code }, visitor()))).toBe('sign-in-ended');
    expect(await codeOf(moves.prove(actor, { linkToken: mail.linkToken ?? '' }, visitor()))).toBe(
      'sign-in-other-browser',
    );
    for (let left = 4; left > 0; left -= 1) {
      expect(await codeOf(moves.prove(actor, { code: 'AAAA-AAAA' }, browser))).toBe('sign-in-code-wrong');
      expect(await moves.state(actor, browser)).toMatchObject({ state: 'pending', attemptsLeft: left });
    }
    expect(await codeOf(moves.prove(actor, { code: 'AAAA-AAAA' }, browser))).toBe('sign-in-ended');
    expect(await codeOf(moves.prove(actor, { code }, browser))).toBe('sign-in-ended');

    const late = await ask(actor, `late${made}@az.example`);
    app.clock.advance({ minutes: 10 });
    expect(await codeOf(moves.prove(actor, { code: late.mail.code ?? '' }, late.browser))).toBe('sign-in-ended');
  });

  it('given twice, in one window or at once, has one effect and one answer', async () => {
    const { actor, personId } = await colleague('deventer');
    const { browser, mail } = await ask(actor, `twice${made}@az.example`);
    const press = () => app.get(OwnMove).prove(actor, { linkToken: mail.linkToken ?? '' }, browser);
    const answers = await Promise.all([press(), press(), press()]);
    answers.push(await press());
    expect(answers.map(({ view }) => view.next)).toEqual(['moved', 'moved', 'moved', 'moved']);
    expect(await history(personId)).toHaveLength(2);
  });

  it('ends what was asked for in other windows', async () => {
    const { actor, token } = await colleague('deventer');
    const other = await ask(actor, `other${made}@az.example`);
    await prove(actor, `first${made}@az.example`);
    const press = app.get(OwnMove).prove(await actorOf(token), { code: other.mail.code ?? '' }, other.browser);
    expect(await codeOf(press)).toBe('sign-in-ended');
  });

  it('says the same for an address that is somebody’s, and differs in the mail alone', async () => {
    const { actor } = await colleague('deventer');
    const taken = await colleague('az');
    const { mail, browser } = await ask(actor, taken.email);
    expect(mail).toMatchObject({ case: 'move-taken', code: null, linkToken: null });
    expect(await app.get(OwnMove).state(actor, browser)).toMatchObject({ state: 'pending', attemptsLeft: 5 });
    expect((await ask(actor, `x${made}@vreemd.example`)).mail.case).toBe('move-unknown-domain');
    expect((await ask(actor, `x${made}@rijk.example`)).mail.case).toBe('move-shared');
    expect(await codeOf(app.get(OwnMove).ask(actor, { email: 'MOVER1@deventer.example' }, visitor()))).toBe('allowed');
    const own = (await app.get(People).getContact(actor.personId)).email.toUpperCase();
    expect(await codeOf(app.get(OwnMove).ask(actor, { email: own }, visitor()))).toBe('address-unchanged');
  });

  it('gives an address that two claim at once to one of them', async () => {
    const movers = [await colleague('deventer'), await colleague('deventer'), await colleague('az')];
    const email = `claimed${made}@az.example`;
    const asked = [];
    for (const { actor } of movers) asked.push({ actor, ...(await ask(actor, email)) });
    const answers = await Promise.all(
      asked.map(({ actor, mail, browser }) =>
        codeOf(app.get(OwnMove).prove(actor, { code: mail.code ?? '' }, browser)),
      ),
    );
    expect(answers.toSorted()).toEqual(['address-taken', 'address-taken', 'allowed']);
    const holders = await app.database.query('SELECT id FROM identity_person WHERE email_key = ?', [email]);
    expect(holders).toHaveLength(1);
  });

  it('that comes just before somebody signs up with that address goes first', async () => {
    const { actor } = await colleague('deventer');
    const email = `both${made}@az.example`;
    const asked = await askForMail(app, email);
    await app.get(SignIn).open({ code: asked.mail.code ?? '' }, asked.browser);
    await prove(actor, email);
    const profile = { firstName: 'A', lastName: 'B', functionTitle: 'c', language: 'nl' as const };
    const signUp = app.get(SignUp).complete({ ...profile, organisationId: bodies.az }, asked.browser);
    expect(await codeOf(signUp)).toMatch(/^(sign-up-not-open|organisation-not-yours)$/);
  });

  it('in the same moment as such a sign-up leaves one account, and words for the other', async () => {
    const { actor } = await colleague('deventer');
    const email = `atonce${made}@az.example`;
    const profile = { firstName: 'A', lastName: 'B', functionTitle: 'c', language: 'nl' as const };
    const windows = [await askForMail(app, email), await askForMail(app, email)];
    for (const { mail, browser } of windows) await app.get(SignIn).open({ code: mail.code ?? '' }, browser);
    const { mail, browser } = await ask(actor, email);
    const answers = await Promise.all([
      codeOf(app.get(OwnMove).prove(actor, { code: mail.code ?? '' }, browser)),
      ...windows.map((one) => codeOf(app.get(SignUp).complete({ ...profile, organisationId: bodies.az }, one.browser))),
    ]);
    expect(answers.filter((answer) => answer === 'allowed')).toHaveLength(1);
    for (const answer of answers) {
      expect(['allowed', 'address-taken', 'sign-up-not-open', 'organisation-not-yours']).toContain(answer);
    }
  });

  it('asks whoever has a second factor for it first', async () => {
    const { actor, personId } = await colleague('deventer');
    await app.database.transaction(async (tx) => {
      const factors = app.get(SecondFactorRepository);
      await factors.putPending(tx, personId, 'JBSWY3DPEHPK3PXP');
      await factors.confirm(tx, personId, 'JBSWY3DPEHPK3PXP', 1);
    });
    const work = app.get(OwnMove).ask(actor, { email: `factor${made}@az.example` }, visitor());
    await expect(work).rejects.toThrow(AccessDenied);
    expect(await codeOf(app.get(OwnMove).prove(actor, { code: 'AAAA-AAAA' }, visitor()))).toBe(
      'second-factor-required',
    );
    const { actor: strong } = await signIn(personId, 'strong');
    expect((await prove(strong, `factor${made}@az.example`)).next).toBe('moved');
    expect(await app.get(SecondFactorRepository).isSet(personId)).toBe(true);
  });
});

describe('a move under a shared domain', () => {
  it('waits for the administrator of the chosen body; until then nothing changes', async () => {
    const administrator = await colleague('az', { roles: ['organisation-administrator'], assurance: 'strong' });
    const foreign = await colleague('deventer', { roles: ['organisation-administrator'], assurance: 'strong' });
    const { actor, personId, email, token } = await colleague('deventer');
    const address = `shared${made}@rijk.example`;
    const { browser, next } = await prove(actor, address);
    expect(next).toBe('choose');
    const moves = app.get(OwnMove);
    const state = await moves.state(actor, browser);
    expect(state.choice?.organisations.map(({ id }) => id).toSorted()).toEqual([bodies.az, bodies.bzk].toSorted());
    expect(await codeOf(moves.choose(actor, bodies.deventer, browser))).toBe('organisation-not-yours');
    expect(await codeOf(moves.choose(actor, bodies.az, visitor()))).toBe('move-not-open');
    const before = await outboxSize();
    const chosen = await Promise.all([1, 2].map(() => moves.choose(actor, bodies.az, browser)));
    expect(chosen.map(({ view }) => view.next)).toEqual(['waiting', 'waiting']);
    const mails = await mailsAfter(before);
    expect(mails.map(({ kind, recipientId }) => [kind, recipientId])).toContainEqual([
      'arrival-pending',
      administrator.personId,
    ]);
    expect(await moves.state(actor, visitor())).toMatchObject({ waiting: { email: address } });
    expect((await askForMail(app, email)).mail.case).toBe('known');
    expect(await history(personId)).toHaveLength(1);

    const { items } = await app.get(Arrivals).list(administrator.actor, bodies.az);
    const arrival = items.find((one) => one.email === address);
    expect(arrival).toMatchObject({ organisationName: 'Dienst deventer' });
    const resolve = (who: Actor) => codeOf(app.get(Arrivals).resolve(who, arrival?.id ?? '', true));
    expect(await codeOf(app.get(Arrivals).list(foreign.actor, bodies.az))).toBe('not-found');
    expect(await resolve(foreign.actor)).toBe('not-found');
    expect(await resolve({ ...administrator.actor, assurance: 'mail' })).toBe('second-factor-required');
    const both = await Promise.all([resolve(administrator.actor), resolve(administrator.actor)]);
    expect(both.toSorted()).toEqual(['access-request-closed', 'allowed']);
    expect((await history(personId)).map(({ body }) => body)).toEqual(['az', 'deventer']);
    // Nobody proved the address just now, so every open window ends.
    expect(await isOpen(token)).toBe(false);
    expect((await askForMail(app, address)).mail.case).toBe('known');
    expect((await app.get(Arrivals).list(administrator.actor, bodies.az)).items).toEqual([]);
  });

  it('can be turned down, withdrawn, or asked anew, and is then over', async () => {
    const administrator = await colleague('az', { roles: ['organisation-administrator'], assurance: 'strong' });
    const mover = await colleague('deventer');
    const open = async () => (await app.get(Arrivals).list(administrator.actor, bodies.az)).items;
    const askFor = async (email: string) => {
      const { browser } = await prove(mover.actor, email);
      await app.get(OwnMove).choose(mover.actor, bodies.az, browser);
    };
    await askFor(`no${made}@rijk.example`);
    await app.get(Arrivals).resolve(administrator.actor, (await open())[0]?.id ?? '', false);
    expect(await open()).toEqual([]);
    await askFor(`no${made}@rijk.example`);
    await askFor(`yes${made}@rijk.example`);
    expect((await open()).map(({ email }) => email)).toEqual([`yes${made}@rijk.example`]);
    await app.get(OwnMove).withdraw(mover.actor);
    expect(await open()).toEqual([]);
    expect(await codeOf(app.get(OwnMove).withdraw(mover.actor))).toBe('not-found');
    expect(await history(mover.personId)).toHaveLength(1);
  });

  it('is a new address at once for who works there already', async () => {
    const { actor, personId } = await colleague('az');
    const { browser } = await prove(actor, `stays${made}@rijk.example`);
    const { view } = await app.get(OwnMove).choose(actor, bodies.az, browser);
    expect(view.next).toBe('moved');
    expect(await history(personId)).toHaveLength(1);
  });

  it('ends with the account', async () => {
    const steward = await colleague('deventer', { roles: ['platform-steward'], assurance: 'strong' });
    const { actor, personId } = await colleague('deventer');
    const { browser } = await prove(actor, `closed${made}@rijk.example`);
    await app.get(OwnMove).choose(actor, bodies.az, browser);
    await app.get(Departures).deactivate(steward.actor, personId);
    const [row] = await app.database.query<{ state: string }>(
      'SELECT state FROM identity_access_request WHERE person_id = ?',
      [personId],
    );
    expect(row?.state).toBe('closed');
  });
});

describe('a move to a body that nobody knows', () => {
  it('is a question to the steward, whose answer moves who proved the address and invites the others', async () => {
    const steward = await colleague('bzk', { roles: ['platform-steward'], assurance: 'strong' });
    const { actor, personId } = await colleague('deventer');
    const [domain, address] = [`nieuw${made}.example`, `a@nieuw${made}.example`];
    expect((await prove(actor, address)).next).toBe('waiting');
    const newcomer = await askForMail(app, `b@${domain}`);
    await app.get(SignIn).open({ code: newcomer.mail.code ?? '' }, newcomer.browser);
    const { items } = await app.get(AccessRequests).list(steward.actor, { page: 1, pageSize: 100 });
    const request = items.find(({ email }) => email === address);
    await app.get(AccessRequests).resolve(steward.actor, request?.id ?? '', bodies.az);
    expect((await history(personId)).map(({ body }) => body)).toEqual(['az', 'deventer']);
    expect((await askForMail(app, address)).mail.case).toBe('known');
    const mails = await Promise.all(
      (await app.outbox('send-mail'))
        .filter(({ payload }) => payload['kind'] === 'sign-in')
        .map(({ payload }) => app.get(SignInMails).get(String(payload['subjectId']))),
    );
    expect(mails.filter(({ case: kind }) => kind === 'admitted').map(({ email }) => email)).toContain(`b@${domain}`);
    expect(mails.some(({ case: kind, email }) => kind === 'admitted' && email === address)).toBe(false);
  });

  it('the stewards’ list leaves out who waits for a body that has administrators', async () => {
    const steward = await colleague('bzk', { roles: ['platform-steward'], assurance: 'strong' });
    await colleague('az', { roles: ['organisation-administrator'] });
    const listed = async () =>
      (await app.get(AccessRequests).list(steward.actor, { page: 1, pageSize: 100 })).items.map(({ email }) => email);
    const { actor } = await colleague('deventer');
    const { browser } = await prove(actor, `list${made}@rijk.example`);
    await app.get(OwnMove).choose(actor, bodies.az, browser);
    expect(await listed()).not.toContain(`list${made}@rijk.example`);
    await app.database.query(`UPDATE identity_role_assignment SET active = NULL WHERE scope = ? AND role = ?`, [
      bodies.az,
      'organisation-administrator',
    ]);
    expect(await listed()).toContain(`list${made}@rijk.example`);
  });
});

it('the unique key refuses an address that somebody else has, in words', async () => {
  const [one, other] = [await colleague('deventer'), await colleague('deventer')];
  const work = app.database.transaction(async (tx) => {
    const people = app.get(PersonRepository);
    await people.changeAddress(tx, await people.lock(tx, one.personId), other.email);
  });
  expect(await codeOf(work)).toBe('address-taken');
});

describe('a move that was not the owner’s', () => {
  it('is undone by whoever runs the installation, for thirty days', async () => {
    const { actor, personId, email, token } = await colleague('deventer');
    await prove(actor, `stolen${made}@az.example`);
    await app.get(UndoneMoves).undo(email.toUpperCase());
    expect((await history(personId)).map(({ body }) => body)).toEqual(['deventer', 'az', 'deventer']);
    expect(await isOpen(token)).toBe(false);
    expect((await askForMail(app, email)).mail.case).toBe('known');
    expect((await askForMail(app, `stolen${made}@az.example`)).mail.case).toBe('sign-up');
    expect(await codeOf(app.get(UndoneMoves).undo(`nobody@deventer.example`))).toBe('not-found');
  });
});
