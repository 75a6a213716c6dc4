import { randomUUID } from 'node:crypto';
import type { CourseRunView, EnrolmentView, RequestView, SearchView } from '@onderling/contracts';
import { type Answer, Client } from '../support/client';
import { Product } from '../support/product';
import { testDatabase, type TestDatabase, testRedis, type TestRedis } from '../support/services';

const times = 100;

let database: TestDatabase;
let redis: TestRedis;
let product: Product;
beforeAll(async () => {
  [database, redis] = await Promise.all([testDatabase(), testRedis()]);
  product = await Product.start({ databaseUrl: database.url, redisUrl: redis.url, roles: 'api,matcher,courier' });
}, 240_000);
afterAll(async () => {
  await product?.stop();
  await redis?.stop();
  await database?.drop();
});

/** A hundred times the same at once, then once more, then with other words under the same key. */
async function repeat<T>(client: Client, path: string, body: object, other: object) {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: times }, () => client.post<T>(path, body, key)));
  const late = await client.post<T>(path, body, key);
  const misused = await client.post<{ code: string }>(path, other, key);
  return { answers: [...answers, late], misused };
}

function expectOne<T>({ answers, misused }: { answers: Answer<T>[]; misused: Answer<{ code: string }> }): T {
  expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  expect([misused.status, misused.body.code]).toEqual([422, 'idempotency-key-reused']);
  return answers[0]!.body;
}

it('writing a request down: one request and one answer', async () => {
  const adviser = await Client.as(product.url, 'hr-adviser');
  const title = 'Honderd keer gevraagd';
  const made = expectOne(
    await repeat<RequestView>(adviser, '/knowledge-requests', { title }, { title: 'Iets heel anders' }),
  );
  const { items } = (await adviser.get<{ items: { id: string; title: string }[] }>('/knowledge-requests?pageSize=100'))
    .body;
  expect(items.filter((one) => one.title === title).map(({ id }) => id)).toEqual([made.id]);
  expect(items.map((one) => one.title)).not.toContain('Iets heel anders');
});

it('listing colleagues: one list and one answer', async () => {
  const adviser = await Client.as(product.url, 'hr-adviser');
  const domain = (await adviser.get<{ email: string }>('/me')).body.email.split('@')[1];
  const { body: made } = await adviser.post<RequestView>('/knowledge-requests', {
    title: 'Met een lijst',
    groupSize: 8,
  });
  const path = `/knowledge-requests/${made.id}/colleagues`;
  const { answers, misused } = await repeat(
    adviser,
    path,
    { emails: [`een@${domain}`] },
    { emails: [`twee@${domain}`] },
  );
  expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
  expect(misused.status).toBe(422);
  const { colleagues } = (await adviser.get<RequestView>(`/knowledge-requests/${made.id}`)).body;
  expect(colleagues.map(({ email }) => email)).toEqual([`een@${domain}`]);
});

it('enrolling: one place and one answer', async () => {
  const marit = await Client.as(product.url, 'civil-servant');
  const { body: found } = await marit.get<SearchView>('/search?pageSize=100');
  let run: CourseRunView | undefined;
  for (const { course } of found.items) {
    const { items } = (await marit.get<{ items: CourseRunView[] }>(`/course-runs?courseId=${course.id}`)).body;
    run ??= items.find(({ enrolment, mine }) => enrolment === 'open' && !mine);
  }
  const path = `/course-runs/${run?.id}/enrolments`;
  const enrolment = expectOne(await repeat<EnrolmentView>(marit, path, {}, { question: 'Een andere vraag?' }));
  expect(enrolment.state).toBe('confirmed');
  expect((await marit.get<CourseRunView>(`/course-runs/${run?.id}`)).body.taken).toBe((run?.taken ?? 0) + 1);
});
