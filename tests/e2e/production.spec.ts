import { eventually } from '../support/client';
import { type CapturedMail, PostBox } from '../support/post-box';
import { Product } from '../support/product';
import { testDatabase, type TestDatabase, testRedis, type TestRedis } from '../support/services';
import { codeIn, linkIn } from './mail-text';
import { ProxiedBrowser } from './proxied';

const publicUrl = new URL('https://onderling.example');
/** Words that no log may ever hold; each is planted in one place where people write. */
const planted = {
  email: 'zorgvuldig.geheim@deventer.nl',
  firstName: 'Wilhelmina-Zekerheid',
  lastName: 'Onvindbaar-Jansen',
  functionTitle: 'hoofd verborgen zaken',
  query: 'zoekwoord-van-iemand',
  agent: 'GeheimeBrowser/7.7',
  address: '203.0.113.7',
  path: 'pad-met-een-naam',
};

let database: TestDatabase;
let redis: TestRedis;
let post: PostBox;
let product: Product;
beforeAll(async () => {
  [database, redis, post] = await Promise.all([testDatabase(), testRedis(), PostBox.open()]);
  product = await Product.start({
    databaseUrl: database.url,
    redisUrl: redis.url,
    smtpUrl: post.url,
    environment: {
      MODE: 'production',
      PUBLIC_URL: publicUrl.href,
      MAIL_FROM: 'Onderling <onderling@onderling.example>',
      MIGRATE_AT_START: 'on',
      TRUST_PROXY: '127.0.0.1',
      LOG_LEVEL: 'debug',
    },
  });
}, 240_000);
afterAll(async () => {
  await product?.stop();
  await post?.close();
  await redis?.stop();
  await database?.drop();
});

const visitor = (agent?: string) => new ProxiedBrowser(Number(new URL(product.url).port), publicUrl, agent);

async function mailTo(email: string, before: number): Promise<CapturedMail> {
  return eventually(async () => post.to(email)[before], 20_000, 'the sign-in mail');
}

/** Asks for a mail and signs in with its code. */
async function signIn(browser: ProxiedBrowser, email: string): Promise<CapturedMail> {
  const before = post.to(email).length;
  expect((await browser.api('POST', '/sign-in-links', { email })).status).toBe(202);
  const mail = await mailTo(email, before);
  expect((await browser.api('POST', '/sessions', { code: codeIn(mail) })).status).toBe(201);
  return mail;
}

describe('what a production installation does not have', () => {
  it.each([
    '/demo',
    '/demo/mails',
    '/api/v1/demo/personas',
    '/api/v1/demo/mails',
    '/api',
    '/api/docs',
    '/api-json',
    '/api/v1/docs',
    '/api/v1/openapi.yaml',
    '/swagger',
    '/docs',
    '/openapi',
    '/metrics',
    '/api/v1/metrics',
    '/queues',
    '/admin/queues',
    '/bull-board',
    '/failpoints',
    '/api/v1/failpoints',
    '/debug',
    '/status',
    '/server-status',
    '/.env',
    '/.git/config',
    '/package.json',
    '/_app/version.json.map',
  ])('%s is not found', async (path) => {
    expect((await visitor().get(path)).status).toBe(404);
  });

  it('one-click sign-in is refused', async () => {
    const answer = await visitor().api('POST', '/demo/sessions', { persona: 'civil-servant' });
    expect(answer.status).toBe(404);
  });

  it('names no route of the demonstration in its description', async () => {
    const { text } = await visitor().get('/api/v1/openapi.json');
    expect(Object.keys((JSON.parse(text) as { paths: object }).paths).filter((path) => /demo/.test(path))).toEqual([]);
  });
});

/** Each line of the content security policy, by its name. */
function policyOf(header: unknown): Map<string, string[]> {
  const lines = String(header)
    .split(';')
    .map((line) => line.trim().split(/\s+/));
  return new Map(lines.map(([name = '', ...sources]) => [name, sources]));
}

