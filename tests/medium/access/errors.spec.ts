import { request as send } from 'node:http';
import { SessionQueries } from '../../../libs/identity/src/sessions/session.query';
import { WholeApp, type Reply } from '../../support/whole-app';
import { type Caller, callers, Scene, type SignedIn } from './scene';
import { type Asked, type Row } from './rows';
import { table } from './table';

let whole: WholeApp;
let scene: Scene;
beforeAll(async () => {
  whole = await WholeApp.start();
  scene = await Scene.build(whole);
}, 120_000);
afterAll(() => whole?.close());

interface Problem {
  readonly code: string;
  readonly status: number;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}

/** What no answer may say: where code stands, what was asked of the database, what the product is built with. */
const inside =
  /\bat .*\.[jt]s\b|node_modules|QueryFailedError|ER_[A-Z_]+|\bSELECT\b|\bINSERT\b|identity_|matching_|enrolment_|catalogue_|platform_|nest|fastify|typeorm|mysql|mariadb|redis|zod|express/i;

/** Checks an error answer in full: its code, the document, all headers, and that it gives nothing away. */
function isProblem(answer: Reply<Problem>, status: number, code: string): void {
  expect({ status: answer.status, code: answer.body?.code, breaches: answer.breaches }).toEqual({
    status,
    code,
    breaches: [],
  });
  expect(answer.body.status).toBe(status);
  expect(JSON.stringify({ ...answer.body, instance: '' })).not.toMatch(inside);
}

/** One row for each operation, with a caller that is let in. */
const operations: readonly Row[] = [
  ...new Map(table.filter(({ expected }) => /[+!]/.test(expected)).map((row) => [row.operation, row])).values(),
];
const each = operations.map((row) => [row.operation, row] as const);
const takingBody = each.filter(([operation]) => /^(POST|PUT|PATCH) /.test(operation));

interface Ready extends Asked {
  readonly method: string;
  readonly cookie: string | undefined;
}
/** A request that would be answered, as somebody who may make it. */
async function ready(row: Row): Promise<Ready> {
  const [method = ''] = row.operation.split(' ');
  const caller: Caller = callers[row.expected.search(/[+!]/)] ?? 'nobody';
  const me = await scene.enter(caller);
  const anyone: SignedIn = me ?? { personId: await scene.things.person(scene.ours), sessionId: '', cookie: '' };
  return { method, ...(await row.ask(scene, anyone)), cookie: me?.cookie };
}

it('knows every operation of the API', () => {
  expect(operations.map(({ operation }) => operation.replace(' ', ' /api/v1')).toSorted()).toEqual(
    whole.contract.operations,
  );
});

describe('every operation', () => {
  it.each(each)('%s: 404 with a slash at the end, in capitals, and one step further', async (_, row) => {
    const { path, ...asked } = await ready(row);
    const [address = '', query] = path.split('?');
    const tail = query ? `?${query}` : '';
    const first = address.split('/')[1] ?? '';
    for (const wrong of [`${address}/`, address.replace(first, first.toUpperCase()), `${address}/nothing/here`]) {
      isProblem(await whole.call<Problem>({ ...asked, path: wrong + tail }), 404, 'not-found');
    }
  });

  it.each(each)('%s: 406 when JSON is not wanted', async (_, row) => {
    const asked = await ready(row);
    for (const accept of ['text/html', 'application/xml', 'application/json;q=0']) {
      isProblem(await whole.call<Problem>({ ...asked, headers: { accept } }), 406, 'not-acceptable');
    }
  });

  it.each(each)('%s: 400 for a query key that it does not know, beside the ones it knows', async (_, row) => {
    const asked = await ready(row);
    const answer = await whole.call<Problem>({
      ...asked,
      path: `${asked.path}${asked.path.includes('?') ? '&' : '?'}surpriseKey=1`,
    });
    isProblem(answer, 400, 'invalid-input');
    expect(answer.body.errors).toContainEqual(
      expect.objectContaining({ pointer: '/query/surpriseKey', code: 'unknown-field' }),
    );
  });

  it.each(each)('%s: 500 says nothing about what went wrong', async (_, row) => {
    const asked = await ready(row);
    const fault = Object.assign(new Error(`SELECT * FROM identity_person at /srv/app/main.js:1:1`), {
      name: 'QueryFailedError',
    });
    const broken = jest.spyOn(whole.app.get(SessionQueries, { strict: false }), 'findByToken').mockRejectedValue(fault);
    try {
      isProblem(await whole.call<Problem>({ ...asked, cookie: 'session=whoever' }), 500, 'internal-error');
    } finally {
      broken.mockRestore();
    }
  });

  it.each(takingBody)('%s: 415 for anything but JSON', async (_, row) => {
    const asked = await ready(row);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'x']) {
      const headers = { 'content-type': type };
      isProblem(await whole.call<Problem>({ ...asked, body: '{}', headers }), 415, 'unsupported-media-type');
    }
  });

  it.each(takingBody)('%s: 400 for what is no JSON, or JSON that reaches for a prototype', async (_, row) => {
    const asked = await ready(row);
    for (const body of ['{"a":', '{a: 1}', "{'a':1}", '{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}']) {
      isProblem(await whole.call<Problem>({ ...asked, body }), 400, 'invalid-json');
    }
  });

  it.each(takingBody)('%s: 413 for more than a megabyte', async (_, row) => {
    const asked = await ready(row);
    const body = JSON.stringify({ text: 'x'.repeat(1_100_000) });
    isProblem(await whole.call<Problem>({ ...asked, body }), 413, 'too-large');
  });

  it.each(takingBody)('%s: three faults at once are three entries with their pointers', async (operation, row) => {
    const asked = await ready(row);
    const wrong = { ...(asked.body as object | undefined), 'one/field': 1, 'two~fields': 2, three: 3 };
    const answer = await whole.call<Problem>({ ...asked, body: wrong });
    isProblem(answer, 400, 'invalid-input');
    const pointers = (answer.body.errors ?? []).map(({ pointer }) => pointer);
    // Of several possible bodies none fits, so there is no field to point at.
    if (operation === 'POST /sessions') expect(pointers.length).toBeGreaterThan(0);
    else expect(pointers.toSorted()).toEqual(['/one~1field', '/three', '/two~0fields']);
  });

  it.each(each.filter(([operation]) => operation.includes('{id}')))(
    '%s: 400 for half an id',
    async (operation, row) => {
      const asked = await ready(row);
      const at = operation.split(' ')[1]?.split('/').indexOf('{id}') ?? -1;
      const path = asked.path
        .split('/')
        .map((part, index) => (index === at ? '01a200d2-5895' : part))
        .join('/');
      const answer = await whole.call<Problem>({ ...asked, path });
      isProblem(answer, 400, 'invalid-input');
      expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '/path/id' })]);
    },
  );
});

