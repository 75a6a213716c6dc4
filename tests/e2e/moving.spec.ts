import type { MeView, MyLearningView } from '@onderling/contracts';
import type { Visitor } from '../support/browser';
import { Client, eventually } from '../support/client';
import { inspect } from './inspection';
import { codeIn, linkIn } from './mail-text';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => expect(await stage.troubles()).toEqual([]));

const mailTo = (address: string, subject: RegExp) =>
  eventually(
    async () => stage.post.to(address).findLast(({ parsed }) => subject.test(parsed.subject ?? '')),
    20_000,
    `the mail ${subject.source} to ${address}`,
  );

/** Asks on the own page for the mail to a new address. */
async function askFor(visitor: Visitor, address: string): Promise<void> {
  await visitor.visit('/account');
  await visitor.page.fill('#address-email', address);
  await visitor.page.locator('form:has(#address-email) button').click();
  await visitor.page.waitForURL(/\/account\/move$/);
  await visitor.alive();
}

/** How many colleagues the administrator of the demonstration finds by this name. */
async function listedAs(name: string): Promise<number> {
  const administrator = await Client.as(stage.url, 'organisation-administrator');
  const { organisation } = (await administrator.get<MeView>('/me')).body;
  const list = `/organisations/${organisation.id}/people?q=${encodeURIComponent(name)}`;
  return (await administrator.get<{ total: number }>(list)).body.total;
}

const placesOf = async (client: Client): Promise<string[]> => {
  const { upcoming, past } = (await client.get<MyLearningView>('/me/enrolments')).body;
  return [...upcoming, ...past].map(({ id }) => id).toSorted();
};

describe('somebody who works for another body now', () => {
  it('takes the account along by the link of the mail: the history stays, the old body lists them no more', async () => {
    const before = await Client.as(stage.url, 'civil-servant');
    const me = (await before.get<MeView>('/me')).body;
    const places = await placesOf(before);
    expect(places.length).toBeGreaterThan(0);
    expect(await listedAs(me.lastName)).toBe(1);

    const visitor = await stage.enter({}, 'civil-servant');
    const { page } = visitor;
    const address = 'marit@gemeente-zwolle.example';
    await askFor(visitor, address);
    expect(await visitor.heading()).toBe('Kijk in je nieuwe mail');
    expect(await inspect(page, true)).toEqual([]);
    expect(await visitor.sendWrong('Neem mijn account mee')).toEqual(['Typ de code uit de mail.']);
    const mail = await mailTo(address, /^Neem je account/);

    const elsewhere = await stage.enter({ javaScript: false });
    await elsewhere.visit(linkIn(mail, 'go/move'));
    expect(await elsewhere.heading()).toBe('Typ de code in het andere venster');
    expect(new URL(elsewhere.page.url()).pathname).toBe('/account/move/confirm');

    await visitor.visit(linkIn(mail, 'go/move'));
    expect(await inspect(page, true)).toEqual([]);
    await visitor.go('Neem mijn account mee');
    expect(await visitor.text()).toContain('Je account is meegegaan. Je werkt bij Gemeente Zwolle');
    expect(await page.locator('section[aria-labelledby=history]').innerText()).toContain('Gemeente Deventer');
    expect(await inspect(page, true)).toEqual([]);
    expect(page.url()).not.toContain('@');

    expect(await listedAs(me.lastName)).toBe(0);
    // The session that was open elsewhere is over; the one that proved the address is not.
    expect((await before.get('/me')).status).toBe(401);
    await visitor.visit('/my-learning');
    expect(await page.locator('main a[href^="/enrolments/"]').count()).toBeGreaterThan(0);
    expect((await mailTo(me.email, /ander mailadres$/)).parsed.text).toContain(`${stage.url}/help`);
    await mailTo(address, /met je meegegaan$/);

    const again = new Client(stage.url);
    await again.post('/sign-in-links', { email: me.email, language: 'nl' });
    await mailTo(me.email, /^Maak je account/);
    await again.post('/sign-in-links', { email: address, language: 'nl' });
    await again.post('/sessions', { code: codeIn(await mailTo(address, /^Inloggen/)) });
    expect((await again.get<MeView>('/me')).body).toMatchObject({
      id: me.id,
      email: address,
      organisation: { name: 'Gemeente Zwolle' },
    });
    expect(await placesOf(again)).toEqual(places);
  }, 120_000);

  it('without JavaScript types the code where it was asked for, and stays findable as a trainer', async () => {
    const visitor = await stage.enter({ javaScript: false, language: 'en' }, 'colleague-trainer');
    const address = 'daan@waterschap-vallei-en-veluwe.example';
    await askFor(visitor, address);
    await visitor.page.fill('[name=code]', 'XXXX-XXXX');
    await visitor.sendWrong('Take my account along');
    expect(await visitor.text()).toContain('You can try 4 more times.');
    await visitor.page.fill('[name=code]', codeIn(await mailTo(address, /^Neem je account/)).toLowerCase());
    await visitor.go('Take my account along');
    expect(await visitor.text()).toContain('You work at Waterschap Vallei en Veluwe');
    expect(await visitor.text()).toContain('Colleague-trainer');
  }, 60_000);

  it('hears of an address that is somebody’s in the mail alone', async () => {
    const visitor = await stage.enter({}, 'invited-trainer');
    const taken = (await (await Client.as(stage.url, 'hr-adviser')).get<MeView>('/me')).body.email;
    await askFor(visitor, taken);
    expect(await visitor.heading()).toBe('Kijk in je nieuwe mail');
    expect(codeIn(await mailTo(taken, /heeft al een account/))).toBe('');
  });
});

