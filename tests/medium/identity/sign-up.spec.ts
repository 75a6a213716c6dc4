import type { SignUpInput } from '@onderling/contracts';
import { People } from '@onderling/identity';
import { DomainError } from '@onderling/platform';
import { AccessRequests } from '../../../libs/identity/src/access-requests/access-requests.service';
import type { Actor } from '../../../libs/identity/src/actor';
import { Memberships } from '../../../libs/identity/src/people/memberships.service';
import { LoginSessions } from '../../../libs/identity/src/sessions/login-sessions.service';
import { SignInMails } from '../../../libs/identity/src/sign-in/sign-in-mails.query';
import { SignIn } from '../../../libs/identity/src/sign-in/sign-in.service';
import { SignUp } from '../../../libs/identity/src/sign-in/sign-up.service';
import type { MediumApp } from '../../support/medium-app';
import { addPerson, askForMail, startIdentity, visitor } from './identity-app';

let app: MediumApp;
let bodies: Awaited<ReturnType<typeof startIdentity>>['bodies'];
let steward: Actor;
beforeAll(async () => {
  ({ app, bodies } = await startIdentity());
  steward = await actorOf('steward@bzk.example', 'bzk', ['platform-steward']);
});
afterAll(() => app?.close());

async function actorOf(
  email: string,
  body: 'deventer' | 'bzk' | 'az',
  roles: ('organisation-administrator' | 'platform-steward')[],
): Promise<Actor> {
  const organisationId = bodies[body];
  const personId = await addPerson(app, { email, organisationId, roles });
  const { token } = await app.database.transaction((tx) =>
    app.get(LoginSessions).start(tx, { personId, assurance: 'strong', device: 'test' }),
  );
  const actor = await app.get(LoginSessions).findActor(token);
  if (!actor) throw new Error('the session does not open');
  return actor;
}

const profile = (organisationId: string): SignUpInput => ({
  firstName: 'Noor',
  lastName: 'de Graaf',
  functionTitle: 'beleidsadviseur',
  organisationId,
  language: 'nl',
});
async function prove(email: string) {
  const asked = await askForMail(app, email);
  const { view } = await app.get(SignIn).open({ code: asked.mail.code ?? '' }, asked.browser);
  return { ...asked, next: view.next };
}
const complete = (browser = visitor(), organisationId = bodies.deventer) =>
  app.get(SignUp).complete(profile(organisationId), browser);
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
const mailsOf = async (kind: string, subjectId: string) =>
  (await app.outbox('send-mail')).filter(
    ({ payload }) => payload['kind'] === kind && payload['subjectId'] === subjectId,
  );

describe('under a domain of one body', () => {
  it('makes an active colleague, once', async () => {
    const { browser, next } = await prove('noor@deventer.example');
    expect(next).toBe('sign-up');
    expect(await app.get(SignUp).state(browser)).toMatchObject({
      state: 'verified',
      signUp: { email: 'noor@deventer.example', organisations: [{ id: bodies.deventer, name: 'Dienst deventer' }] },
    });
    const answers = await Promise.all([1, 2, 3].map(() => codeOf(complete(browser))));
    expect(answers.toSorted()).toEqual(['allowed', 'sign-up-not-open', 'sign-up-not-open']);
    const person = await app.get(People).findByEmail('NOOR@deventer.example');
    expect(person).toMatchObject({ state: 'active', name: 'Noor de Graaf', organisationId: bodies.deventer });
    const history = await app.database.query<{ active: number; ended_at: Date | null }>(
      'SELECT active, ended_at FROM identity_affiliation WHERE person_id = ?',
      [person?.id],
    );
    expect(history).toEqual([{ active: 1, ended_at: null }]);
  });

  it('takes no other body, no unproven browser and no late profile', async () => {
    const { browser } = await prove('late@deventer.example');
    expect(await codeOf(complete(browser, bodies.bzk))).toBe('organisation-not-yours');
    expect(await codeOf(complete(visitor()))).toBe('sign-up-not-open');
    const asked = await askForMail(app, 'unproven@deventer.example');
    expect(await codeOf(complete(asked.browser))).toBe('sign-up-not-open');
    app.clock.advance({ minutes: 30 });
    expect(await codeOf(complete(browser))).toBe('sign-up-not-open');
  });
});

