import fc from 'fast-check';
import { WholeApp } from '../../support/whole-app';
import { callers, Scene, type SignedIn } from './scene';
import type { Row } from './rows';
import { table } from './table';

let whole: WholeApp;
let scene: Scene;
beforeAll(async () => {
  whole = await WholeApp.start();
  scene = await Scene.build(whole);
}, 120_000);
afterAll(() => whole?.close());

/** That somebody was there, and that they looked: no change of what was asked for. */
const looks = ['identity_login_session', 'identity_access_log'];
const open = [
  ...new Map(table.filter(({ expected }) => expected.includes('+')).map((row) => [row.operation, row])).values(),
];
const of = (...methods: string[]) =>
  open
    .filter(({ operation }) => methods.includes(operation.split(' ')[0] ?? ''))
    .map((row) => [row.operation, row] as const);

async function ready(row: Row) {
  const [method = ''] = row.operation.split(' ');
  const me = await scene.enter(callers[row.expected.indexOf('+')] ?? 'nobody');
  const anyone: SignedIn = me ?? { personId: await scene.things.person(scene.ours), sessionId: '', cookie: '' };
  return { method, ...(await row.ask(scene, anyone)), cookie: me?.cookie };
}

describe('reading', () => {
  it.each(of('GET'))('%s twice, and as HEAD, gives the same and changes nothing', async (_, row) => {
    const asked = await ready(row);
    const before = await whole.checksums(looks);
    const [first, second] = [await whole.call(asked), await whole.call(asked)];
    const head = await whole.call({ ...asked, method: 'HEAD' });
    expect([first.status, second.status, head.status]).toEqual([200, 200, 200]);
    expect(second.body).toEqual(first.body);
    expect([head.body, head.breaches]).toEqual([undefined, []]);
    expect(head.headers.get('content-length')).toBe(first.headers.get('content-length'));
    expect(await whole.checksums(looks)).toEqual(before);
  });
});

describe('PUT and DELETE', () => {
  it.each(of('PUT', 'DELETE'))('%s a second time changes nothing more', async (operation, row) => {
    const asked = await ready(row);
    expect((await whole.call(asked)).status).toBeLessThan(300);
    const after = await whole.checksums(['identity_login_session']);
    const again = await whole.call<{ code?: string }>(asked);
    expect(await whole.checksums(['identity_login_session'])).toEqual(after);
    // Gone, signed out, or somebody else has written the version that was meant: the caller.
    const said = operation.startsWith('PUT') ? ['request-changed'] : ['not-found', 'sign-in-required'];
    expect(said).toContain(again.body?.code);
    expect(again.breaches).toEqual([]);
  });
});

describe('instants', () => {
  it('come in with any offset, also around the days on which the clock changes, and go out in UTC', async () => {
    const me = await scene.enter('adviser');
    const moment = fc.record({
      at: fc.constantFrom(
        '2027-03-28T00:30:00Z',
        '2027-03-28T01:00:00Z',
        '2027-10-31T00:30:00Z',
        '2027-10-31T01:30:00Z',
      ),
      offset: fc.integer({ min: -14 * 60, max: 14 * 60 }),
    });
    await fc.assert(
      fc.asyncProperty(moment, async ({ at, offset }) => {
        const sign = offset < 0 ? '-' : '+';
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const zone = `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        const local = new Date(Date.parse(at) + offset * 60_000).toISOString().replace('.000Z', zone);
        const option = { startsAt: local, endsAt: '2028-01-01T00:00:00Z', timeZone: 'Europe/Amsterdam' };
        const { status, body, breaches } = await whole.call<{ dateOptions: { startsAt: string; timeZone: string }[] }>({
          method: 'POST',
          path: '/knowledge-requests',
          cookie: me?.cookie,
          body: { title: 'Wanneer', dateOptions: [option] },
        });
        expect([status, breaches]).toEqual([201, []]);
        expect(new Date(body.dateOptions[0]?.startsAt ?? '').toISOString()).toBe(new Date(at).toISOString());
        expect(body.dateOptions[0]).toMatchObject({ timeZone: 'Europe/Amsterdam' });
        expect(body.dateOptions[0]?.startsAt).toMatch(/Z$/);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the routes of a production build', () => {
  it('are those of the document, health, and the document itself; no desk of tools and nothing of tests', async () => {
    const production = await WholeApp.start({
      MODE: 'production',
      PUBLIC_URL: 'https://onderling.example',
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'onderling@onderling.example',
    });
    try {
      const documented = production.contract.operations.map((operation) => operation.replaceAll(/\{(\w+)\}/g, ':$1'));
      const beside = ['GET /api/v1/openapi.json', 'GET /livez', 'GET /readyz'];
      const reading = production.routes.filter((route) => !route.startsWith('HEAD '));
      expect(reading.toSorted()).toEqual([...documented, ...beside].toSorted());
      expect(documented.filter((route) => /demo|metrics|queue|debug|failpoint/i.test(route))).toEqual([]);
    } finally {
      await production.close();
    }
  });
});
