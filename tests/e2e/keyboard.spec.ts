import type { CourseRunView, InvitationCard, MeView, RequestView, SearchView } from '@onderling/contracts';
import type { Visitor } from '../support/browser';
import { Client, eventually } from '../support/client';
import { inspect } from './inspection';
import { focusOf, pressAndArrive, tabTo, typeInto } from './keyboard';
import { codeIn, linkIn } from './mail-text';
import { workingDay } from './request-form';
import { Stage } from './stage';

let stage: Stage;
let adviser: Client;
let requestId = '';
let colleague = '';
const title = 'Lastige gesprekken zonder muis';
beforeAll(async () => {
  stage = await Stage.open();
  adviser = await Client.as(stage.url, 'hr-adviser');
  const domain = (await adviser.get<MeView>('/me')).body.email.split('@')[1];
  colleague = `arjan.nijland@${domain}`;
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => expect(await stage.troubles()).toEqual([]));

const view = async () => (await adviser.get<RequestView>(`/knowledge-requests/${requestId}`)).body;
const button = (words: string) => (focus: { tag: string; text: string }) =>
  focus.tag === 'button' && focus.text === words;
const link = (to: string | RegExp) => (focus: { tag: string; on: string }) =>
  focus.tag === 'a' && (typeof to === 'string' ? focus.on === to : to.test(focus.on));

/** Signs in at the page of the demonstration, by its button. */
async function signIn(name: string): Promise<Visitor> {
  const visitor = await stage.enter();
  await visitor.visit('/demo');
  await tabTo(visitor.page, name, button(`Word ${name}`));
  await pressAndArrive(visitor, 'Enter');
  return visitor;
}

/** Finds a topic by typing a part of its name, and ticks the first that is left. */
async function chooseTopic({ page }: Visitor, words: string): Promise<void> {
  await tabTo(page, 'the search for topics', ({ tag, on, text }) => tag === 'input' && on === '' && text === '');
  await page.keyboard.type(words);
  await tabTo(page, 'the topic', ({ on, tag }) => tag === 'input' && on === 'topics');
  await page.keyboard.press('Space');
  expect(await page.evaluate('document.activeElement.checked')).toBe(true);
}

/** The whole main job by people who have no mouse: from the question to a confirmed place. */
describe('by keyboard alone', () => {
  it('a colleague makes themself findable', async () => {
    const visitor = await signIn('Femke Oosterhof');
    const { page } = visitor;
    await tabTo(page, 'teaching', link('/teach'), 'Shift+Tab');
    await pressAndArrive(visitor, 'Enter');
    await chooseTopic(visitor, 'lastige gesprekken');
    await typeInto(page, 'experience', 'Ik oefen dit elke maand met collega’s.');
    await tabTo(page, 'Dutch', ({ on, value }) => on === 'languages' && value === 'nl');
    if (!(await page.evaluate('document.activeElement.checked'))) await page.keyboard.press('Space');
    await tabTo(page, 'on site', ({ on, value }) => on === 'modes' && value === 'on-site');
    if (!(await page.evaluate('document.activeElement.checked'))) await page.keyboard.press('Space');
    await typeInto(page, 'maxTravelKm', '200');
    await typeInto(page, 'timesPerYear', '6');
    await tabTo(page, 'being found', ({ on }) => on === 'findable');
    await page.keyboard.press('Space');
    await tabTo(page, 'the button', button('Bewaar mijn profiel'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=on/);
    expect(await visitor.text()).toContain('Collega’s kunnen je vinden.');
  });

  it('a learning adviser asks for a training in two steps', async () => {
    const visitor = await signIn('Linda Wassink');
    const { page } = visitor;
    await tabTo(page, 'the requests', link('/requests'), 'Shift+Tab');
    await pressAndArrive(visitor, 'Enter');
    await tabTo(page, 'a new request', link('/requests/new'));
    await pressAndArrive(visitor, 'Enter');
    await typeInto(page, 'need', 'Hoe blijf je rustig als iemand kwaad wordt?');
    await typeInto(page, 'title', title);
    await chooseTopic(visitor, 'lastige gesprekken');
    await tabTo(page, 'the next step', button('Verder naar groep en data'));
    await pressAndArrive(visitor, 'Enter');
    await page.waitForURL(/step=2/);
    await typeInto(page, 'groupSize', '8');
    for (const [number, days] of [
      [1, 30],
      [2, 37],
    ] as const) {
      const when = { ...workingDay(days), from: '10.00', to: '12.00' };
      for (const [piece, text] of Object.entries(when)) await typeInto(page, `date${number}.${piece}`, text);
    }
    await tabTo(page, 'the rooms', ({ on }) => on === 'place');
    await page.keyboard.press('Space');
    await tabTo(page, 'the button', button('Dien de aanvraag in'));
    await pressAndArrive(visitor, 'Enter');
    requestId = /\/requests\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    expect(await visitor.heading()).toBe(title);
    // What happens to the request is told while the focus stays where it is.
    await eventually(
      async () => (/heeft tot/.test(await visitor.text()) ? true : undefined),
      20_000,
      'the first invitation on the page',
    );
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    expect(await inspect(page, true)).toEqual([]);
  }, 120_000);

  it('reads who fits and why, and puts a colleague on the list', async () => {
    const visitor = await signIn('Linda Wassink');
    const { page } = visitor;
    await tabTo(page, 'the requests', link('/requests'), 'Shift+Tab');
    await pressAndArrive(visitor, 'Enter');
    await tabTo(page, 'the request', link(`/requests/${requestId}`));
    await pressAndArrive(visitor, 'Enter');
    expect(await visitor.text()).toContain('Wie het kan geven');
    await tabTo(page, 'more candidates', ({ tag }) => tag === 'summary');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.parentElement.open')).toBe(true);
    await tabTo(page, 'the colleagues', link(/\/colleagues$/), 'Shift+Tab');
    await pressAndArrive(visitor, 'Enter');
    await typeInto(page, 'emails', colleague);
    await tabTo(page, 'the button', button('Zet op de lijst'));
    await page.keyboard.press('Enter');
    await eventually(async () => ((await view()).colleagues.length === 1 ? true : undefined), 20_000, 'the list');
    await eventually(async () => (/Arjan Nijland/.test(await visitor.text()) ? true : undefined), 10_000, 'the name');
    expect(await page.evaluate('document.activeElement.tagName')).not.toBe('BODY');
  }, 60_000);

  it('a trainer opens the mail without logging in and says yes', async () => {
    const mail = await eventually(
      async () => stage.post.mails.find((one) => one.parsed.text?.includes(title) && linkIn(one, 'go/invitation')),
      20_000,
      'the invitation',
    );
    const visitor = await stage.enter();
    const { page } = visitor;
    await visitor.visit(linkIn(mail, 'go/invitation'));
    await tabTo(page, 'the dates', ({ on, tag }) => tag === 'input' && on === 'date');
    await page.keyboard.press('Space');
    await tabTo(page, 'the button', button('Ja, ik geef de training'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=accepted/);
    await visitor.alive();
    expect(await visitor.heading()).toContain(title);
    expect(await inspect(page, true)).toEqual([]);
    await eventually(async () => ((await view()).state === 'matched' ? true : undefined), 20_000, 'the match');
  }, 60_000);

  it('a colleague confirms the place by the link of a mail, and signs in with the code of another to see it again', async () => {
    const held = await eventually(
      async () => stage.post.to(colleague).find(({ parsed }) => parsed.text?.includes(title)),
      20_000,
      'the mail about the place',
    );
    const visitor = await stage.enter();
    const { page } = visitor;
    await visitor.visit(linkIn(held, 'go/place'));
    expect(await visitor.heading()).toBe('Er is een plaats voor je');
    expect(await inspect(page, true)).toEqual([]);
    await tabTo(page, 'the button', button('Bevestig mijn plaats'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=confirmed/);
    expect(await visitor.text()).toContain('Je plaats is bevestigd');
    expect(await page.evaluate('document.activeElement.tagName')).not.toBe('BODY');
    expect((await view()).colleagues[0]?.place).toBe('confirmed');

    await visitor.visit('/my-learning');
    const before = stage.post.to(colleague).length;
    await typeInto(page, 'email', colleague);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sign-in\/code/);
    const mail = await eventually(
      async () => stage.post.to(colleague).slice(before).find(codeIn),
      20_000,
      'the sign-in mail',
    );
    await typeInto(page, 'code', codeIn(mail));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/my-learning/);
    await visitor.alive();
    expect(await visitor.text()).toContain(title);
  }, 60_000);
});

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