/** What internet.nl finds wrong with the headers of a page, and what ours ask for beyond that. */
function headerFaults({ headers, text }: Awaited<ReturnType<ProxiedBrowser['get']>>): string[] {
  const faults: string[] = [];
  const must = (fine: boolean, fault: string) => fine || faults.push(fault);
  const [, seconds = '0'] = /max-age=(\d+)/.exec(String(headers['strict-transport-security'])) ?? [];
  must(Number(seconds) >= 31_536_000, 'HSTS lasts less than a year');
  must(/includeSubDomains/i.test(String(headers['strict-transport-security'])), 'HSTS leaves out sub-domains');
  must(headers['x-content-type-options'] === 'nosniff', 'no nosniff');
  must(headers['x-frame-options'] === 'DENY', 'no X-Frame-Options');
  must(/^(no-referrer|same-origin)$/.test(String(headers['referrer-policy'])), 'the referrer leaves the site');
  const policy = policyOf(headers['content-security-policy']);
  const own = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*'];
  must(/^'(none|self)'$/.test(policy.get('default-src')?.join(' ') ?? ''), 'default-src is not none or self');
  for (const name of ['base-uri', 'form-action', 'frame-ancestors']) {
    must(/^'(none|self)'$/.test(policy.get(name)?.join(' ') ?? ''), `${name} is open or missing`);
  }
  for (const [name, sources] of policy) {
    must(!sources.some((source) => /^'(unsafe-|wasm-unsafe)/.test(source)), `${name} is unsafe`);
    must(
      !sources.some((source) => source === '*' || /^(https?|ws|wss|ftp):?\*?$/.test(source)),
      `${name} takes anything`,
    );
    must(!sources.some((source) => /^(data|blob|filesystem):/.test(source)), `${name} takes data`);
    // Without a scheme a host may be asked in the clear.
    must(
      sources.every((source) => /^'[\w+/=-]+'$|^https:\/\//.test(source)),
      `${name} names a host without https`,
    );
  }
  for (const name of ['script-src', 'style-src', 'object-src']) must(!own(name).includes('*'), `${name} is open`);
  must(!/http-equiv=["']?content-security-policy/i.test(text), 'the policy stands in a meta element');
  const nonces = own('script-src').flatMap((source) => /^'nonce-([\w+/=-]+)'$/.exec(source)?.[1] ?? []);
  for (const [, attributes = ''] of text.matchAll(/<script\b([^>]*)>/g)) {
    const [, nonce = ''] = /nonce="([^"]+)"/.exec(attributes) ?? [];
    must(/\bsrc=/.test(attributes) || nonces.includes(nonce), 'a script stands in the page without the nonce');
  }
  must(
    !/\son[a-z]+\s*=\s*["']/i.test(text.replaceAll(/<script\b[^]*?<\/script>/g, '')),
    'an event handler in the page',
  );
  must(headers['server'] === undefined && headers['x-powered-by'] === undefined, 'the server says what it is');
  return faults;
}

const pages = [
  '/',
  '/courses',
  '/courses?q=gesprek',
  '/help',
  '/privacy',
  '/accessibility',
  '/matching',
  '/sign-in',
  '/teach',
  '/no-such-page',
  '/courses/01a200d2-5895-7103-96c7-b9bcf9f0b99f',
  '/invitations/unknown',
];

describe('the headers of a page over https', () => {
  it.each(pages)('%s is as internet.nl asks', async (path) => {
    const answer = await visitor().get(path);
    expect(String(answer.headers['content-type'])).toMatch(/^text\/html/);
    expect(headerFaults(answer)).toEqual([]);
  });

  it('are the same for somebody who is signed in, and the nonce is another one each time', async () => {
    const browser = visitor();
    expect((await browser.api('POST', '/sign-in-links', { email: planted.email })).status).toBe(202);
    expect(headerFaults(await browser.get('/sign-in/code'))).toEqual([]);
    const code = codeIn(await mailTo(planted.email, 0));
    expect((await browser.api('POST', '/sessions', { code })).status).toBe(201);
    expect(headerFaults(await browser.get('/sign-up'))).toEqual([]);
    await browser.api('POST', '/sign-ups', {
      firstName: planted.firstName,
      lastName: planted.lastName,
      functionTitle: planted.functionTitle,
      organisationId: await organisationOf(browser),
    });
    const nonces = new Set<string>();
    for (const path of ['/account', '/my-learning', '/', '/account']) {
      const answer = await browser.get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(headerFaults(answer)).toEqual([]);
      nonces.add(/'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1] ?? '');
    }
    expect(nonces.size).toBe(4);
  });

  it('can fail: what internet.nl would mark is found', () => {
    const bad = {
      'strict-transport-security': 'max-age=3600',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'origin',
      'content-security-policy': "default-src 'self'; script-src 'self' 'unsafe-inline' cdn.example; img-src data: *",
    };
    const faults = headerFaults({ status: 200, headers: bad, text: '<script>alert(1)</script><a onclick="x">' });
    expect(faults).toEqual(
      expect.arrayContaining([
        'HSTS lasts less than a year',
        'HSTS leaves out sub-domains',
        'the referrer leaves the site',
        'base-uri is open or missing',
        'form-action is open or missing',
        'frame-ancestors is open or missing',
        'script-src is unsafe',
        'script-src names a host without https',
        'img-src takes anything',
        'img-src takes data',
        'a script stands in the page without the nonce',
        'an event handler in the page',
      ]),
    );
  });
});

async function organisationOf(browser: ProxiedBrowser): Promise<string> {
  const { text } = await browser.api('GET', '/sign-in-links/current');
  const { signUp } = JSON.parse(text) as { signUp: { organisations: { id: string }[] } | null };
  return signUp?.organisations[0]?.id ?? '';
}

it('answers of the API ask for https too, errors of every layer included', async () => {
  for (const path of ['/api/v1/topics', '/api/v1/me', '/api/v1/nothing', '/api/v1/%E0%A4%A', '/api/v1/openapi.json']) {
    const { headers } = await visitor().get(path);
    expect([path, headers['strict-transport-security']]).toEqual([path, 'max-age=63072000; includeSubDomains']);
    expect([path, headers['content-security-policy']]).toEqual([
      path,
      expect.stringContaining("frame-ancestors 'none'"),
    ]);
  }
});

describe('a login session', () => {
  it('has a cookie that no script, no other site and no http connection can have, and nothing given before lives on', async () => {
    const browser = visitor();
    browser.cookies.set('__Host-session', 'chosen-by-the-attacker-before-signing-in-00');
    await signIn(browser, planted.email);
    const line = browser.setCookies.find((one) => one.startsWith('__Host-session='));
    expect(line).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax; Secure$/);
    expect(line).not.toContain('chosen-by-the-attacker');
    const attacker = visitor();
    attacker.cookies.set('__Host-session', 'chosen-by-the-attacker-before-signing-in-00');
    expect((await attacker.api('GET', '/me')).status).toBe(401);

    const first = browser.cookies.get('__Host-session') ?? '';
    await signIn(browser, planted.email);
    expect(browser.cookies.get('__Host-session')).not.toBe(first);
    attacker.cookies.set('__Host-session', first);
    expect((await attacker.api('GET', '/me')).status).toBe(401);
  });

  it('is over for everybody who kept its cookie, from the moment of signing out', async () => {
    const browser = visitor();
    await signIn(browser, planted.email);
    const thief = visitor();
    thief.cookies.set('__Host-session', browser.cookies.get('__Host-session') ?? '');
    expect((await thief.api('GET', '/me')).status).toBe(200);
    expect((await browser.api('DELETE', '/sessions/current')).status).toBe(204);
    for (const path of ['/me', '/sessions', '/me/enrolments']) expect((await thief.api('GET', path)).status).toBe(401);
    expect((await thief.get('/account')).status).toBe(303);
  });
});

describe('the link of a sign-in mail', () => {
  it('is not used up by programs that look, opens in one browser only, and once', async () => {
    const browser = visitor();
    const before = post.to(planted.email).length;
    await browser.api('POST', '/sign-in-links', { email: planted.email });
    const link = new URL(linkIn(await mailTo(planted.email, before), 'go/sign-in'));
    expect(link.origin).toBe(publicUrl.origin);
    const linkToken = link.pathname.split('/').at(-1) ?? '';
    for (let time = 0; time < 5; time += 1) {
      for (const method of ['HEAD', 'GET']) await visitor().call({ method, path: link.pathname });
    }
    const scanner = visitor();
    expect((await scanner.api('POST', '/sessions', { linkToken })).status).toBe(409);
    expect([...scanner.cookies.keys()]).not.toContain('__Host-session');
    const both = await Promise.all([1, 2].map(() => browser.api('POST', '/sessions', { linkToken })));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 400]);
    expect((await browser.api('POST', '/sessions', { linkToken })).status).toBe(400);
  });
});

describe('the log of the process', () => {
  /** Everything that goes over the wire in this file's own visits, and must not come back out of the log. */
  const secrets: string[] = [];

  it('tells of every way in and every denial', async () => {
    const browser = visitor(planted.agent);
    const since = product.log.length;
    const before = post.to(planted.email).length;
    await browser.api('POST', '/sign-in-links', { email: planted.email });
    const mail = await mailTo(planted.email, before);
    const code = codeIn(mail);
    secrets.push(code, code.replace('-', ''), linkIn(mail, 'go/sign-in').split('/').at(-1) ?? '');
    await browser.get(new URL(linkIn(mail, 'go/sign-in')).pathname);
    await browser.api('POST', '/sessions', { code: 'AAAA-AAAA' });
    await browser.api('POST', '/sessions', { code });
    secrets.push(...[...browser.cookies.values()].filter((value) => value !== ''));
    await browser.api('PATCH', '/me', { functionTitle: planted.functionTitle });
    await browser.api('GET', '/access-requests');
    await visitor().api('GET', '/me');
    await browser.get(`/courses?q=${planted.query}`);
    await browser.get(`/${planted.path}/%0d%0a{"level":"info","msg":"made%20up"}`);
    await browser.api('GET', `/search?q=${planted.query}`);
    await browser.call({ path: '/api/v1/me', headers: { 'x-request-id': 'breaks"a,line' } });
    await browser.call({ method: 'POST', path: '/account?/save', headers: { origin: 'https://evil.example' } });
    await browser.call({ method: 'POST', path: '/api/v1/sessions', headers: { origin: 'https://evil.example' } });

    const lines = await eventually(async () => {
      const read = linesSince(since);
      return read.filter(({ msg }) => msg === 'denied').length >= 3 ? read : undefined;
    });
    const of = (msg: string) =>
      lines.filter((line) => line['msg'] === msg).map((line) => String(line['code'] ?? line['next']));
    expect(of('sign-in refused')).toEqual(['sign-in-code-wrong']);
    expect(of('sign-in accepted')).toEqual(['signed-in']);
    expect(of('denied').toSorted()).toEqual(['foreign-origin', 'not-allowed', 'sign-in-required']);
  });

  it('is one JSON object a line, in UTC, with routes in the place of addresses', () => {
    const lines = linesSince(0);
    expect(lines.length).toBeGreaterThan(100);
    for (const { time } of lines) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(lines.filter(({ msg }) => msg === 'made up')).toEqual([]);
    const routes = new Set(lines.filter(({ msg }) => msg === 'request').map(({ route }) => String(route)));
    expect([...routes].filter((route) => /[?@%]|[0-9a-f]{8}-/.test(route))).toEqual([]);
  });

  it('holds nothing that people wrote, no address, no token and no code', () => {
    const found = [...Object.values(planted), ...secrets].filter((secret) =>
      product.log.toLowerCase().includes(secret.toLowerCase()),
    );
    expect(secrets.length).toBeGreaterThan(4);
    expect(found).toEqual([]);
    expect(product.log).not.toMatch(/[\w.+-]+@[\w-]+\.\w+/);
  });
});

type LogLine = Record<string, unknown> & { time?: string; msg?: string };

/** The lines of the log from this character on; the sentences for who starts the program stand before the first. */
function linesSince(start: number): LogLine[] {
  return product.log
    .slice(start)
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as LogLine);
}