it('gives one entry for each field that must be there, when none is', async () => {
  const tried: string[] = [];
  for (const [operation, row] of takingBody) {
    const required = requiredOf(operation);
    if (required.length === 0) continue;
    const answer = await whole.call<Problem>({ ...(await ready(row)), body: {} });
    isProblem(answer, 400, 'invalid-input');
    const faults = (answer.body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
    expect([operation, faults.filter((fault) => fault.endsWith(' required')).toSorted()]).toEqual([
      operation,
      required.map((name) => `/${name} required`).toSorted(),
    ]);
    tried.push(operation);
  }
  expect(tried.length).toBeGreaterThan(8);
});

function requiredOf(operation: string): string[] {
  const [method = '', path = ''] = operation.split(' ');
  const body = whole.contract.document.paths[`/api/v1${path}`]?.[method.toLowerCase()]?.requestBody;
  const schema = body?.content?.['application/json']?.schema ?? {};
  return (schema['required'] as string[] | undefined) ?? [];
}

/** The raw request that fetch refuses to make. */
function bare(method: string, path: string): Promise<{ status: number; allow: string; body: string; type: string }> {
  return new Promise((done, failed) => {
    const url = new URL(`/api/v1${path}`, whole.origin);
    const request = send(url, { method, headers: { 'content-type': 'application/json' } }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          allow: answer.headers.allow ?? '',
          type: answer.headers['content-type'] ?? '',
          body,
        }),
      );
    });
    request.once('error', failed);
    request.end();
  });
}

it('an address that cannot be read is 400 with all headers, though no route ever saw it', async () => {
  for (const path of ['/%E0%A4%A', '/course-runs/%c0%ae', '/%']) {
    isProblem(await whole.call<Problem>({ method: 'GET', path }), 400, 'invalid-address');
  }
});

describe('a method that an address does not have', () => {
  const all = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];
  const someId = '01a200d2-5895-7103-96c7-b9bcf9f0b99f';

  it('is 405 everywhere, and Allow says exactly which there are', async () => {
    const wrong: string[] = [];
    for (const template of Object.keys(whole.contract.document.paths)) {
      const path = template.replace('/api/v1', '').replaceAll(/\{\w+\}/g, someId);
      // A word in the place of an id (/invitations/lookup) is also an address with a variable there.
      const alike = Object.entries(whole.contract.document.paths).filter(([one]) =>
        new RegExp(`^${one.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(`/api/v1${path}`),
      );
      const known = alike.flatMap(([, methods]) => Object.keys(methods).map((method) => method.toUpperCase()));
      const allowed = [...new Set([...known, ...(known.includes('GET') ? ['HEAD'] : [])])].toSorted();
      for (const method of all.filter((one) => !allowed.includes(one))) {
        const { status, allow, body, type } = await bare(method, path);
        const code = body && method !== 'HEAD' ? (JSON.parse(body) as Problem).code : 'method-not-allowed';
        if (
          status !== 405 ||
          allow !== allowed.join(', ') ||
          code !== 'method-not-allowed' ||
          !type.includes('problem')
        )
          wrong.push(`${method} ${path}: ${status} ${code}, Allow: ${allow}, expected ${allowed.join(', ')}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('too many requests', () => {
  const ask = (email: string) =>
    whole.call<Problem>({ method: 'POST', path: '/sign-in-links', body: { email, language: 'nl' } });

  it('to one mailbox are 429, and Retry-After says when to come back', async () => {
    let answer = await ask('vaak@gemeente.example');
    for (let time = 0; answer.status === 202 && time < 20; time += 1) answer = await ask('vaak@gemeente.example');
    isProblem(answer, 429, 'too-many-requests');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('anders@gemeente.example')).status).toBe(202);
  });

  it('with second-factor codes of one person are 429', async () => {
    const me = await scene.enter('member');
    const tryCode = () =>
      whole.call<Problem>({
        method: 'POST',
        path: '/sessions/current/elevation',
        cookie: me?.cookie,
        body: { code: '000000' },
      });
    let answer = await tryCode();
    for (let time = 0; answer.status === 400 && time < 20; time += 1) answer = await tryCode();
    isProblem(answer, 429, 'too-many-requests');
  });
});
