import { Logger } from '@onderling/platform';
import { WholeApp } from '../../support/whole-app';
import { type Caller, callers, Scene } from './scene';
import { type Row, signs } from './rows';
import { table } from './table';

/** Tables that a refused request may write to: that the caller was there. */
const marks = ['identity_login_session'];
/** A request that is let in and read may note the look, and an answer under a key is kept. */
const looks = [...marks, 'identity_access_log'];

let whole: WholeApp;
let scene: Scene;
let logged: jest.SpyInstance<void, Parameters<Logger['info']>>;
beforeAll(async () => {
  whole = await WholeApp.start();
  scene = await Scene.build(whole);
  logged = jest.spyOn(whole.app.get(Logger, { strict: false }), 'info');
}, 120_000);
afterAll(() => whole?.close());

interface Outcome {
  readonly caller: Caller;
  readonly status: number;
  readonly code?: string | undefined;
}

/** What the row says: one outcome for each caller; `+` is any success. */
function promised({ expected, refusal }: Row): (Outcome & { sign: string })[] {
  return callers.map((caller, at) => {
    const sign = expected[at] ?? '?';
    if (sign === '+') return { caller, sign, status: 200 };
    if (sign === '!') return { caller, sign, status: 400, code: refusal };
    const known = signs[sign];
    if (!known) throw new Error(`the table has an unknown sign: ${sign}`);
    return { caller, sign, ...known };
  });
}

/** Asks as each caller and says what differs from the row, in words that name the cell. */
async function differences(row: Row): Promise<string[]> {
  const [method = ''] = row.operation.split(' ');
  const wrong: string[] = [];
  for (const { caller, sign, status, code } of promised(row)) {
    const entered = await scene.enter(caller);
    const anyone = entered ?? { personId: await scene.things.person(scene.ours), sessionId: '', cookie: '' };
    const asked = await row.ask(scene, anyone);
    const watched = sign !== '+' && sign !== '!';
    const reads = method === 'GET' && sign === '+';
    const before = watched || reads ? await whole.checksums(reads ? looks : marks) : {};
    logged.mockClear();
    const answer = await whole.call<{ code?: string }>({ method, ...asked, cookie: entered?.cookie });
    const denials = logged.mock.calls.filter(([message]) => message === 'denied').length;
    const after = watched || reads ? await whole.checksums(reads ? looks : marks) : {};
    const cell = `${caller}: ${answer.status} ${answer.body?.code ?? ''}`;
    const succeeded = answer.status >= 200 && answer.status < 300;
    const asPromised =
      sign === '+'
        ? succeeded
        : sign === '!'
          ? [400, 409, 410].includes(answer.status) && answer.body?.code === code
          : answer.status === status && (code === undefined || answer.body?.code === code);
    if (!asPromised) wrong.push(`${cell}, expected ${sign}`);
    const noted = sign === '+' || sign === '!' ? 0 : 1;
    // An object that a read leaves out is not found like one that was never there; anything else is a denial.
    if (denials !== noted && sign !== '0') wrong.push(`${cell}, but ${denials} denials in the log`);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    if (changed.length > 0) wrong.push(`${cell}, but changed ${changed.join(', ')}`);
    wrong.push(...answer.breaches.map((breach) => `${cell}, but ${breach}`));
  }
  return wrong;
}

describe('who may do what to whom', () => {
  it('is said for every operation of the API, and for nothing else', () => {
    const said = [...new Set(table.map(({ operation }) => operation.replace(' ', ' /api/v1')))].toSorted();
    expect(said).toEqual(whole.contract.operations);
    expect(table.filter(({ expected }) => expected.length !== callers.length)).toEqual([]);
  });

  it.each(table.map((row) => [`${row.operation} · ${row.object}`, row] as const))(
    '%s',
    async (_, row) => {
      expect(await differences(row)).toEqual([]);
    },
    60_000,
  );

  it('can fail: a row that promises too much or too little is seen', async () => {
    const row = table.find(({ operation }) => operation === 'GET /failed-jobs');
    if (!row) throw new Error('no such row');
    expect(await differences({ ...row, expected: '-xxxxxxx22' })).toEqual([
      expect.stringMatching(/^steward: 200 , expected 2/),
      'steward: 200 , but 0 denials in the log',
    ]);
    expect(await differences({ ...row, expected: '-xxxxxxx+0' })).toEqual([
      expect.stringMatching(/^steward by mail: 403 second-factor-required, expected \+/),
      'steward by mail: 403 second-factor-required, but 1 denials in the log',
      expect.stringMatching(/^steward: 200 , expected 0/),
    ]);
  });
});
