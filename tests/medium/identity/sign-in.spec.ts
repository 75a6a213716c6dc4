import { DomainError } from '@onderling/platform';
import { LoginSessions } from '../../../libs/identity/src/sessions/login-sessions.service';
import { SignInMails } from '../../../libs/identity/src/sign-in/sign-in-mails.query';
import { SignIn } from '../../../libs/identity/src/sign-in/sign-in.service';
import { SignUp } from '../../../libs/identity/src/sign-in/sign-up.service';
import type { MediumApp } from '../../support/medium-app';
import { addPerson, askForMail, startIdentity, visitor } from './identity-app';

let app: MediumApp;
let bodies: Awaited<ReturnType<typeof startIdentity>>['bodies'];
beforeAll(async () => {
  ({ app, bodies } = await startIdentity());
  await addPerson(app, { email: 'marit@deventer.example', organisationId: bodies.deventer });
});
afterAll(() => app?.close());
let people = 0;
const newcomer = async () => {
  people += 1;
  const email = `person${people}@deventer.example`;
  return { email, id: await addPerson(app, { email, organisationId: bodies.deventer }) };
};

const open = (input: { linkToken: string } | { code: string }, browser = visitor()) =>
  app.get(SignIn).open(input, browser);
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
const sessionsOf = async (personId: string) => {
  const rows = await app.database.query<{ total: number }>(
    'SELECT COUNT(*) AS total FROM identity_login_session WHERE person_id = ? AND ended_at IS NULL',
    [personId],
  );
  return rows[0]?.total ?? 0;
};