describe('under a shared domain', () => {
  it('waits for the administrator of the chosen body', async () => {
    const administrator = await actorOf('admin@az.example', 'az', ['organisation-administrator']);
    const { browser } = await prove('noor@rijk.example');
    const state = await app.get(SignUp).state(browser);
    expect(state.signUp?.organisations.map(({ id }) => id).toSorted()).toEqual([bodies.az, bodies.bzk].toSorted());
    const { session } = await complete(browser, bodies.az);
    const waiting = await app.get(LoginSessions).findActor(session?.token ?? '');
    expect(waiting).toMatchObject({ state: 'pending', roles: [], organisationId: bodies.az });
    const personId = waiting?.personId ?? '';
    expect(await mailsOf('membership-pending', personId)).toHaveLength(1);
    expect((await mailsOf('membership-pending', personId))[0]?.payload['recipientId']).toBe(administrator.personId);

    const stranger = await actorOf('admin@deventer.example', 'deventer', ['organisation-administrator']);
    expect(await codeOf(app.get(Memberships).confirm(stranger, personId))).toBe('not-found');
    expect(await codeOf(app.get(Memberships).confirm(steward, personId))).toBe('not-found');
    expect(await codeOf(app.get(Memberships).confirm({ ...administrator, assurance: 'mail' }, personId))).toBe(
      'second-factor-required',
    );
    expect(await codeOf(app.get(Memberships).confirm(administrator, personId))).toBe('allowed');
    expect(await codeOf(app.get(Memberships).confirm(administrator, personId))).toBe('person-not-pending');
    expect(await mailsOf('membership-confirmed', personId)).toHaveLength(1);
    expect(await app.get(LoginSessions).findActor(session?.token ?? '')).toMatchObject({
      state: 'active',
      roles: [{ role: 'member', organisationId: bodies.az }],
    });
  });

  it('goes to the steward where the body has no administrator', async () => {
    const { browser } = await prove('piet@rijk.example');
    await complete(browser, bodies.bzk);
    const person = await app.get(People).findByEmail('piet@rijk.example');
    expect((await mailsOf('membership-pending', person?.id ?? ''))[0]?.payload['recipientId']).toBe(steward.personId);
    const { items } = await app.get(AccessRequests).list(steward, { page: 1, pageSize: 20 });
    const request = items.find(({ email }) => email === 'piet@rijk.example');
    expect(request).toMatchObject({ state: 'open', wanted: { id: bodies.bzk, name: 'Dienst bzk' } });
    await app.get(AccessRequests).resolve(steward, request?.id ?? '', bodies.bzk);
    expect(await app.get(People).findByEmail('piet@rijk.example')).toMatchObject({ state: 'active' });
    expect(await mailsOf('membership-confirmed', person?.id ?? '')).toHaveLength(1);
  });
});

