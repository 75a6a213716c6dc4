import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow, Answers, AnswersNothing, DomainError, Public } from '@onderling/platform';
import type { InjectOptions } from 'light-my-request';
import fc from 'fast-check';
import { z } from 'zod';
import { type HttpApp, httpApp } from './http-app';

const input = z.strictObject({
  name: z.string().min(1),
  groupSize: z.int().positive(),
  dates: z.array(z.strictObject({ from: z.iso.datetime({ offset: true }) })).min(1),
});
const view = z.object({ name: z.string() }).meta({ id: 'Thing' });

@Controller('things')
class ThingController {
  @Get()
  @Public()
  @Answers(z.object({ page: z.int() }))
  list(
    @Query({ schema: z.strictObject({ page: z.coerce.number().int().min(1).default(1) }) }) query: { page: number },
  ) {
    return query;
  }

  @Get(':id')
  @Public()
  @Answers(view)
  read(@Param('id', { schema: z.uuid() }) id: string) {
    return { name: id, secret: 'not in the schema' };
  }

  @Post()
  @Allow('request:create')
  @Answers(view, 201)
  create(@Body({ schema: input }) body: z.infer<typeof input>) {
    return body;
  }

  @Put('empty')
  @Public()
  @AnswersNothing()
  empty(): void {
    return undefined;
  }

  @Get('errors/:kind')
  @Public()
  @Answers(view)
  fail(@Param('kind') kind: string) {
    const errors: Record<string, Error> = {
      domain: new DomainError('run-full', { free: 0 }),
      unknown: new Error('SELECT secret FROM person; jan@example.nl'),
      limit: new DomainError('too-many-requests', { retryAfter: 17 }),
      away: Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:3306'), { code: 'ECONNREFUSED' }),
    };
    throw errors[kind] ?? new DomainError('not-found');
  }
}

let http: HttpApp;
beforeAll(async () => {
  http = await httpApp([ThingController]);
});
afterAll(() => http?.close());

const send = (options: InjectOptions & { url: string }) => http.app.inject(options);
const post = (payload: unknown, headers: Record<string, string> = {}) =>
  send({
    method: 'POST',
    url: '/api/v1/things',
    payload: JSON.stringify(payload),
    headers: { 'content-type': 'application/json', ...headers },
  });
const uuid = '01a200bc-aa1c-75e9-a22d-4d12bf6a932d';
const good = { name: 'x', groupSize: 3, dates: [{ from: '2027-03-28T09:00:00+02:00' }] };
const json = { 'content-type': 'application/json' };

describe('every refusal', () => {
  const cases: [string, InjectOptions & { url: string }, number, string][] = [
    ['an unknown address', { url: '/api/v1/nothing' }, 404, 'not-found'],
    ['a write to an unknown address', { method: 'POST', url: '/api/v1/nothing', payload: 'a=1' }, 404, 'not-found'],
    ['a slash at the end', { url: '/api/v1/things/' }, 404, 'not-found'],
    ['capitals', { url: '/api/v1/THINGS' }, 404, 'not-found'],
    ['a malformed address', { url: '/api/v1/%E0%A4%A' }, 400, 'invalid-address'],
    ['a method that the address lacks', { method: 'DELETE', url: `/api/v1/things/${uuid}` }, 405, 'method-not-allowed'],
    ['no acceptable type', { url: '/api/v1/things', headers: { accept: 'text/html' } }, 406, 'not-acceptable'],
    ['an unknown query key', { url: '/api/v1/things?pagee=1' }, 400, 'invalid-input'],
    ['a query key where none is taken', { url: `/api/v1/things/${uuid}?x=1` }, 400, 'invalid-input'],
    ['a wrong id', { url: '/api/v1/things/7' }, 400, 'invalid-input'],
    ['no content type', { method: 'POST', url: '/api/v1/things' }, 415, 'unsupported-media-type'],
    [
      'a form',
      { method: 'POST', url: '/api/v1/things', payload: 'a=1', headers: { 'content-type': 'text/plain' } },
      415,
      'unsupported-media-type',
    ],
    ['broken JSON', { method: 'POST', url: '/api/v1/things', payload: '{"a', headers: json }, 400, 'invalid-json'],
    ['no body', { method: 'POST', url: '/api/v1/things', payload: '', headers: json }, 400, 'invalid-input'],
    [
      'a large body',
      { method: 'POST', url: '/api/v1/things', payload: `"${'x'.repeat(1_100_000)}"`, headers: json },
      413,
      'too-large',
    ],
    [
      'another site by Origin',
      { method: 'POST', url: '/api/v1/things', payload: '{}', headers: { ...json, origin: 'https://evil.example' } },
      403,
      'foreign-origin',
    ],
    [
      'another site by Sec-Fetch-Site',
      { method: 'POST', url: '/api/v1/things', payload: '{}', headers: { ...json, 'sec-fetch-site': 'same-site' } },
      403,
      'foreign-origin',
    ],
    ['a rule of the domain', { url: '/api/v1/things/errors/domain' }, 409, 'run-full'],
    ['too many requests', { url: '/api/v1/things/errors/limit' }, 429, 'too-many-requests'],
    ['a database that is away', { url: '/api/v1/things/errors/away' }, 503, 'temporarily-unavailable'],
    ['a fault of ours', { url: '/api/v1/things/errors/unknown' }, 500, 'internal-error'],
  ];

  it.each(cases)('%s', async (_, request, status, code) => {
    const answer = await send(request);

    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ status, code, title: expect.any(String), detail: expect.any(String) });
    expect(answer.json<{ type: string }>().type).toMatch(/^urn:onderling:problem:/);
    expect(answer.headers).toMatchObject({
      'api-version': '1.0.0',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-request-id': expect.stringMatching(/^[\w-]{8,64}$/) as string,
    });
    expect(answer.payload).not.toMatch(/at .*\.js|node_modules|SELECT|ECONN|Fastify|Nest|TypeORM|example\.nl/i);
  });

  it('names the methods that the address does have', async () => {
    const answer = await send({ method: 'PATCH', url: '/api/v1/things' });
    expect(answer.headers['allow']).toBe('GET, HEAD, POST');
  });

  it('says when to come back', async () => {
    expect((await send({ url: '/api/v1/things/errors/limit' })).headers['retry-after']).toBe('17');
    expect((await send({ url: '/api/v1/things/errors/away' })).headers['retry-after']).toBe('5');
  });

  it('keeps an id of the caller and refuses one that could break a line', async () => {
    const ask = (id: string) => send({ url: '/api/v1/nothing', headers: { 'x-request-id': id } });
    expect((await ask('story-0001')).json()).toMatchObject({ correlationId: 'story-0001' });
    expect((await ask('a b;<script>')).headers['x-request-id']).not.toContain('script');
  });
});

