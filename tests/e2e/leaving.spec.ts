import { Client } from '../support/client';
import { inspect } from './inspection';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => expect(await stage.troubles()).toEqual([]));

interface Colleague {
  id: string;
  name: string;
  email: string;
  state: string;
  roles: unknown[];
}

describe.each([true, false])('an administrator, JavaScript %s', (javaScript) => {
  it('closes the account of a colleague, sees what is still open, and opens it again', async () => {
    const administrator = await Client.as(stage.url, 'organisation-administrator');
    const { organisation } = (await administrator.get<{ organisation: { id: string } }>('/me')).body;
    const list = async () =>
      (await administrator.get<{ items: Colleague[] }>(`/organisations/${organisation.id}/people?pageSize=100`)).body
        .items;
    const colleague = (await list()).find(({ state, roles }) => state === 'active' && roles.length === 0);
    if (!colleague) throw new Error('nobody to close the account of');
    const stateNow = async () => (await list()).find(({ id }) => id === colleague.id)?.state;

    const visitor = await stage.enter({ javaScript }, 'organisation-administrator');
    await visitor.visit(`/organisation/people?q=${encodeURIComponent(colleague.email)}`);
    const fold = visitor.page.locator('details', { hasText: 'Doet niet meer mee' });
    await fold.locator('summary').click();
    await fold.locator('button').click();
    await visitor.page.waitForURL(new RegExp(`/organisation/people/${colleague.id}\\?done=left$`));
    await visitor.alive();
    expect(await visitor.heading()).toBe(`Wat nog openstaat van ${colleague.name}`);
    expect(await visitor.text()).toContain('Het account is gesloten');
    expect(await stateNow()).toBe('deactivated');
    if (javaScript) expect(await inspect(visitor.page)).toEqual([]);

    await visitor.visit(`/organisation/people?q=${encodeURIComponent(colleague.email)}`);
    expect(await visitor.text()).toContain('Doet niet meer mee');
    if (javaScript) expect(await inspect(visitor.page)).toEqual([]);
    await visitor.page.locator('main form button', { hasText: 'Doet weer mee' }).click();
    await visitor.page.waitForURL(/done=returned/);
    await visitor.alive();
    expect(await visitor.text()).toContain('kan weer inloggen');
    expect(await stateNow()).toBe('active');
  });
});

it('nobody closes their own account from the page, and the steward reaches any body', async () => {
  const steward = await Client.as(stage.url, 'platform-steward');
  const own = (await steward.get<{ organisation: { id: string } }>('/me')).body.organisation.id;
  const adviser = await Client.as(stage.url, 'hr-adviser');
  const other = (await adviser.get<{ organisation: { id: string; name: string } }>('/me')).body.organisation;
  expect(other.id).not.toBe(own);
  const visitor = await stage.enter({ language: 'en' }, 'platform-steward');
  await visitor.visit('/steward/organisations');
  await visitor.page.fill('[name=q]', other.name);
  await visitor.go('Search');
  await visitor.go(`Colleagues of ${other.name}`);
  expect(visitor.page.url()).toContain(`?organisation=${other.id}`);
  expect(await visitor.text()).toContain(other.name);
  const stranger = await stage.enter({}, 'organisation-administrator');
  const answer = await stranger.visit(`/organisation/people?organisation=${other.id}`);
  expect(answer?.status()).toBe(404);
  expect((await stranger.visit('/steward/organisations'))?.status()).toBe(403);
  await stranger.visit('/organisation/people');
  const folds = await stranger.page.locator('details', { hasText: 'Doet niet meer mee' }).count();
  const rows = await stranger.page.locator('section[aria-labelledby=people] li').count();
  expect(folds).toBeLessThan(rows);
});