describe('under an unknown domain', () => {
  it('is a question to the steward, whose answer reaches everybody who waits', async () => {
    const first = await prove('a@nieuw.example');
    await prove('b@nieuw.example');
    await prove('a@nieuw.example');
    expect(await app.get(SignUp).state(first.browser)).toMatchObject({
      state: 'verified',
      signUp: { organisations: [] },
    });
    expect(await codeOf(complete(first.browser))).toBe('organisation-not-yours');
    const open = async () =>
      (await app.get(AccessRequests).list(steward, { page: 1, pageSize: 20 })).items.filter(
        ({ domain, state }) => domain === 'nieuw.example' && state === 'open',
      );
    const waiting = await open();
    expect(waiting.map(({ wanted }) => wanted)).toEqual([null, null]);
    expect(waiting.map(({ email }) => email).toSorted()).toEqual(['a@nieuw.example', 'b@nieuw.example']);
    const before = (await app.outbox('send-mail')).length;
    const [request] = waiting;
    const both = await Promise.all(
      [1, 2].map(() => codeOf(app.get(AccessRequests).resolve(steward, request?.id ?? '', bodies.deventer))),
    );
    expect(both.toSorted()).toEqual(['access-request-closed', 'allowed']);
    expect(await open()).toEqual([]);
    const mails = (await app.outbox('send-mail')).slice(before);
    const facts = await Promise.all(mails.map(({ payload }) => app.get(SignInMails).get(String(payload['subjectId']))));
    expect(facts.map(({ email, case: kind, linkToken, code }) => ({ email, kind, linkToken, code }))).toEqual(
      expect.arrayContaining(
        ['a@nieuw.example', 'b@nieuw.example'].map((email) => ({
          email,
          kind: 'admitted',
          linkToken: null,
          code: null,
        })),
      ) as unknown,
    );
    expect((await prove('c@nieuw.example')).mail.case).toBe('sign-up');
  });

  it('can be closed without a body, and whoever asked hears that', async () => {
    await prove('x@vreemd.example');
    const { items } = await app.get(AccessRequests).list(steward, { page: 1, pageSize: 20 });
    const request = items.find(({ email }) => email === 'x@vreemd.example');
    const before = (await app.outbox('send-mail')).length;
    await app.get(AccessRequests).resolve(steward, request?.id ?? '', null);
    const mails = (await app.outbox('send-mail')).slice(before);
    expect(mails).toHaveLength(1);
    expect(await app.get(SignInMails).get(String(mails[0]?.payload['subjectId']))).toMatchObject({
      email: 'x@vreemd.example',
      case: 'not-admitted',
      linkToken: null,
      code: null,
    });
    expect((await askForMail(app, 'y@vreemd.example')).mail.case).toBe('unknown-domain');
  });

  it('closes the account of who waited for a body without administrators, and says so', async () => {
    const { browser } = await prove('waits@rijk.example');
    const { session } = await complete(browser, bodies.bzk);
    const { items } = await app.get(AccessRequests).list(steward, { page: 1, pageSize: 100 });
    const request = items.find(({ email }) => email === 'waits@rijk.example');
    const before = (await app.outbox('send-mail')).length;
    await app.get(AccessRequests).resolve(steward, request?.id ?? '', null);
    const [mail] = (await app.outbox('send-mail')).slice(before);
    expect(await app.get(SignInMails).get(String(mail?.payload['subjectId']))).toMatchObject({
      email: 'waits@rijk.example',
      case: 'not-confirmed',
    });
    expect(await app.get(People).findByEmail('waits@rijk.example')).toMatchObject({ state: 'deactivated' });
    expect(await app.get(LoginSessions).findActor(session?.token ?? '')).toBeUndefined();
    expect((await askForMail(app, 'waits@rijk.example')).mail.case).toBe('deactivated');
  });

  it('is the steward’s list only', async () => {
    const administrator = await actorOf('admin2@az.example', 'az', ['organisation-administrator']);
    expect(await codeOf(app.get(AccessRequests).list(administrator, { page: 1, pageSize: 20 }))).toBe('not-allowed');
  });
});

describe('a colleague who was added by address', () => {
  it('completes the profile at the first sign-in and is active', async () => {
    const invite = (email: string, organisationId: string) =>
      app.database.transaction((tx) => app.get(People).inviteColleague(tx, { email }, organisationId, 'nl'));
    const results = await Promise.all([1, 2, 3].map(() => invite('colleague@rijk.example', bodies.bzk)));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(results.filter(({ created }) => created)).toHaveLength(1);
    expect(await codeOf(invite('colleague@rijk.example', bodies.az))).toBe('colleague-other-organisation');
    expect(await codeOf(invite('somebody@elders.example', bodies.az))).toBe('colleague-other-organisation');
    const { browser, next } = await prove('Colleague@rijk.example');
    expect(next).toBe('sign-up');
    expect((await app.get(SignUp).state(browser)).signUp?.organisations).toEqual([
      { id: bodies.bzk, name: 'Dienst bzk' },
    ]);
    expect(await codeOf(complete(browser, bodies.az))).toBe('organisation-not-yours');
    await complete(browser, bodies.bzk);
    expect(await app.get(People).findByEmail('colleague@rijk.example')).toMatchObject({
      id: results[0]?.id,
      state: 'active',
      name: 'Noor de Graaf',
    });
  });
});
