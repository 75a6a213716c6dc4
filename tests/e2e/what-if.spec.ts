import type { RequestView } from '@onderling/contracts';
import { Client, eventually } from '../support/client';
import { Stage } from './stage';

let stage: Stage;
let adviser: Client;
beforeAll(async () => {
  stage = await Stage.open();
  adviser = await Client.as(stage.url, 'hr-adviser');
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => expect(await stage.troubles()).toEqual([]));

/** The adviser's own request of the story that came to this state. */
const inState = (state: RequestView['state']) =>
  eventually(
    async () => {
      const { items } = (await adviser.get<{ items: { id: string; state: string }[] }>('/knowledge-requests')).body;
      const found = items.find((one) => one.state === state);
      return found && (await adviser.get<RequestView>(`/knowledge-requests/${found.id}`)).body;
    },
    30_000,
    `a request that is ${state}`,
  );

it.each([
  ['nl', 'Wat kan helpen', (count: number) => (count === 1 ? '1 collega kan het' : `${count} collega’s kunnen het`)],
  [
    'en',
    'What may help',
    (count: number) => (count === 1 ? '1 colleague can give it' : `${count} colleagues can give it`),
  ],
] as const)(
  'a request that nobody can serve says what to ask otherwise, and how many could then (%s)',
  async (language, heading, said) => {
    const request = await inState('unmatched');
    expect(request.remedies.length).toBeGreaterThan(0);
    const visitor = await stage.enter({ language }, 'hr-adviser');
    await visitor.visit(`/requests/${request.id}`);
    const text = await visitor.text();
    expect(text).toContain(heading);
    expect(text).toContain(`: ${said(request.remedies[0]!.found)}`);
  },
);

it.each([
  ['nl', /^Met .+: (eerste|tweede|derde|\d+e) op de lijst\.$/m],
  ['en', /^With .+: (first|second|third|number \d+) on the list\.$/m],
] as const)('a candidate says which one change would bring them further up (%s)', async (language, sentence) => {
  const request = await inState('inviting');
  expect(request.candidates.filter(({ whatIf, invitation }) => whatIf && !invitation).length).toBeGreaterThan(0);
  const visitor = await stage.enter({ language }, 'hr-adviser');
  await visitor.visit(`/requests/${request.id}`);
  await visitor.page.locator('details.more').first().locator('summary').click();
  expect(await visitor.text()).toMatch(sentence);
});
