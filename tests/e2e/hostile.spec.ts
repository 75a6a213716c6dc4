import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '../support/client';
import type { Visitor } from '../support/browser';
import { Stage } from './stage';

let stage: Stage;
let server: Server;
/** What the next visit of the hostile site gets. */
let served = '';
/** Who is signed in in the browser that visits it, and a run with free places. */
let somebody: Victim;
let runId: string;
beforeAll(async () => {
  stage = await Stage.open();
  [somebody, runId] = await Promise.all([victim(), openRun()]);
  server = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(`<!doctype html><title>Win a prize</title>${served}`);
  });
  await new Promise<void>((listening) => server.listen(0, '0.0.0.0', listening));
}, 240_000);
afterAll(async () => {
  await stage?.close();
  await new Promise((closed) => (server ? server.close(closed) : closed(undefined)));
});

/**
 * Another port of the same host is another origin on the same site, to which the browser sends the cookies along; the loopback
 * address by its number is another site altogether.
 */
const hostileOrigins = () => {
  const { port } = server.address() as AddressInfo;
  return { 'same site': `http://localhost:${port}`, 'another site': `http://127.0.0.1:${port}` };
};
const places = ['same site', 'another site'] as const;

interface Victim {
  readonly visitor: Visitor;
  readonly state: () => Promise<unknown>;
}

/** Somebody who is signed in in a browser, and everything of theirs that a forged request might change. */
async function victim(): Promise<Victim> {
  const visitor = await stage.enter({}, 'civil-servant');
  const [cookie] = (await visitor.cookies()).filter(({ name }) => name === 'session');
  const headers = { cookie: `session=${cookie?.value}` };
  const read = async (path: string) => {
    const answer = await fetch(`${stage.url}/api/v1${path}`, { headers });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: the victim is signed in no longer`);
    return (await answer.json()) as unknown;
  };
  const state = async () => {
    const [me, enrolments, sessions] = await Promise.all([
      read('/me'),
      read('/me/enrolments'),
      read('/sessions') as Promise<{ items: object[] }>,
    ]);
    return { me, enrolments, sessions: sessions.items.map((item) => ({ ...item, lastSeenAt: '', expiresAt: '' })) };
  };
  return { visitor, state };
}

/** Opens the hostile page, lets it do its work, and gives it time. */
async function lure({ visitor }: Victim, place: (typeof places)[number], html: string): Promise<void> {
  served = html;
  await visitor.page.goto(hostileOrigins()[place], { waitUntil: 'load' });
  await visitor.page.waitForLoadState('networkidle');
}

const form = (action: string, fields: Record<string, string>, type = 'application/x-www-form-urlencoded') =>
  `<form id=f method=post enctype="${type}" action="${action}">${Object.entries(fields)
    .map(([name, value]) => `<input type=hidden name='${name}' value='${value}'>`)
    .join('')}</form><script>document.getElementById('f').submit()</script>`;
const script = (code: string) => `<script>(async () => { try { ${code} } catch {} })()</script>`;

/** A run in which somebody could enrol. */
async function openRun(): Promise<string> {
  const anybody = new Client(stage.url);
  const { items } = (await anybody.get<{ items: { course: { id: string } }[] }>('/search?placesFree=true')).body;
  for (const { course } of items) {
    const runs = await anybody.get<{ items: { id: string; enrolment: string }[] }>(
      `/course-runs?courseId=${course.id}`,
    );
    const open = runs.body.items.find(({ enrolment }) => enrolment === 'open');
    if (open) return open.id;
  }
  throw new Error('the demonstration has no run with free places');
}

describe.each(places)('a hostile page on the %s', (place) => {
  const attacks: [string, (target: string, runId: string) => string][] = [
    ['a form to the API', (target) => form(`${target}/api/v1/sessions/current`, { a: '1' })],
    [
      'JSON dressed up as a text form',
      (target) => form(`${target}/api/v1/me`, { '{"firstName":"Evil","x":"': '"}' }, 'text/plain'),
    ],
    [
      'a form to enrol',
      (target, runId) => form(`${target}/api/v1/course-runs/${runId}/enrolments`, {}, 'multipart/form-data'),
    ],
    ['an image that would sign out', (target) => `<img src="${target}/api/v1/sessions/current" alt="">`],
    [
      'images of pages that act',
      (target, runId) =>
        ['/account?/signOut', `/runs/${runId}/enrol`, '/language?to=en']
          .map((path) => `<img src="${target}${path}">`)
          .join(''),
    ],
    [
      'fetch as plain text with the cookies',
      (target, runId) =>
        script(
          `await fetch('${target}/api/v1/course-runs/${runId}/enrolments', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' })`,
        ),
    ],
    [
      'fetch as JSON with the cookies',
      (target) =>
        script(
          `await fetch('${target}/api/v1/me', { method: 'PATCH', credentials: 'include', headers: { 'content-type': 'application/json' }, body: '{"firstName":"Evil"}' })`,
        ),
    ],
    [
      'fetch that ends all sessions',
      (target) => script(`await fetch('${target}/api/v1/sessions', { method: 'DELETE', credentials: 'include' })`),
    ],
    [
      'a form to a page',
      (target) =>
        form(`${target}/account?/save`, { firstName: 'Evil', lastName: 'Evil', functionTitle: 'x', language: 'nl' }),
    ],
    [
      'a text form to a page',
      (target) => form(`${target}/account?/save`, { firstName: 'Evil', lastName: 'Evil' }, 'text/plain'),
    ],
    [
      'a form of several parts to a page',
      (target) => form(`${target}/account?/signOut`, { a: '1' }, 'multipart/form-data'),
    ],
    [
      'a beacon to a page',
      (target) => script(`navigator.sendBeacon('${target}/account?/signOut', new URLSearchParams({ a: '1' }))`),
    ],
  ];

  it.each(attacks)('changes nothing by %s', async (_, attack) => {
    const before = await somebody.state();
    await lure(somebody, place, attack(stage.url, runId));
    expect(await somebody.state()).toEqual(before);
  });

  it('cannot read an answer, nor show a page of ours in a frame', async () => {
    await lure(
      somebody,
      place,
      `<iframe id=frame src="${stage.url}/account"></iframe>${script(
        `const answer = await fetch('${stage.url}/api/v1/me', { credentials: 'include' }); document.title = await answer.text()`,
      )}`,
    );
    const { page } = somebody.visitor;
    expect(await page.title()).toBe('Win a prize');
    const framed = page.frames().filter((frame) => frame !== page.mainFrame());
    const texts = await Promise.all(framed.map((frame) => frame.evaluate<string>('document.body?.innerText ?? ""')));
    expect(texts.join()).not.toMatch(/Marit|Mijn account|Onderling/);
  });
});

it('can fail: the same forms from a page of this site do change something', async () => {
  const before = await somebody.state();
  await somebody.visitor.visit('/account');
  await somebody.visitor.page.fill('[name=functionTitle]', 'een andere functie');
  await somebody.visitor.page.locator('form#details button, main form button').first().click();
  await somebody.visitor.page.waitForURL(/done=saved/);
  expect(await somebody.state()).not.toEqual(before);
});
