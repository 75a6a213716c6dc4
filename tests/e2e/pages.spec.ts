import { get } from 'node:http';
import type { RequestView } from '@onderling/contracts';
import { Client, eventually } from '../support/client';
import { codeIn, linkIn } from './mail-text';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => expect(await stage.troubles()).toEqual([]));

interface Bare {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  bytes: number;
}

/** An answer as it travels, still compressed, without following redirects. */
function bare(address: string): Promise<Bare> {
  return new Promise((done, failed) => {
    get(new URL(address, stage.url), { headers: { 'accept-encoding': 'br', accept: '*/*' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.once('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, bytes }));
    }).once('error', failed);
  });
}

describe('the catalogue page', () => {
  it('needs at most 60 kB of compressed JavaScript', async () => {
    const visitor = await stage.enter();
    const scripts = new Set<string>();
    visitor.page.on('request', (request) => {
      if (request.resourceType() === 'script' || /\.m?js$/.test(request.url())) scripts.add(request.url());
    });
    await visitor.visit('/courses');
    await visitor.page.waitForLoadState('networkidle');
    const files = await Promise.all([...scripts].map(bare));
    expect(files.length).toBeGreaterThan(1);
    expect(files.map(({ headers }) => headers['content-encoding'])).toEqual(files.map(() => 'br'));
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
  });

  it('travels as at most 20 kB of compressed HTML', async () => {
    const { headers, bytes } = await bare('/courses');
    expect(headers['content-encoding']).toBe('br');
    expect(bytes).toBeLessThanOrEqual(20_000);
  });
});

it('a training that is not for everybody asks who is not signed in to sign in first', async () => {
  const address = '/runs/01a200d2-5895-7103-96c7-b9bcf9f0b99f';
  const { status, headers } = await bare(address);
  expect([status, headers['location']]).toEqual([303, `/sign-in?returnTo=${encodeURIComponent(address)}`]);
});

it('a page that the browser cannot draw says so under the header, from which everything else works', async () => {
  const visitor = await stage.enter();
  const { page } = visitor;
  await visitor.visit('/help');
  const empty = { type: 'data', nodes: [null, { type: 'data', data: [{}], uses: {} }] };
  await page.route('**/courses/__data.json*', (route) => route.fulfill({ json: empty }));
  await page.getByRole('link', { name: 'Ontdek' }).click();
  await page.getByRole('heading', { name: 'Deze bladzijde laten zien lukt niet' }).waitFor();
  expect(await page.title()).toBe('Deze bladzijde laten zien lukt niet · Onderling');
  expect(visitor.troubles.splice(0)).toEqual([expect.stringMatching(/undefined/)]);
  await page.getByRole('link', { name: 'Lesgeven' }).click();
  await page.getByRole('heading', { name: 'Deel wat jij weet', level: 1 }).waitFor();
});

it('a page is as wide as a narrow window, whatever long word somebody types', async () => {
  const adviser = await Client.as(stage.url, 'hr-adviser');
  const title = 'Uitleg'.repeat(20);
  const { id } = (await adviser.post<RequestView>('/knowledge-requests', { title, need: title })).body;
  const visitor = await stage.enter({ width: 360 }, 'hr-adviser');
  for (const path of ['/requests', `/requests/${id}`, `/requests/${id}/edit?step=2`, `/requests/${id}/question`]) {
    await visitor.visit(path);
    expect([path, await visitor.page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 360]);
  }
});

describe('the catalogue', () => {
  it('is drawn for an address that names a filter twice', async () => {
    const visitor = await stage.enter();
    await visitor.visit('/courses?format=course&format=course&topic=woo&topic=woo');
    expect(await visitor.heading()).toBe('Wat wil je leren?');
  });

  it('shows its last page to who asks for one behind it', async () => {
    const visitor = await stage.enter();
    await visitor.visit('/courses?page=9999');
    expect(visitor.page.url()).toMatch(/\/courses\?page=\d$/);
    expect(await visitor.page.locator('main article.course').count()).toBeGreaterThan(0);
  });

  it.each([true, false])(
    'is found again from a course with the search it came from, JavaScript %s',
    async (javaScript) => {
      const visitor = await stage.enter({ javaScript });
      await visitor.visit('/courses?q=gesprek');
      await visitor.page.locator('main article.course a').first().click();
      await visitor.page.waitForURL(/\/courses\/[\w-]+$/);
      await visitor.page.getByRole('link', { name: 'Terug naar de lijst' }).click();
      await visitor.page.waitForURL(/\/courses\?q=gesprek$/);
    },
  );
});

it('a form without a word about where it comes from is refused in two languages', async () => {
  const body = new URLSearchParams({ email: 'iemand@gemeente-deventer.example' });
  const answer = await fetch(`${stage.url}/sign-in`, { method: 'POST', body });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
  const text = await answer.text();
  expect(text).toContain('Dit formulier is niet aangenomen');
  expect(text).toContain('This form was not accepted');
});

describe('the headers of a page', () => {
  it.each(['/', '/courses', '/sign-in', '/courses?q=gesprek', '/invitations/unknown', '/no-such-page', '/demo'])(
    '%s',
    async (path) => {
      const { headers } = await bare(path);
      const policy = Object.fromEntries(
        String(headers['content-security-policy'])
          .split(';')
          .map((line) => line.trim().split(/\s+/))
          .map(([name = '', ...sources]) => [name, sources]),
      ) as Record<string, string[]>;
      expect(policy).toMatchObject({
        'default-src': ["'none'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        'form-action': ["'self'"],
      });
      for (const sources of Object.values(policy)) {
        expect(sources.join(' ')).not.toMatch(/unsafe-|data:|\*|https?:/);
      }
      expect(policy['script-src']?.filter((source) => !source.startsWith("'nonce-"))).toEqual(["'self'"]);
      expect(policy['style-src']?.filter((source) => !source.startsWith("'nonce-"))).toEqual(["'self'"]);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toMatch(/^(DENY|SAMEORIGIN)$/);
      expect(headers['referrer-policy']).toMatch(/^(same-origin|no-referrer)$/);
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );
});

describe('the way back after signing in', () => {
  it.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/%09/evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'evil.example',
    '/\n//evil.example',
    '/..//evil.example',
  ])('%j stays on this site', async (returnTo) => {
    const asked = encodeURIComponent(returnTo);
    const { status, headers } = await bare(`/language?to=nl&back=${asked}`);
    expect(status).toBe(303);
    expect(new URL(String(headers['location']), stage.url).origin).toBe(stage.url);
    const visitor = await stage.enter({ javaScript: false });
    await visitor.visit(`/sign-in?returnTo=${asked}`);
    const kept = await visitor.page.inputValue('[name=returnTo]');
    expect(new URL(kept, stage.url).origin).toBe(stage.url);
  });

  it('leads to the page that asked for it', async () => {
    const visitor = await stage.enter({ javaScript: false });
    await visitor.visit('/my-learning');
    expect(new URL(visitor.page.url()).pathname).toBe('/sign-in');
    expect(await visitor.page.inputValue('[name=returnTo]')).toBe('/my-learning');
  });
});

describe.each([true, false])('the link of a sign-in mail, JavaScript %s', (javaScript) => {
  it('shows one button in the browser that asked, and elsewhere says where to type the code', async () => {
    const asking = await stage.enter({ javaScript });
    const email = 'marit.veldkamp@gemeente-deventer.example';
    const before = stage.post.to(email).length;
    await asking.visit('/sign-in?returnTo=/my-learning');
    await asking.page.fill('[name=email]', email);
    await asking.go('Stuur me de mail');
    const mail = await eventually(async () => stage.post.to(email)[before], 20_000, 'the sign-in mail');

    const elsewhere = await stage.enter({ javaScript });
    await elsewhere.visit(linkIn(mail, 'go/sign-in'));
    expect(await elsewhere.heading()).toBe('Typ de code in het andere venster');
    expect(await elsewhere.page.locator('main button').count()).toBe(0);

    await asking.visit(linkIn(mail, 'go/sign-in'));
    expect(asking.page.url()).not.toContain('go/sign-in');
    expect(await asking.page.locator('main button').count()).toBe(1);
    await asking.page.locator('main button').click();
    await asking.page.waitForURL(/\/my-learning$/);
    expect(codeIn(mail)).toHaveLength(9);
  });
});
