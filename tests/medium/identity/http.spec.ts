import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { IdentityModule } from '@onderling/identity';
import { Config, createHttpAdapter, Database, migrate, PlatformModule, setUpHttp } from '@onderling/platform';
import { DataSource } from 'typeorm';
import * as identity from '../../../libs/identity/src/persistence';
import { OrganisationReference } from '../../../libs/identity/src/organisations/organisation-reference.service';
import { PeopleRegister } from '../../../libs/identity/src/people/people-register.service';
import { LoginSessions } from '../../../libs/identity/src/sessions/login-sessions.service';
import { SignInMails } from '../../../libs/identity/src/sign-in/sign-in-mails.query';
import * as platform from '../../../libs/platform/src/persistence';
import { mediumConfig } from '../../support/medium-app';
import { testDatabase, type TestDatabase } from '../../support/services';
import { idleJobs } from '../platform/idle-jobs';

let base: TestDatabase;
let app: NestFastifyApplication;
let deventer: string;
let maritId: string;

beforeAll(async () => {
  base = await testDatabase();
  const config = mediumConfig(base.url, { ROLES: 'api', PUBLIC_URL: 'https://onderling.example' });
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot({
        entities: [...platform.entities, ...identity.entities],
        migrations: [...platform.migrations, ...identity.migrations],
      }),
      IdentityModule,
    ],
    providers: idleJobs(),
  })
    .overrideProvider(Config)
    .useValue(config)
    .compile();
  await migrate(module.get(DataSource));
  app = module.createNestApplication<NestFastifyApplication>(createHttpAdapter(config), { bodyParser: false });
  await setUpHttp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await module.get(OrganisationReference, { strict: false }).load();
  const database = module.get(Database, { strict: false });
  const rows = await database.query<{ id: string }>(
    `SELECT id FROM identity_organisation WHERE name = 'Gemeente Deventer'`,
  );
  deventer = rows[0]?.id ?? '';
  const person = {
    firstName: 'Marit',
    lastName: 'Veldkamp',
    functionTitle: null,
    language: 'nl',
    state: 'active',
  } as const;
  [maritId = ''] = await database.transaction((tx) =>
    module
      .get(PeopleRegister, { strict: false })
      .register(tx, [{ ...person, email: 'marit@deventer.nl', organisationId: deventer, roles: ['hr-adviser'] }]),
  );
});
afterAll(async () => {
  await app?.close();
  await base?.drop();
});

interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  cookie?: string;
  body?: unknown;
}
async function call({ method = 'GET', path, cookie, body }: Call) {
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { ...(cookie ? { cookie } : {}), ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  const cookies = [answer.headers['set-cookie'] ?? []].flat();
  return {
    status: answer.statusCode,
    json: answer.body ? (JSON.parse(answer.body) as Record<string, unknown>) : {},
    cookies,
  };
}
const valueOf = (cookies: string[], name: string): string =>
  cookies.find((cookie) => cookie.startsWith(`${name}=`))?.split(';')[0] ?? '';

async function lastMail() {
  const database = app.get(Database, { strict: false });
  const [row] = await database.query<{ payload: string }>(
    'SELECT payload FROM platform_outbox ORDER BY id DESC LIMIT 1',
  );
  const { subjectId } = JSON.parse(row?.payload ?? '{}') as { subjectId: string };
  return app.get(SignInMails, { strict: false }).get(subjectId);
}
const signedIn = async (personId: string, assurance: 'mail' | 'strong') => {
  const { token } = await app
    .get(Database, { strict: false })
    .transaction((tx) => app.get(LoginSessions, { strict: false }).start(tx, { personId, assurance, device: 'x' }));
  return `__Host-session=${token}`;
};

describe('signing in over HTTP', () => {
  it('goes from mail to session to the end, with cookies that no script and no other site can use', async () => {
    const asked = await call({ method: 'POST', path: '/sign-in-links', body: { email: 'marit@deventer.nl' } });
    expect(asked.status).toBe(202);
    expect(Object.keys(asked.json)).toEqual(['expiresAt']);
    expect(asked.cookies).toHaveLength(1);
    expect(asked.cookies[0]).toMatch(/^sign-in=[\w-]{43}; Path=\/; Expires=[^;]+ GMT; HttpOnly; SameSite=Lax; Secure$/);
    const browser = valueOf(asked.cookies, 'sign-in');
    const mail = await lastMail();

    for (let time = 0; time < 5; time += 1) {
      const state = await call({ path: '/sign-in-links/current', cookie: browser });
      expect(state.json).toMatchObject({ state: 'pending', email: 'marit@deventer.nl', attemptsLeft: 5, signUp: null });
    }
    const elsewhere = await call({ method: 'POST', path: '/sessions', body: { linkToken: mail.linkToken } });
    expect([elsewhere.status, elsewhere.json['code']]).toEqual([409, 'sign-in-other-browser']);
    expect(elsewhere.cookies).toEqual([]);

    const opened = await call({
      method: 'POST',
      path: '/sessions',
      cookie: browser,
      body: { linkToken: mail.linkToken },
    });
    expect([opened.status, opened.json]).toEqual([201, { next: 'signed-in', returnTo: null, needsSecondFactor: true }]);
    const session = opened.cookies.find((cookie) => cookie.startsWith('__Host-session='));
    expect(session).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Expires=[^;]+ GMT; HttpOnly; SameSite=Lax; Secure$/);
    expect(valueOf(opened.cookies, 'sign-in')).toBe('sign-in=');

    const cookie = valueOf(opened.cookies, '__Host-session');
    const me = await call({ path: '/me', cookie });
    expect(me.json).toMatchObject({ email: 'marit@deventer.nl', assurance: 'mail', secondFactor: 'to-set-up' });
    const ended = await call({ method: 'DELETE', path: '/sessions/current', cookie });
    expect(ended.status).toBe(204);
    expect(valueOf(ended.cookies, '__Host-session')).toBe('__Host-session=');
    expect((await call({ path: '/me', cookie })).status).toBe(401);
  });

  it('tells how many tries are left, and then to ask anew', async () => {
    const asked = await call({ method: 'POST', path: '/sign-in-links', body: { email: 'nobody@deventer.nl' } });
    const cookie = valueOf(asked.cookies, 'sign-in');
    const wrong = await call({ method: 'POST', path: '/sessions', cookie, body: { code: 'AAAA-AAAA' } });
    expect([wrong.status, wrong.json]).toMatchObject([
      400,
      { code: 'sign-in-code-wrong', params: { attemptsLeft: 4 } },
    ]);
    for (let time = 0; time < 3; time += 1) {
      await call({ method: 'POST', path: '/sessions', cookie, body: { code: 'AAAA-AAAA' } });
    }
    const last = await call({ method: 'POST', path: '/sessions', cookie, body: { code: 'AAAA-AAAA' } });
    expect([last.status, last.json['code']]).toEqual([410, 'sign-in-ended']);
    expect((await call({ path: '/sign-in-links/current', cookie })).json['state']).toBe('ended');
  });

  it('refuses what is not an address, not a field, or not a choice', async () => {
    const answer = await call({
      method: 'POST',
      path: '/sign-in-links',
      body: { email: 'nobody', language: 'fr', admin: true },
    });
    expect(answer.status).toBe(400);
    expect((answer.json['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).toSorted()).toEqual([
      '/admin',
      '/email',
      '/language',
    ]);
  });
});

describe('the guard', () => {
  it.each([
    ['GET', '/me'],
    ['PATCH', '/me'],
    ['GET', '/sessions'],
    ['DELETE', '/sessions'],
    ['DELETE', '/sessions/current'],
    ['POST', '/sessions/current/elevation'],
    ['POST', '/me/second-factor'],
    ['POST', '/me/second-factor/confirmation'],
    ['GET', '/access-requests'],
    ['GET', '/failed-jobs'],
  ] as const)('asks nobody in particular to sign in first: %s %s', async (method, path) => {
    const answer = await call({ method, path, ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }) });
    expect([answer.status, answer.json['code']]).toEqual([401, 'sign-in-required']);
  });

  it('keeps an adviser’s rights shut without the second factor, and their own account open', async () => {
    const cookie = await signedIn(maritId, 'mail');
    const shut = await call({ path: `/organisations/${deventer}/people`, cookie });
    expect([shut.status, shut.json['code']]).toEqual([403, 'second-factor-required']);
    expect((await call({ path: '/sessions', cookie })).status).toBe(200);
    const strong = await signedIn(maritId, 'strong');
    const open = await call({ path: `/organisations/${deventer}/people`, cookie: strong });
    expect(open.json).toMatchObject({ total: 1, next: null });
    const stewards = await call({ path: '/access-requests', cookie: strong });
    expect([stewards.status, stewards.json['code']]).toEqual([403, 'not-allowed']);
  });

  it('takes no token that is none', async () => {
    for (const cookie of ['__Host-session=x', '__Host-session=', 'session=abc', '__Host-session=../../etc']) {
      expect((await call({ path: '/me', cookie })).status).toBe(401);
    }
  });
});

describe('public facts', () => {
  it('show a body and a page of bodies without signing in', async () => {
    const page = await call({ path: '/organisations?q=waterschap&pageSize=5' });
    expect(page.status).toBe(200);
    expect((page.json['items'] as unknown[]).length).toBe(5);
    expect(page.json['next']).toBe(2);
    const one = await call({ path: `/organisations/${deventer}` });
    expect(Object.keys(one.json).toSorted()).toEqual(
      [
        'abbreviation',
        'id',
        'latitude',
        'longitude',
        'name',
        'parentId',
        'place',
        'timeZone',
        'tooi',
        'type',
      ].toSorted(),
    );
    expect((await call({ path: '/organisations/0192f3a4-1111-7000-8000-000000000000' })).status).toBe(404);
  });

  it('let everybody correct their own profile', async () => {
    const cookie = await signedIn(maritId, 'mail');
    const answer = await call({
      method: 'PATCH',
      path: '/me',
      cookie,
      body: { functionTitle: 'jurist', language: 'en' },
    });
    expect(answer.json).toMatchObject({ functionTitle: 'jurist', language: 'en', name: 'Marit Veldkamp' });
    const refused = await call({
      method: 'PATCH',
      path: '/me',
      cookie,
      body: { state: 'active', organisationId: deventer },
    });
    expect(refused.status).toBe(400);
  });
});