describe('asking for a sign-in mail', () => {
  it.each([
    ['known', 'marit@deventer.example'],
    ['known', 'MARIT@Deventer.Example'],
    ['sign-up', 'nobody@deventer.example'],
    ['sign-up-shared', 'nobody@rijk.example'],
    ['unknown-domain', 'nobody@elders.example'],
    ['deactivated', 'gone@deventer.example'],
  ])('answers the same and writes one mail: %s, %s', async (kind, email) => {
    if (kind === 'deactivated') {
      await addPerson(app, { email, organisationId: bodies.deventer, state: 'deactivated' });
    }
    const before = (await app.outbox()).length;
    const tables = await rowsOfEveryTable(app);
    const answer = await app.get(SignIn).ask({ email, language: 'en' }, visitor());
    expect(Object.keys(answer.view)).toEqual(['expiresAt']);
    expect(answer.view.expiresAt).toBe(new Date(app.clock.now().getTime() + 600_000).toISOString());
    const outbox = await app.outbox();
    expect(outbox).toHaveLength(before + 1);
    const after = await rowsOfEveryTable(app);
    expect(changed(tables, after)).toEqual(['identity_sign_in_challenge', 'platform_outbox']);
    const mail = await app.get(SignInMails).get(String(outbox.at(-1)?.payload['subjectId']));
    expect(mail).toMatchObject({ case: kind, email, language: 'en' });
    expect(mail.code === null).toBe(kind === 'deactivated');
    if (mail.code !== null) expect(mail.code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
  });

  it('runs the same statements for a known and an unknown address', async () => {
    const statements = async (email: string) => {
      const source = app.database.reader.dataSource;
      const seen: string[] = [];
      const query = jest.spyOn(source, 'createQueryRunner');
      query.mockImplementation((mode) => {
        const runner = Object.getPrototypeOf(source).createQueryRunner.call(source, mode);
        const original = runner.query.bind(runner);
        runner.query = (sql: string, ...rest: unknown[]) => {
          seen.push(sql);
          return original(sql, ...rest);
        };
        return runner;
      });
      await app.get(SignIn).ask({ email, language: 'nl' }, visitor());
      query.mockRestore();
      return seen;
    };
    const known = await statements('marit@deventer.example');
    expect(known.length).toBeGreaterThan(2);
    expect(await statements('nobody-at-all@elders.example')).toEqual(known);
  });

  it('stores neither link nor code nor the browser’s secret', async () => {
    const { mail, browser } = await askForMail(app, 'marit@deventer.example');
    const [row] = await app.database.query<Record<string, unknown>>(
      'SELECT * FROM identity_sign_in_challenge ORDER BY id DESC LIMIT 1',
    );
    const stored = JSON.stringify(row);
    for (const secret of [mail.linkToken, mail.code, mail.code?.replace('-', ''), browser.browserSecret]) {
      expect(stored).not.toContain(secret);
    }
  });

  it('keeps only a path of this site to go on to', async () => {
    const { email } = await newcomer();
    const good = await askForMail(app, email, visitor(), '/runs/1');
    const bad = await askForMail(app, email, visitor(), '//evil.example');
    expect([good.mail.returnTo, bad.mail.returnTo]).toEqual(['/runs/1', null]);
  });

  it('is limited for one mailbox', async () => {
    const codes = [];
    for (let time = 0; time < 9; time += 1) {
      codes.push(await codeOf(app.get(SignIn).ask({ email: 'busy@deventer.example', language: 'nl' }, visitor())));
    }
    expect(codes[0]).toBe('allowed');
    expect(codes.at(-1)).toBe('too-many-requests');
  });
});

describe('the link', () => {
  it('signs in once, in the browser that asked', async () => {
    const { email, id } = await newcomer();
    const { mail, browser } = await askForMail(app, email, visitor(), '/my-learning');
    const link = { linkToken: mail.linkToken ?? '' };
    expect(await codeOf(open(link))).toBe('sign-in-other-browser');
    expect(await codeOf(open(link, visitor({ browserSecret: 'another-browser' })))).toBe('sign-in-other-browser');
    const answer = await open(link, browser);
    expect(answer.view).toEqual({ next: 'signed-in', returnTo: '/my-learning', needsSecondFactor: false });
    expect(answer.browser).toBeNull();
    expect(await app.get(LoginSessions).findActor(answer.session?.token ?? '')).toMatchObject({
      personId: id,
      assurance: 'mail',
      roles: [{ role: 'member', organisationId: bodies.deventer }],
    });
    expect(await codeOf(open(link, browser))).toBe('sign-in-link-not-valid');
  });

  it('is not used up by looking, however often', async () => {
    const { email } = await newcomer();
    const { mail, browser } = await askForMail(app, email);
    for (let time = 0; time < 5; time += 1) {
      expect((await app.get(SignUp).state(browser)).state).toBe('pending');
    }
    expect(await codeOf(open({ linkToken: mail.linkToken ?? '' }, browser))).toBe('allowed');
    expect((await app.get(SignUp).state(browser)).state).toBe('ended');
  });

  it('gives one session when it is sent eight times at once', async () => {
    const { email, id } = await newcomer();
    const { mail, browser } = await askForMail(app, email);
    const link = { linkToken: mail.linkToken ?? '' };
    const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(open(link, browser))));
    expect(codes.filter((code) => code === 'allowed')).toHaveLength(1);
    expect(codes.filter((code) => code === 'sign-in-link-not-valid')).toHaveLength(7);
    expect(await sessionsOf(id)).toBe(1);
  });

  it('gives one session when link and code arrive at once', async () => {
    const { email, id } = await newcomer();
    const { mail, browser } = await askForMail(app, email);
    const codes = await Promise.all([
      codeOf(open({ linkToken: mail.linkToken ?? '' }, browser)),
      codeOf(open({ code: mail.code ?? '' }, browser)),
    ]);
    expect(codes.filter((code) => code === 'allowed')).toHaveLength(1);
    expect(await sessionsOf(id)).toBe(1);
  });

  it('works until ten minutes have passed', async () => {
    const early = await askForMail(app, (await newcomer()).email);
    app.clock.advance({ minutes: 9, seconds: 59 });
    expect(await codeOf(open({ linkToken: early.mail.linkToken ?? '' }, early.browser))).toBe('allowed');
    const late = await askForMail(app, (await newcomer()).email);
    app.clock.advance({ minutes: 10 });
    expect(await codeOf(open({ linkToken: late.mail.linkToken ?? '' }, late.browser))).toBe('sign-in-link-not-valid');
    expect(await codeOf(open({ code: late.mail.code ?? '' }, late.browser))).toBe('sign-in-ended');
  });

  it('of an earlier mail ends when the same browser asks again', async () => {
    const { email } = await newcomer();
    const first = await askForMail(app, email);
    const second = await askForMail(app, email, first.browser);
    expect(await codeOf(open({ linkToken: first.mail.linkToken ?? '' }, second.browser))).toBe(
      'sign-in-link-not-valid',
    );
    expect(await codeOf(open({ linkToken: second.mail.linkToken ?? '' }, second.browser))).toBe('allowed');
  });
});

