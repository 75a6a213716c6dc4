import type { Visitor } from '../support/browser';
import { Client, eventually } from '../support/client';
import { goByLink } from './arrival';
import { htmlFaults } from './html-rules';
import { formCases, onTheWay } from './form-cases';
import { axeFindings, inspect, loadChecks, lost, type Question, questionsOf, unusedVerdicts } from './inspection';
import { walk } from './keyboard';
import { codeIn, linkIn } from './mail-text';
import { findPlaces, noCases, pageCases, pageRoutes, type PageCase, type Places } from './routes';
import { Stage } from './stage';

let stage: Stage;
let places: Places;
const seats = new Map<string, Visitor>();
/** Kinds of controls whose ring has been looked at pixel by pixel. */
const ringed = new Set<string>();
/** People whose header and footer have been walked through. */
const walked = new Set<string | undefined>();
/** The links of header and footer in their order, by person and language, as the first page showed them. */
const frames = new Map<string, string>();
/** Everything that was asked on any page, and of whom. */
const asked: (Question & { as: string | undefined })[] = [];
beforeAll(async () => {
  stage = await Stage.open();
  places = await findPlaces(stage);
}, 240_000);
afterAll(async () => {
  const troubles = await stage?.troubles();
  await stage?.close();
  expect(troubles).toEqual([]);
});

/** One window for each person and language, used again and again. */
async function seat(persona: string | undefined, language: 'nl' | 'en'): Promise<Visitor> {
  const key = [persona, language].join();
  const visitor = seats.get(key) ?? (await stage.enter({ language }, persona));
  if (!seats.has(key)) await visitor.visit('/help');
  seats.set(key, visitor);
  return visitor;
}

/** In Dutch by a link inside the site, with every check; in English as a first visit, with the HTML as it was sent. */
async function lookAt({ as, path, status = 200 }: PageCase, language: 'nl' | 'en'): Promise<string[]> {
  const visitor = await seat(as, language);
  const address = path(places);
  const found: string[] = [];
  if (language === 'nl' && status === 200) {
    // From another page: a link inside one page leaves the focus where it is.
    const here = new URL(visitor.page.url()).pathname;
    if (here === new URL(address, stage.url).pathname) await visitor.visit(here === '/help' ? '/privacy' : '/help');
    const { title, said } = await goByLink(visitor, address);
    expect([address, said]).toEqual([address, [title]]);
  } else {
    const answer = await visitor.visit(address);
    expect([address, answer?.status()]).toEqual([address, status]);
    found.push(...(await htmlFaults((await answer?.text()) ?? '')));
  }
  // The join link's token moves out of the address at once.
  const expected = address.startsWith('/join/') ? '/join/here' : new URL(address, stage.url).pathname;
  expect([expected, address]).toContain(new URL(visitor.page.url()).pathname);
  expect(await visitor.page.getAttribute('html', 'lang')).toBe(language);
  expect(await visitor.page.locator('main h1').count()).toBe(1);
  expect(await visitor.page.title()).toMatch(/^\S.* · Onderling$/);
  const frame = (await visitor.page.evaluate<string[]>(linksAround)).join('; ');
  const first = frames.get([as, language].join()) ?? frame;
  frames.set([as, language].join(), first);
  if (frame !== first) found.push(`the header or footer differs: ${frame}`);
  found.push(...(await inspect(visitor.page, language === 'nl')));
  if (language === 'nl') {
    // Header and footer are the same on every page of one person.
    found.push(...(await walk(visitor.page, ringed, !walked.has(as))));
    walked.add(as);
    asked.push(...(await questionsOf(visitor.page)).map((question) => ({ ...question, as })));
  }
  return found.map((line) => `${language} ${address} ${line}`);
}

/** Name and address of each; the other language leads to the same page, and is told by its name. */
const linksAround = `[...document.querySelectorAll('.top a, .foot a')].map((link) =>
  link.textContent.trim() + (link.hreflang ? '' : ' ' + link.getAttribute('href')))`;

async function lookAtAll(cases: readonly PageCase[]): Promise<string[]> {
  const found: string[] = [];
  for (const one of cases) for (const language of ['nl', 'en'] as const) found.push(...(await lookAt(one, language)));
  return found;
}

it('knows every page there is', () => {
  expect(Object.keys(pageCases).toSorted()).toEqual(pageRoutes);
});

describe.each(pageRoutes)('%s', (route) => {
  it('can be read, heard and used by keyboard, in both languages, wide, narrow, large and dark', async () => {
    expect(await lookAtAll(pageCases[route] ?? [])).toEqual([]);
  }, 240_000);
});

it('pages that say no can be read, heard and used by keyboard as well', async () => {
  expect(await lookAtAll(noCases)).toEqual([]);
}, 240_000);

describe.each(['nl', 'en'] as const)('signing in for the first time, in %s', (language) => {
  it('shows nothing that axe finds, on the way to a code and an account', async () => {
    const visitor = await stage.enter({ language });
    const { page } = visitor;
    const email = `nieuw-${language}@gemeente-deventer.example`;
    await visitor.visit('/sign-in');
    await page.fill('[name=email]', email);
    await page.locator('main form button').click();
    await page.waitForURL(/\/sign-in\/code/);
    await visitor.alive();
    const found = await inspect(page, language === 'nl');
    const mail = await eventually(async () => stage.post.to(email)[0], 20_000, 'the mail');
    await visitor.visit(linkIn(mail, 'go/sign-in'));
    expect(await page.locator('main form button').count()).toBe(1);
    found.push(...(await inspect(page, language === 'nl')));
    await visitor.visit('/sign-in/code');
    await page.fill('[name=code]', codeIn(mail));
    await page.locator('main form button').click();
    await page.waitForURL(/\/sign-up/);
    await visitor.alive();
    found.push(...(await inspect(page, language === 'nl')));
    expect(found).toEqual([]);
  }, 120_000);
});

