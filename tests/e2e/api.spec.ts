import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Product } from '../support/product';
import { testDatabase, type TestDatabase, testRedis, type TestRedis } from '../support/services';

interface Document {
  readonly info: { readonly version: string };
  readonly paths: Record<
    string,
    Record<string, { readonly parameters?: { readonly in: string; readonly name: string }[] }>
  >;
}

let database: TestDatabase;
let redis: TestRedis;
let product: Product;
let published: Document;

beforeAll(async () => {
  [database, redis] = await Promise.all([testDatabase(), testRedis()]);
  product = await Product.start({ databaseUrl: database.url, redisUrl: redis.url, roles: 'api' });
  published = (await (await fetch(`${product.url}/api/v1/openapi.json`)).json()) as Document;
}, 240_000);

afterAll(async () => {
  await product?.stop();
  await redis?.stop();
  await database?.drop();
});

const someId = '01a200d2-5895-7103-96c7-b9bcf9f0b99f';
const addressOf = (path: string) => product.url + path.replaceAll(/\{\w+\}/g, someId);
const operations = () =>
  Object.entries(published.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

function call(path: string, method = 'GET'): Promise<Response> {
  const body = ['POST', 'PUT', 'PATCH'].includes(method) ? '{"surprise":true}' : undefined;
  return fetch(addressOf(path), {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': 'the-same-every-time' },
    ...(body ? { body } : {}),
  });
}

it('is described by docs/openapi.json as it is: `npm run openapi` writes it anew', () => {
  const checkedIn = JSON.parse(readFileSync(join(__dirname, '../../docs/openapi.json'), 'utf8')) as Document;
  const paths = Object.entries(published.paths).filter(([path]) => !path.startsWith('/api/v1/demo/'));
  expect({ ...published, paths: Object.fromEntries(paths) }).toEqual(checkedIn);
});

it('has lower-case addresses without a slash at the end, and 404 for anything else', async () => {
  for (const path of Object.keys(published.paths)) {
    expect(path).toMatch(/^\/api\/v1(\/[a-z-]+|\/\{\w+\})+$/);
    for (const wrong of [`${path}/`, path.replace('/api/v1/', '/api/v1/X')]) {
      expect([wrong, (await call(wrong)).status]).toEqual([wrong, 404]);
    }
  }
});

it('carries its version, forbids storing and names no framework on every answer', async () => {
  for (const { path, method } of operations()) {
    const answer = await call(path, method);
    const { headers } = answer;
    expect([path, headers.get('api-version')]).toEqual([path, published.info.version]);
    expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
    expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    expect([path, headers.get('x-powered-by')]).toEqual([path, null]);
    expect([path, answer.status >= 500]).toEqual([path, false]);
  }
});

it('says every no as a problem with a code, and nothing about its inside', async () => {
  for (const { path, method } of operations()) {
    const answer = await call(path, method);
    if (answer.status < 400) continue;
    expect([path, answer.headers.get('content-type')?.split(';')[0]]).toEqual([path, 'application/problem+json']);
    const text = await answer.text();
    const problem = JSON.parse(text) as Record<string, unknown>;
    expect([path, problem['status']]).toEqual([path, answer.status]);
    expect(Object.keys(problem)).toEqual(expect.arrayContaining(['type', 'title', 'status', 'detail', 'code']));
    expect(text).not.toMatch(/at .*\.js|QueryFailedError|SELECT |nest|fastify|typeorm/i);
  }
});

it('refuses a query key that it does not know', async () => {
  for (const { path, method } of operations()) {
    if (method !== 'GET') continue;
    const answer = await fetch(`${addressOf(path)}?surpriseKey=1`);
    expect([path, [400, 401].includes(answer.status)]).toEqual([path, true]);
  }
});

it('says which methods an address has', async () => {
  for (const path of Object.keys(published.paths)) {
    const answer = await fetch(addressOf(path), { method: 'OPTIONS' });
    expect([path, answer.status]).toEqual([path, 405]);
    const allowed = answer.headers.get('allow') ?? '';
    for (const method of Object.keys(published.paths[path] ?? {})) expect(allowed).toContain(method.toUpperCase());
  }
});

it('takes no write that does not come as JSON, nor one from another site', async () => {
  const form = await fetch(`${product.url}/api/v1/sign-in-links`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'email=a%40b.example',
  });
  expect(form.status).toBe(415);
  const foreign = await fetch(`${product.url}/api/v1/sign-in-links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
    body: '{"email":"a@b.example"}',
  });
  expect(foreign.status).toBe(403);
});
