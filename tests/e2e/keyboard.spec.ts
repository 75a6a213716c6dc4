import type { CourseRunView, InvitationCard, SearchView } from '@onderling/contracts';
import type { Visitor } from '../support/browser';
import { Client, eventually } from '../support/client';
import { focusOf, tabTo } from './keyboard';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => expect(await stage.troubles()).toEqual([]));

/** Presses a key that leads to another page, which must begin at its heading and have a name of its own. */
async function pressAndArrive(visitor: Visitor, key: 'Enter' | 'Space'): Promise<void> {
  const { page } = visitor;
  const [address, title] = [page.url(), await page.title()];
  await page.keyboard.press(key);
  await page.waitForURL((url) => url.href !== address);
  await visitor.alive();
  await eventually(async () => ((await focusOf(page)).tag === 'h1' ? true : undefined), 10_000, 'focus on the heading');
  expect(await page.title()).not.toBe(title);
}

describe('without a mouse', () => {
  it('the first Tab offers to skip to the content', async () => {
    const visitor = await stage.enter();
    const { page } = visitor;
    await visitor.visit('/courses');
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toMatchObject({ on: '#main', text: 'Naar de inhoud', shown: true, inSight: true });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
  });

  it('a civil servant finds a course, enrols and cancels', async () => {
    const marit = await Client.as(stage.url, 'civil-servant');
    const hits = (await marit.get<SearchView>('/search?placesFree=true')).body.items;
    const runs = await Promise.all(
      hits.map(({ course }) => marit.get<{ items: CourseRunView[] }>(`/course-runs?courseId=${course.id}`)),
    );
    const run = runs.flatMap(({ body }) => body.items).find(({ enrolment, mine }) => enrolment === 'open' && !mine);
    const visitor = await stage.enter({}, 'civil-servant');
    const { page } = visitor;
    await visitor.visit('/courses');
    await tabTo(page, 'the search field', ({ on }) => on === 'q');
    await page.keyboard.type(run?.title ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=/);
    await visitor.alive();
    expect((await focusOf(page)).tag).not.toBe('body');
    await tabTo(page, 'the course', ({ on }) => on === `/courses/${run?.courseId}`);
    await pressAndArrive(visitor, 'Enter');
    await tabTo(page, 'the run', ({ on }) => on === `/runs/${run?.id}/enrol`);
    await pressAndArrive(visitor, 'Enter');
    await tabTo(page, 'the button', ({ tag, text }) => tag === 'button' && text === 'Bevestig mijn plaats');
    await pressAndArrive(visitor, 'Space');
    expect(await visitor.text()).toContain('Gelukt, je hebt een plaats');
    await tabTo(page, 'cancelling', ({ on }) => on.endsWith('/cancel'));
    await pressAndArrive(visitor, 'Enter');
    await tabTo(page, 'the button', ({ tag, text }) => tag === 'button' && text === 'Ja, meld me af');
    await pressAndArrive(visitor, 'Enter');
    expect(await visitor.heading()).toBe('Je bent afgemeld');
  });

  it('a trainer accepts an invitation', async () => {
    const trainer = await Client.as(stage.url, 'invited-trainer');
    const invitation = await eventually(
      async () =>
        (await trainer.get<{ items: InvitationCard[] }>('/me/invitations')).body.items.find(
          ({ state }) => state === 'sent',
        ),
      30_000,
      'an invitation',
    );
    const visitor = await stage.enter({}, 'invited-trainer');
    const { page } = visitor;
    await visitor.visit(`/invitations/${invitation.id}`);
    await tabTo(page, 'the dates', ({ on, tag }) => tag === 'input' && on === 'date');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await tabTo(page, 'the button', ({ tag, text }) => tag === 'button' && text === 'Ja, ik geef de training');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=accepted/);
    await visitor.alive();
    expect((await focusOf(page)).tag).not.toBe('body');
    expect(await visitor.heading()).toContain(invitation.title);
  });
});
