import type { Visitor } from '../support/browser';
import { eventually } from '../support/client';
import { axeFindings, inspect, sticksOut } from './inspection';
import { findPlaces, pageCases, pageRoutes, type Places } from './routes';
import { codeIn, linkIn } from './mail-text';
import { Stage } from './stage';

let stage: Stage;
let places: Places;
const seats = new Map<string, Visitor>();
beforeAll(async () => {
  stage = await Stage.open();
  places = await findPlaces(stage.url);
}, 240_000);
afterAll(async () => {
  const troubles = await stage?.troubles();
  await stage?.close();
  expect(troubles).toEqual([]);
});

/** One window for each person and language, used again and again. */
async function seat(persona: string | undefined, language: 'nl' | 'en', dark = false): Promise<Visitor> {
  const key = [persona, language, dark].join();
  const visitor = seats.get(key) ?? (await stage.enter({ language, dark }, persona));
  seats.set(key, visitor);
  return visitor;
}

it('knows every page there is', () => {
  expect(Object.keys(pageCases).toSorted()).toEqual(pageRoutes);
});

describe.each(pageRoutes)('%s', (route) => {
  it('has nothing that axe finds, in both languages, wide and narrow', async () => {
    const found: string[] = [];
    for (const { as, path } of pageCases[route] ?? []) {
      for (const language of ['nl', 'en'] as const) {
        const visitor = await seat(as, language);
        const address = path(places);
        const answer = await visitor.visit(address);
        expect([address, answer?.status()]).toEqual([address, 200]);
        // The join link's token moves out of the address at once.
        const expected = address.startsWith('/join/') ? '/join/here' : new URL(address, stage.url).pathname;
        expect([expected, address]).toContain(new URL(visitor.page.url()).pathname);
        expect(await visitor.page.getAttribute('html', 'lang')).toBe(language);
        expect(await visitor.page.locator('main h1').count()).toBe(1);
        found.push(...(await inspect(visitor.page)).map((line) => `${language} ${address} ${line}`));
      }
    }
    expect(found).toEqual([]);
  }, 240_000);
});

describe.each(['nl', 'en'] as const)('signing in for the first time, in %s', (language) => {
  it('shows nothing that axe finds, on the way to a second step or an account', async () => {
    const visitor = await stage.enter({ language });
    const { page } = visitor;
    const email = `nieuw-${language}@gemeente-deventer.example`;
    await visitor.visit('/sign-in');
    await page.fill('[name=email]', email);
    await page.locator('main form button').click();
    await page.waitForURL(/\/sign-in\/code/);
    await visitor.alive();
    const found = await inspect(page);
    const mail = await eventually(async () => stage.post.to(email)[0], 20_000, 'the mail');
    await visitor.visit(linkIn(mail, 'go/sign-in'));
    expect(await page.locator('main form button').count()).toBe(1);
    found.push(...(await inspect(page)));
    await visitor.visit('/sign-in/code');
    await page.fill('[name=code]', codeIn(mail));
    await page.locator('main form button').click();
    await page.waitForURL(/\/sign-up/);
    await visitor.alive();
    found.push(...(await inspect(page)));
    await page.locator('main form button').click();
    await page.getByRole('alert').waitFor();
    found.push(...(await inspect(page)));
    expect(found).toEqual([]);
  }, 120_000);
});

describe('a form that comes back with errors', () => {
  const forms: { name: string; as?: string; path: (places: Places) => string; button?: string }[] = [
    { name: 'signing in', path: () => '/sign-in' },
    { name: 'the profile', as: 'organisation-administrator', path: () => '/teach' },
    { name: 'a request, step 1', as: 'hr-adviser', path: () => '/requests/new' },
    { name: 'a request, step 2', as: 'hr-adviser', path: ({ draft }) => `/requests/${draft}/edit?step=2` },
    { name: 'an invitation', as: 'invited-trainer', path: ({ invitation }) => `/invitations/${invitation}` },
  ];
  it.each(forms)(
    '$name',
    async ({ as, path }) => {
      const visitor = await seat(as, 'nl');
      const { page } = visitor;
      await visitor.visit(path(places));
      await page.locator('main form[method=POST] button:not([formaction])').last().click();
      const summary = page.getByRole('alert');
      await summary.waitFor();
      expect(await page.title()).toMatch(/^Fout: /);
      expect(await page.evaluate("document.activeElement.closest('[role=alert]') !== null")).toBe(true);
      const targets = await page.evaluate<boolean[]>(
        `[...document.querySelectorAll('[role=alert] a[href^="#"]')].map((link) =>
          document.getElementById(link.hash.slice(1)) !== null)`,
      );
      expect(targets.length).toBeGreaterThan(0);
      expect(targets).not.toContain(false);
      expect(await inspect(page)).toEqual([]);
    },
    120_000,
  );
});

describe('in the dark', () => {
  it.each([
    { as: undefined, path: () => '/courses' },
    { as: 'civil-servant', path: () => '/' },
    { as: 'civil-servant', path: ({ openRun }: Places) => `/runs/${openRun}` },
    { as: 'hr-adviser', path: ({ request }: Places) => `/requests/${request}` },
    { as: 'hr-adviser', path: () => '/requests' },
    { as: 'invited-trainer', path: ({ invitation }: Places) => `/invitations/${invitation}` },
  ])(
    'page $# has nothing that axe finds',
    async ({ as, path }) => {
      const visitor = await seat(as, 'nl', true);
      await visitor.visit(path(places));
      expect(await axeFindings(visitor.page)).toEqual([]);
    },
    120_000,
  );
});

describe('the inspection', () => {
  it('can fail: it sees a field without a name, pale text and a page that is too wide', async () => {
    const visitor = await seat(undefined, 'nl');
    await visitor.visit('/sign-in');
    await visitor.page.evaluate(`
      document.querySelector('main label[for]').remove();
      document.querySelector('main .lead').style.color = '#ddd';
      document.querySelector('main h1').style.width = '900px';
    `);
    const found = (await axeFindings(visitor.page)).map((line) => line.split(':')[0]);
    expect(found).toEqual(expect.arrayContaining(['label', 'color-contrast']));
    expect(await sticksOut(visitor.page)).not.toEqual([]);
  });
});