describe('the code', () => {
  it('signs in, whatever way it is typed', async () => {
    const { mail, browser } = await askForMail(app, (await newcomer()).email);
    const typed = (mail.code ?? '').toLowerCase().replace('-', ' – ');
    expect((await open({ code: typed }, browser)).view.next).toBe('signed-in');
  });

  it('ends after five wrong ones, also for the right one and the link', async () => {
    const { mail, browser } = await askForMail(app, (await newcomer()).email);
    const codes = [];
    for (let time = 0; time < 5; time += 1) codes.push(await codeOf(open({ code: 'AAAA-AAAA' }, browser)));
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'sign-in-code-wrong'), 'sign-in-ended']);
    expect(await codeOf(open({ code: mail.code ?? '' }, browser))).toBe('sign-in-ended');
    expect(await codeOf(open({ linkToken: mail.linkToken ?? '' }, browser))).toBe('sign-in-link-not-valid');
  });

  it('cannot be guessed more than five times by asking all at once', async () => {
    const { mail, browser } = await askForMail(app, (await newcomer()).email);
    const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(open({ code: 'BBBB-BBBB' }, browser))));
    expect(codes.filter((code) => code === 'sign-in-code-wrong')).toHaveLength(4);
    expect(await codeOf(open({ code: mail.code ?? '' }, browser))).toBe('sign-in-ended');
  });

  it('belongs to the window where it was asked for', async () => {
    const { mail } = await askForMail(app, (await newcomer()).email);
    expect(await codeOf(open({ code: mail.code ?? '' }))).toBe('sign-in-ended');
    const other = await askForMail(app, (await newcomer()).email);
    expect(await codeOf(open({ code: mail.code ?? '' }, other.browser))).toBe('sign-in-code-wrong');
  });
});

it('opens nothing for a closed account', async () => {
  await addPerson(app, { email: 'closed@deventer.example', organisationId: bodies.deventer });
  const { mail, browser } = await askForMail(app, 'closed@deventer.example');
  await app.database.query(`UPDATE identity_person SET state = 'deactivated' WHERE email = 'closed@deventer.example'`);
  expect(await codeOf(open({ code: mail.code ?? '' }, browser))).toBe('sign-in-ended');
});

it('puts a new session in the place of the one the browser had', async () => {
  const { email, id } = await newcomer();
  const first = await askForMail(app, email);
  const before = await open({ code: first.mail.code ?? '' }, first.browser);
  const oldToken = before.session?.token ?? '';
  const second = await askForMail(app, email, visitor({ sessionToken: oldToken }));
  const after = await open({ code: second.mail.code ?? '' }, second.browser);
  expect(after.session?.token).not.toBe(oldToken);
  expect(await app.get(LoginSessions).findActor(oldToken)).toBeUndefined();
  expect(await app.get(LoginSessions).findActor(after.session?.token ?? '')).toMatchObject({ personId: id });
});

async function rowsOfEveryTable(from: MediumApp): Promise<Record<string, number>> {
  const tables = await from.database.query<{ name: string }>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await from.database.query<{ total: number }>(`SELECT COUNT(*) AS total FROM \`${name}\``);
    counts[name] = row?.total ?? 0;
  }
  return counts;
}

const changed = (before: Record<string, number>, after: Record<string, number>): string[] =>
  Object.keys(after)
    .filter((table) => before[table] !== after[table])
    .toSorted();