describe.each(['nl', 'en'] as const)('a place that the link of a mail opens, in %s', (language) => {
  it('shows nothing that axe finds, while it is held, given up or confirmed', async () => {
    const adviser = await Client.as(stage.url, 'hr-adviser');
    const domain = (await adviser.get<{ email: string }>('/me')).body.email.split('@')[1];
    const email = `op-de-lijst-${language}@${domain}`;
    await adviser.post(`/knowledge-requests/${places.matched}/colleagues`, { emails: [email] });
    const mail = await eventually(async () => stage.post.to(email)[0], 20_000, 'the mail about the place');
    const visitor = await stage.enter({ language });
    const { page } = visitor;
    await visitor.visit(linkIn(mail, 'go/place'));
    const found = await inspect(page, language === 'nl');
    await page.locator('main a[href$="/cancel"]').click();
    await page.waitForURL(/\/cancel$/);
    await visitor.alive();
    found.push(...(await inspect(page, language === 'nl')));
    await page.goBack();
    await page.locator('main a[href$="/cancel"]').waitFor(); // the page before is drawn a moment after its address
    await page.locator('main form button').click();
    await page.waitForURL(/done=confirmed/);
    await visitor.alive();
    found.push(...(await inspect(page, language === 'nl')));
    expect(found).toEqual([]);
  }, 120_000);
});

it('every form that asks something is tried empty and with nonsense', () => {
  const forms = new Set(asked.filter(({ form }) => form).map(({ form }) => form));
  expect([...forms].toSorted()).toEqual(
    formCases
      .map(({ form }) => form)
      .filter((form) => form !== 'answer' && form !== 'resolve') // these ask by choices alone, but for a note
      .concat('answer')
      .toSorted(),
  );
  expect(onTheWay).toHaveLength(5);
});

it('nobody is asked twice: not on two steps of one thing, and nothing that we know of who is signed in', () => {
  const labels = (form: string) => asked.filter((one) => one.form === form).map(({ label }) => label);
  expect(labels('need').filter((label) => labels('group').includes(label))).toEqual([]);
  const personal = ['email', 'given-name', 'family-name', 'organization-title'];
  // A new address is one that nobody knows yet.
  const own = ['details', 'address'];
  const again = asked.filter(({ as, form, token }) => as && !own.includes(form) && personal.includes(token));
  expect(again).toEqual([]);
});

it('every verdict about what axe cannot decide is still needed', () => {
  expect(unusedVerdicts()).toEqual([]);
});

describe('the inspection can fail', () => {
  it('sees a field without a name, pale text, a page that is too wide, cut and covered text', async () => {
    const visitor = await seat(undefined, 'nl');
    await visitor.visit('/sign-in');
    const { page } = visitor;
    await loadChecks(page);
    expect([...(await axeFindings(page)), ...(await lost(page))]).toEqual([]);
    await page.evaluate(`
      document.querySelector('main label[for]').remove();
      document.querySelector('main .lead').style.color = '#ddd';
      document.querySelector('main .lead').style.cssText += '; margin-top: -40px';
      document.querySelector('main .btn').style.cssText = 'width: 60px; white-space: nowrap';
      document.querySelector('main h1').style.width = '1400px';
    `);
    const found = (await axeFindings(page)).map((line) => line.split(':')[0]);
    expect(found).toEqual(expect.arrayContaining(['label', 'color-contrast']));
    const missing = (await lost(page)).join('\n');
    expect(missing).toMatch(/lies over/);
    expect(missing).toMatch(/“Stuur me de mail” leaves/);
    expect(missing).toMatch(/px wide/);
  });

  it('sees a menu in another order', async () => {
    const visitor = await seat(undefined, 'nl');
    await visitor.visit('/help');
    const before = await visitor.page.evaluate<string[]>(linksAround);
    expect(before).toContain('Hulp /help');
    await visitor.page.evaluate("document.querySelector('footer ul').append(document.querySelector('footer li'))");
    const after = await visitor.page.evaluate<string[]>(linksAround);
    expect(after).not.toEqual(before);
    expect(after.toSorted()).toEqual(before.toSorted());
  });

  it('sees a focus without a ring, one that is covered, and an order that jumps', async () => {
    const visitor = await seat(undefined, 'nl');
    await visitor.visit('/help');
    await visitor.page.evaluate(`(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('footer a:focus-visible { outline: 0 !important; } header { position: relative; } header::after { content: ""; position: absolute; inset: 0; }');
      document.adoptedStyleSheets = [sheet];
      document.querySelector('footer li:last-child a').tabIndex = 1;
    })()`);
    const found = (await walk(visitor.page, new Set(), true)).join('\n');
    expect(found).toMatch(/no ring on a “Privacy”/);
    expect(found).toMatch(/out of sight: a “onderling”/i);
    expect(found).toMatch(/goes out of turn: a “Hoe het matchen werkt”/);
  });
});
