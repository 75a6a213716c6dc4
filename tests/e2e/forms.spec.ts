import type { MeView, ParticipantView, RequestView } from '@onderling/contracts';
import * as OTPAuth from 'otpauth';
import type { Visitor } from '../support/browser';
import { Client, eventually } from '../support/client';
import { changeEarly } from './early';
import { type FormCase, formCases } from './form-cases';
import { inspect, loadChecks, questionsOf } from './inspection';
import { codeIn } from './mail-text';
import { findPlaces, type Places } from './routes';
import { Stage } from './stage';

let stage: Stage;
let places: Places;
beforeAll(async () => {
  stage = await Stage.open();
  places = await findPlaces(stage);
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => expect(await stage.troubles()).toEqual([]));

interface Wrong {
  /** The fields that the summary leads to, in its order; '' is about the whole form. */
  readonly named: string[];
  readonly faults: string[];
}

/** Whether a form that came back says what is wrong in the way of every form: summary, title, focus, and at each field. */
async function readErrors(visitor: Visitor, form: string): Promise<Wrong> {
  const { page } = visitor;
  await page.locator('[role=alert]:not([data-seen])').waitFor();
  await visitor.alive();
  expect(await page.title()).toMatch(/^Fout: /);
  return page.evaluate<Wrong>(`(() => {
    const form = ${JSON.stringify(form)};
    const summary = document.querySelector('[role=alert]');
    summary.dataset.seen = '';
    const faults = [];
    const say = (holds, what) => holds || faults.push(what);
    say(document.activeElement === summary, 'the focus is not on the summary');
    say(document.getElementById(summary.getAttribute('aria-labelledby'))?.matches('h2'), 'the summary has no heading');
    say(summary.compareDocumentPosition(document.querySelector('main h1')) & Node.DOCUMENT_POSITION_FOLLOWING, 'the summary is not on top');
    const lines = [...summary.querySelectorAll('li')];
    const words = (one) => one?.textContent.replace(/^\\s*Fout:\\s*/, '').trim().replaceAll(/\\s+/g, ' ');
    const named = lines.map((line) => {
      const link = line.querySelector('a[href^="#"]');
      if (!link) return '';
      const id = decodeURIComponent(link.hash.slice(1));
      const field = document.getElementById(id);
      say(field, id + ' is not there');
      const group = field?.matches('[type=radio], [type=checkbox]') ? field.closest('fieldset') : field;
      const described = (group?.getAttribute('aria-describedby') ?? group?.closest('fieldset')?.getAttribute('aria-describedby') ?? '')
        .split(' ').map((each) => document.getElementById(each)).filter(Boolean);
      const same = described.some((each) => [each, ...each.querySelectorAll('.err')].some((one) => words(one) === words(link)));
      say(same, id + ' does not say “' + words(link) + '”');
      if (group === field) say(field?.getAttribute('aria-invalid') === 'true', id + ' is not marked as wrong');
      return id.slice(form.length + 1);
    });
    return { named, faults };
  })()`);
}

const formOf = (visitor: Visitor, { form }: Pick<FormCase, 'form'>) =>
  visitor.page.locator(`main form:has(input[name=_form][value="${form}"])`);

async function send(visitor: Visitor, one: FormCase): Promise<Wrong> {
  await formOf(visitor, one).getByRole('button', { name: one.button, exact: true }).click();
  return readErrors(visitor, one.form);
}

/** Empties every field, ticks nothing. */
const clear = (visitor: Visitor, { form }: FormCase) =>
  visitor.page.evaluate(`(() => {
    const form = document.querySelector('main form:has(input[name=_form][value=${JSON.stringify(form)}])');
    for (const one of form.querySelectorAll('input:not([type=hidden]), textarea')) {
      if (one.matches('[type=radio], [type=checkbox]')) one.checked = false;
      else one.value = '';
    }
  })()`);

describe.each(formCases)('the form $form', (one) => {
  it('says what is missing, and asks for nothing that it does not call optional', async () => {
    const visitor = await stage.enter({}, one.as);
    await visitor.visit(one.path(places));
    await clear(visitor, one);
    await loadChecks(visitor.page);
    const questions = (await questionsOf(visitor.page)).filter(({ form }) => form === one.form);
    const needed = questions.filter(({ name, optional }) => name && !optional && !name.startsWith('topics.'));
    expect(needed.map(({ name }) => name).filter((name) => !(one.later ?? []).includes(name))).toEqual(
      one.required.filter((name) => questions.some((question) => question.name === name)),
    );
    if (one.required.length === 0) return;
    const { named, faults } = await send(visitor, one);
    expect(faults).toEqual([]);
    expect(named).toEqual(one.required);
    expect(await inspect(visitor.page, true)).toEqual([]);
  }, 120_000);

  it('says what is wrong and keeps what was typed', async () => {
    const { typed, named: expected } = one.nonsense ?? { typed: {}, named: [] };
    if (!one.nonsense) return;
    const visitor = await stage.enter({}, one.as);
    await visitor.visit(one.path(places));
    for (const [name, text] of Object.entries(typed)) await visitor.page.fill(`main [name="${name}"]`, text);
    const { named, faults } = await send(visitor, one);
    expect(faults).toEqual([]);
    expect(named).toEqual(expected);
    for (const [name, text] of Object.entries(typed)) {
      expect([name, await visitor.page.inputValue(`main [name="${name}"]`)]).toEqual([name, text]);
    }
  }, 60_000);
});

it('a newcomer is told what is wrong with a code, their details and the first code of an app', async () => {
  const email = 'nieuw-hier@gemeente-deventer.example';
  const visitor = await stage.enter();
  const { page } = visitor;
  const wrong = async (form: string, button: string) => {
    const { named, faults } = await send(visitor, { form, button, path: () => '', required: [] });
    expect([form, faults]).toEqual([form, []]);
    expect(await inspect(page)).toEqual([]);
    return named;
  };
  await visitor.visit('/sign-in');
  await page.fill('[name=email]', email);
  await visitor.go('Stuur me de mail');
  expect(await wrong('code', 'Log in')).toEqual(['code']);
  await page.fill('[name=code]', 'XXXX-XXXX');
  expect(await wrong('code', 'Log in')).toEqual(['code']);
  const mail = await eventually(async () => stage.post.to(email)[0], 20_000, 'the mail');
  await page.fill('[name=code]', codeIn(mail).toLowerCase());
  await visitor.go('Log in');
  expect(await wrong('sign-up', 'Begin met Onderling')).toEqual(['firstName', 'lastName', 'functionTitle']);
  for (const name of ['firstName', 'lastName', 'functionTitle']) await page.fill(`[name=${name}]`, 'Noor');
  await visitor.go('Begin met Onderling');
  const administrator = await Client.as(stage.url, 'organisation-administrator');
  const { organisation } = (await administrator.get<MeView>('/me')).body;
  const people = `/organisations/${organisation.id}/people?q=nieuw-hier`;
  const [person] = (await administrator.get<{ items: { id: string; state: string }[] }>(people)).body.items;
  if (person?.state === 'pending') await administrator.post(`/people/${person.id}/confirmation`);
  expect((await administrator.post(`/people/${person?.id}/roles`, { role: 'hr-adviser' })).status).toBe(201);
  await visitor.visit('/requests/new');
  expect(page.url()).toMatch(/\/second-factor\?returnTo=\/requests\/new$/);
  await visitor.control('Begin').click();
  await formOf(visitor, { form: 'switch-on' }).waitFor();
  await page.fill('[name=code]', '000000');
  expect(await wrong('switch-on', 'Zet aan')).toEqual(['code']);
  const secret = await page.inputValue('[name=secret]');
  await page.fill('[name=code]', new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate());
  await visitor.control('Zet aan').click();
  await page.locator('.codes').waitFor();
  expect(await inspect(page, true)).toEqual([]);
  await visitor.visit('/requests');
  expect(await inspect(page, true)).toEqual([]);
  expect(await visitor.text()).toContain('Vraag een training aan');
}, 120_000);

it('a no whose explanation is too long comes back with it in sight', async () => {
  const visitor = await stage.enter({}, 'invited-trainer');
  await visitor.visit(`/invitations/${places.invitation}`);
  await visitor.page.locator('details.more summary').click();
  await visitor.page.fill('[name=note]', 'Nee, '.repeat(101));
  const { named, faults } = await send(visitor, { form: 'answer', button: 'Te ver weg', path: () => '', required: [] });
  expect([named, faults]).toEqual([['note'], []]);
  expect(await visitor.page.locator('[name=note]').isVisible()).toBe(true);
  expect(await visitor.text()).toContain('Gebruik hooguit 500 tekens voor je toelichting.');
}, 60_000);

describe('who cannot take part yet', () => {
  const proveAddress = async (visitor: Visitor, email: string): Promise<void> => {
    await visitor.visit('/sign-in');
    await visitor.page.fill('[name=email]', email);
    await visitor.go('Stuur me de mail');
    const mail = await eventually(async () => stage.post.to(email)[0], 20_000, 'the mail');
    await visitor.page.fill('[name=code]', codeIn(mail));
    await visitor.go('Log in');
  };

  it('hears that the steward was asked where nobody knows the body, and gets no form to fill in', async () => {
    const visitor = await stage.enter();
    await proveAddress(visitor, 'kees@onbekend-bv.example');
    expect(await visitor.page.locator('h1').innerText()).toBe('We kennen je organisatie nog niet');
    expect(await visitor.text()).toContain('We hebben het aan de beheerder gevraagd');
    expect(await visitor.page.locator('main form').count()).toBe(0);
    expect(await inspect(visitor.page)).toEqual([]);
  }, 60_000);

  it('sees wherever a right is missing that the chosen body still has to confirm', async () => {
    const visitor = await stage.enter();
    const { page } = visitor;
    await proveAddress(visitor, 'pending@rijksoverheid.nl');
    for (const name of ['firstName', 'lastName', 'functionTitle']) await page.fill(`[name=${name}]`, 'Noor');
    await page.getByLabel('Rijksvastgoedbedrijf').check();
    await visitor.go('Begin met Onderling');
    expect(await page.locator('header nav').innerText()).not.toContain('Mijn leren');
    for (const path of ['/teach', '/my-learning', `/runs/${places.openRun}/enrol`, `/join/${places.joinToken}`]) {
      await visitor.visit(path);
      expect([path, await visitor.text()]).toEqual([path, expect.stringContaining('Je koos Rijksvastgoedbedrijf.')]);
      expect(await page.locator('main form').count()).toBe(0);
    }
  }, 60_000);
});

it('a move to where the session is already says that nothing changed, and who comes is who confirmed', async () => {
  const visitor = await stage.enter({}, 'hr-adviser');
  await visitor.visit(`/runs/${places.groupRun}/sessions/${places.session}/move`);
  await visitor.go('Verplaats en bericht iedereen');
  expect(await visitor.text()).toContain('De bijeenkomst stond al zo');
  const adviser = await Client.as(stage.url, 'hr-adviser');
  const { items } = (await adviser.get<{ items: ParticipantView[] }>(`/course-runs/${places.groupRun}/participants`))
    .body;
  const count = (state: string) => items.filter((one) => one.state === state).length;
  expect(count('held')).toBeGreaterThan(0);
  expect(await visitor.heading()).toMatch(
    count('confirmed') === 0 ? /niemand/ : new RegExp(`\\b${count('confirmed')} colleg`),
  );
  expect(await visitor.text()).toMatch(new RegExp(`^${count('held')} colleg.* nog bevestigen$`, 'm'));
}, 60_000);

const earlyCases = [
  ...formCases,
  { form: 'search', path: () => '/courses' },
  { form: 'start', path: () => '/' },
  { form: 'find', as: 'organisation-administrator', path: () => '/organisation/people' },
] satisfies Pick<FormCase, 'form' | 'as' | 'path'>[];

it.each(earlyCases)('what was filled in before the scripts arrived stays in the form $form', async ({ as, path }) => {
  const visitor = await stage.enter({}, as);
  const { before, after } = await changeEarly(visitor, path(places));
  expect(after).toBe(before);
});

describe('what was typed', () => {
  const need = 'Hoe leggen we een besluit uit aan iemand die boos is?';
  const typing = async (): Promise<Visitor> => {
    const visitor = await stage.enter({}, 'hr-adviser');
    await visitor.visit('/requests/new');
    await visitor.page.fill('[name=need]', need);
    return visitor;
  };
  const typed = ({ page }: Visitor) => page.inputValue('[name=need]');
  const drafts = async () =>
    (await (await Client.as(stage.url, 'hr-adviser')).get<{ items: RequestView[] }>('/knowledge-requests')).body.items
      .length;

  it('is there after Back, and after loading the page again', async () => {
    const visitor = await typing();
    await visitor.page.getByRole('link', { name: 'Ontdek' }).click();
    await visitor.page.waitForURL(/\/courses$/);
    await visitor.page.goBack();
    await eventually(async () => ((await typed(visitor)) === need ? true : undefined), 5_000, 'the text after Back');
    await visitor.page.reload();
    await eventually(async () => ((await typed(visitor)) === need ? true : undefined), 5_000, 'the text after reload');
  });

  it('is there after Back from the next step, and makes one request', async () => {
    const before = await drafts();
    const visitor = await typing();
    await visitor.page.fill('[name=title]', 'Uitleg aan de balie');
    await visitor.page.getByLabel('Zoek een onderwerp').fill('gesprek');
    await visitor.page.locator('input[name=topics]:visible').first().check();
    await visitor.go('Verder naar groep en data');
    await visitor.page.waitForURL(/step=2/);
    await visitor.page.goBack();
    await eventually(async () => ((await typed(visitor)) === need ? true : undefined), 5_000, 'step 1');
    await visitor.go('Verder naar groep en data');
    expect(await drafts()).toBe(before + 1);
  });

  it('is there when the session ended on the way and the same person signs in again', async () => {
    const visitor = await typing();
    await visitor.page.context().clearCookies({ name: 'session' });
    // The first press lacks a name and is refused without the API; the page finds out that nobody is signed in.
    await visitor.control('Bewaar en ga later verder').click();
    await visitor.page.waitForURL(/\/sign-in/);
    await visitor.become('hr-adviser');
    await visitor.visit('/requests/new');
    await eventually(async () => ((await typed(visitor)) === need ? true : undefined), 5_000, 'the text');
    // Now nothing lacks: the API is asked, and says that nobody is signed in.
    await visitor.page.fill('[name=title]', 'Uitleg aan de balie');
    await visitor.page.getByLabel('Zoek een onderwerp').fill('gesprek');
    await visitor.page.locator('input[name=topics]:visible').first().check();
    await visitor.page.context().clearCookies({ name: 'session' });
    await visitor.control('Verder naar groep en data').click();
    await visitor.page.waitForURL(/\/sign-in\?returnTo=%2Frequests%2Fnew$/);
  });
});