it('a body that shares its domain confirms who arrives; until then nothing changes', async () => {
  const administrator = await stage.enter({}, 'organisation-administrator');
  const client = await Client.as(stage.url, 'organisation-administrator');
  const { organisation } = (await client.get<MeView>('/me')).body;
  const adviser = (await (await Client.as(stage.url, 'invited-trainer')).get<MeView>('/me')).body;
  for (const id of [organisation.id, adviser.organisation.id]) {
    await stage.sql(`INSERT INTO identity_organisation_domain (id, organisation_id, domain, shared)
      VALUES (UUID(), '${id}', 'samen.example', 1)`);
  }
  const visitor = await stage.enter({}, 'invited-trainer');
  const { page } = visitor;
  const address = 'rachida@samen.example';
  await askFor(visitor, address);
  await page.fill('[name=code]', codeIn(await mailTo(address, /^Neem je account/)));
  await visitor.go('Neem mijn account mee');
  expect(await visitor.heading()).toBe('Waar werk je nu?');
  expect(await visitor.sendWrong('Dit is mijn organisatie')).toEqual(['Kies waar je nu werkt.']);
  expect(await inspect(page, true)).toEqual([]);
  await page.getByLabel(organisation.name).check();
  await visitor.go('Dit is mijn organisatie');
  expect(await visitor.text()).toContain('Je verhuizing wacht op bevestiging');
  expect(await inspect(page, true)).toEqual([]);
  await mailTo((await client.get<MeView>('/me')).body.email, /^Een collega van een andere organisatie/);
  await administrator.visit('/organisation/people');
  const arrivals = administrator.page.locator('section[aria-labelledby=arrivals]');
  expect(await arrivals.innerText()).toContain(adviser.organisation.name);
  expect(await inspect(administrator.page, true)).toEqual([]);
  await arrivals.getByRole('button', { name: /^Werkt bij ons/ }).click();
  await administrator.page.waitForURL(/done=arrived/);
  await administrator.alive();
  expect(await administrator.text()).toContain('Het account is naar jullie verhuisd');
  expect(await arrivals.count()).toBe(0);
  expect(await listedAs(adviser.lastName)).toBe(1);
  await mailTo(address, /met je meegegaan$/);
}, 120_000);
