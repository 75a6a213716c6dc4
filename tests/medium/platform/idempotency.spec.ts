import { Body, Controller, Post } from '@nestjs/common';
import {
  Answers,
  Database,
  DomainError,
  Idempotency,
  Public,
  type RequestKey,
  RequestKeyParam,
} from '@onderling/platform';
import { z } from 'zod';
import { type HttpApp, httpApp } from './http-app';

const input = z.strictObject({ value: z.int(), note: z.string().optional() });

@Controller('effects')
class EffectController {
  constructor(private readonly idempotency: Idempotency) {}

  @Post()
  @Public()
  @Answers(z.object({ number: z.int(), at: z.string() }), 201)
  create(@RequestKeyParam() key: RequestKey, @Body({ schema: input }) { value }: z.infer<typeof input>) {
    return this.idempotency.once(key, async (tx) => {
      const done = (await tx.query('INSERT INTO test_effect (value) VALUES (?)', [value])) as { insertId: number };
      if (value < 0) throw new DomainError('run-full');
      return { number: done.insertId, at: new Date(value).toISOString() };
    });
  }
}

let http: HttpApp;
let database: Database;
beforeAll(async () => {
  http = await httpApp([EffectController]);
  database = http.app.get(Database);
  await database.query('CREATE TABLE test_effect (id int AUTO_INCREMENT PRIMARY KEY, value int NOT NULL)');
});
afterAll(() => http?.close());
beforeEach(() => database.query('DELETE FROM test_effect'));

const send = (key: string | undefined, body: object, address = '10.0.0.1') =>
  http.app.inject({
    method: 'POST',
    url: '/api/v1/effects',
    payload: JSON.stringify(body),
    remoteAddress: address,
    headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
  });
const effects = async () => (await database.query('SELECT id FROM test_effect')).length;

it('has one effect and one answer when the same request comes a hundred times at once', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => send('hundred-times', { value: 7 })));

  expect(new Set(answers.map(({ statusCode, payload }) => `${statusCode} ${payload}`)).size).toBe(1);
  expect(answers[0]?.statusCode).toBe(201);
  expect(await effects()).toBe(1);
});

it('looks at the content, not at how it was written', async () => {
  const first = await send('same-content', { value: 1, note: 'x' });
  const second = await send('same-content', { note: 'x', value: 1 });
  expect(second.payload).toBe(first.payload);
});

it('refuses a key that was used for something else', async () => {
  await send('other-content', { value: 1 });
  const answer = await send('other-content', { value: 2 });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: 'idempotency-key-reused' });
  expect(await effects()).toBe(1);
});

it('leaves the key free when the request was refused', async () => {
  expect((await send('refused-first', { value: -1 })).json()).toMatchObject({ code: 'run-full' });
  expect(await effects()).toBe(0);
  expect((await send('refused-first', { value: 1 })).statusCode).toBe(201);
});

it('keeps the keys of different callers apart', async () => {
  await send('same-key-here', { value: 1 }, '10.0.0.1');
  expect((await send('same-key-here', { value: 2 }, '10.0.0.2')).statusCode).toBe(201);
});

it.each([undefined, 'short', 'with space in it', 'x'.repeat(81)])(
  'asks for a usable key instead of %s',
  async (key) => {
    const answer = await send(key, { value: 1 });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'idempotency-key-missing' });
  },
);
