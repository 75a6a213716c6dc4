import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseRunView, SearchView } from '@onderling/contracts';
import type { Page } from 'playwright-core';
import { Client, eventually } from '../support/client';
import { axeFindings, loadChecks, lost } from './inspection';
import { focusOf, tabTo } from './keyboard';
import { Stage } from './stage';

const script = readFileSync(join(__dirname, 'in-page/listening.js'), 'utf8');
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => expect(await stage.troubles()).toEqual([]));

const listen = (page: Page) => page.evaluate<void>(`${script};undefined`);
const hear = (page: Page, words: RegExp) =>
  eventually(
    async () => (await page.evaluate<string[]>('listening.heard')).find((one) => words.test(one)),
    10_000,
    `hearing ${words}`,
  );

describe('whoever listens hears, without losing their place,', () => {
  it('how many results there are', async () => {
    const visitor = await stage.enter();
    const { page } = visitor;
    await visitor.visit('/courses');
    await listen(page);
    await tabTo(page, 'the search field', ({ on }) => on === 'q');
    await page.keyboard.type('gesprek');
    await page.keyboard.press('Enter');
    await hear(page, /^\d+ resulta(at|ten)$/);
    expect((await focusOf(page)).on).toBe('q');
    await tabTo(page, 'a filter', ({ on, value }) => on === 'mode' && value === 'online');
    await page.keyboard.press('Space');
    await page.waitForURL(/mode=online/);
    await eventually(
      async () => ((await page.evaluate<string[]>('listening.heard')).length >= 2 ? true : undefined),
      10_000,
      'the new number',
    );
    expect(await focusOf(page)).toMatchObject({ on: 'mode', value: 'online' });
  });

  it('that a page is being loaded, when it takes longer than a second', async () => {
    const visitor = await stage.enter();
    const { page } = visitor;
    await visitor.visit('/help');
    await listen(page);
    await page.route('**/__data.json*', async (route) => {
      await new Promise((go) => setTimeout(go, 2_500));
      await route.continue();
    });
    await tabTo(page, 'the catalogue', ({ on }) => on === '/courses');
    await page.keyboard.press('Enter');
    await hear(page, /^De bladzijde wordt geladen$/);
    await page.locator('.travel .loading').waitFor({ state: 'visible', timeout: 2_400 });
    expect((await focusOf(page)).on).toBe('/courses');
    await page.waitForURL(/\/courses$/);
  });

  it('that a profile is saved', async () => {
    const visitor = await stage.enter({}, 'colleague-trainer');
    const { page } = visitor;
    await visitor.visit('/teach');
    await listen(page);
    await visitor.control('Bewaar mijn profiel').click();
    await hear(page, /^Je profiel is bewaard/);
    expect((await focusOf(page)).tag).toBe('h1');
  });

  it('that the connection is gone; then nothing typed is lost and a second try counts once', async () => {
    const marit = await Client.as(stage.url, 'civil-servant');
    const run = await runThat(marit, ({ enrolment, mine, free }) => enrolment === 'open' && !mine && (free ?? 0) > 2);
    const visitor = await stage.enter({}, 'civil-servant');
    const { page } = visitor;
    await visitor.visit(`/runs/${run.id}/enrol`);
    await page.fill('[name=question]', 'Mag ik een eigen zaak meenemen?');
    await listen(page);
    await page.context().setOffline(true);
    await tabTo(page, 'the button', ({ text }) => text === 'Bevestig mijn plaats');
    await page.keyboard.press('Enter');
    await hear(page, /^Je hebt nu geen verbinding/);
    expect((await focusOf(page)).text).toBe('Bevestig mijn plaats');
    expect(await page.inputValue('[name=question]')).toBe('Mag ik een eigen zaak meenemen?');
    await page.context().setOffline(false);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/enrolments\//);
    const after = (await marit.get<CourseRunView>(`/course-runs/${run.id}`)).body;
    expect(after.taken).toBe(run.taken + 1);
    visitor.troubles.splice(
      0,
      visitor.troubles.length,
      ...visitor.troubles.filter((one) => !/OFFLINE|DISCONNECTED/i.test(one)),
    );
  });

  it('that the last place has just gone to somebody else', async () => {
    const marit = await Client.as(stage.url, 'civil-servant');
    const run = await runThat(marit, ({ enrolment, mine }) => enrolment === 'open' && !mine);
    await stage.sql(`UPDATE enrolment_course_run SET capacity = taken + 1 WHERE id = '${run.id}'`);
    const visitor = await stage.enter({}, 'civil-servant');
    const { page } = visitor;
    await visitor.visit(`/runs/${run.id}/enrol`);
    await listen(page);
    const quicker = await Client.as(stage.url, 'platform-steward');
    expect((await quicker.post(`/course-runs/${run.id}/enrolments`)).status).toBe(201);
    await visitor.control('Bevestig mijn plaats').click();
    await hear(page, /De laatste plaats is net weg/);
    expect(await page.evaluate("document.activeElement.closest('[role=alert]') !== null")).toBe(true);
    expect(await visitor.heading()).toBe('Er is geen plaats meer vrij');
  });
});

describe('the filters on a narrow screen', () => {
  it('open in sight, and Escape leads back to what opened them', async () => {
    const visitor = await stage.enter({ width: 320, height: 800 });
    const { page } = visitor;
    await visitor.visit('/courses');
    await tabTo(page, 'the filters', ({ on }) => on === '#filters');
    await page.keyboard.press('Enter');
    await page.locator('#filters').waitFor({ state: 'visible' });
    await loadChecks(page);
    expect([...(await axeFindings(page)), ...(await lost(page))]).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('#filters') !== null")).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('#filters').waitFor({ state: 'hidden' });
    expect((await focusOf(page)).on).toBe('#filters');
  });
});

describe('with the reader’s own colours', () => {
  it.each(['radio', 'checkbox'])('a chosen %s still looks chosen', async (type) => {
    const visitor = await stage.enter({}, 'colleague-trainer');
    const { page } = visitor;
    await page.emulateMedia({ forcedColors: 'active' });
    await visitor.visit('/teach');
    await loadChecks(page);
    const name = type === 'radio' ? 'findable' : 'modes';
    const box = page.locator(`input[name=${name}]`).first();
    const picture = async (checked: boolean) => {
      await page.evaluate(`document.querySelector('input[name=${name}]').checked = ${checked}`);
      return (await box.screenshot()).toString('base64');
    };
    const [off, on] = [await picture(false), await picture(true)];
    const changed = await page.evaluate<number>(`focusing.changed(${JSON.stringify(off)}, ${JSON.stringify(on)})`);
    expect(changed).toBeGreaterThan(40);
  });
});

/** The first run of the catalogue that fits. */
async function runThat(as: Client, fits: (run: CourseRunView) => boolean): Promise<CourseRunView> {
  const hits = (await as.get<SearchView>('/search?placesFree=true&pageSize=50')).body.items;
  for (const { course } of hits) {
    const runs = (await as.get<{ items: CourseRunView[] }>(`/course-runs?courseId=${course.id}`)).body.items;
    const found = runs.find(fits);
    if (found) return found;
  }
  throw new Error('the catalogue has no such run');
}