describe('input', () => {
  it('is reported with all its faults at once, by JSON pointer and stable code', async () => {
    const answer = await post({ name: '', dates: [{ from: 'tomorrow', 'a/b': 1 }], extra: true });

    const faults = answer.json<{ errors: { pointer: string; code: string }[] }>().errors;
    expect(faults.map(({ pointer, code }) => `${pointer} ${code}`).toSorted()).toEqual([
      '/dates/0/a~1b unknown-field',
      '/dates/0/from invalid-datetime',
      '/extra unknown-field',
      '/groupSize required',
      '/name too-small',
    ]);
  });

  it('gives as many pointers as there are faults, whatever they are', async () => {
    const fault = fc.record({
      name: fc.constantFrom('x', ''),
      groupSize: fc.constantFrom(3, -1, 'three', 1.5),
      extras: fc.uniqueArray(fc.stringMatching(/^x[a-z]{1,6}$/), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fault, async ({ name, groupSize, extras }) => {
        const wrong = [
          ...(name === '' ? ['/name'] : []),
          ...(groupSize === 3 ? [] : ['/groupSize']),
          ...extras.map((key) => `/${key}`),
        ];
        const answer = await post({ ...good, name, groupSize, ...Object.fromEntries(extras.map((key) => [key, 1])) });
        const pointers = (answer.json<{ errors?: { pointer: string }[] }>().errors ?? []).map(({ pointer }) => pointer);
        expect(new Set(pointers)).toEqual(new Set(wrong));
      }),
      { numRuns: 40 },
    );
  });

  it('reaches the handler as its schema made it, and only the answer schema leaves', async () => {
    expect((await send({ url: '/api/v1/things?page=3' })).json()).toEqual({ page: 3 });
    expect((await send({ url: `/api/v1/things/${uuid}` })).json()).toEqual({ name: uuid });
    expect((await post(good, { origin: 'http://localhost:80', host: 'localhost:80' })).statusCode).toBe(201);
    const empty = await send({ method: 'PUT', url: '/api/v1/things/empty', headers: json, payload: '' });
    expect(empty.statusCode).toBe(204);
  });
});

describe('openapi.json', () => {
  it('is made of the routes and schemas, says its version, and is the same every time', async () => {
    const answer = await send({ url: '/api/v1/openapi.json', headers: { origin: 'https://x.example' } });
    const document = answer.json<Record<string, never>>();

    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { version: answer.headers['api-version'], contact: expect.anything() as object },
      servers: [{ url: '/' }],
      paths: {
        '/api/v1/things': {
          post: {
            responses: {
              201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
              default: { content: { 'application/problem+json': expect.anything() as object } },
            },
          },
        },
      },
    });
    expect((await send({ url: '/api/v1/openapi.json' })).payload).toBe(answer.payload);
  });
});
