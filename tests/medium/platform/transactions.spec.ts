import { Database, isDuplicate, type Tx } from '@onderling/platform';
import { DataSource } from 'typeorm';
import { MediumApp } from '../../support/medium-app';

let app: MediumApp;
let database: Database;

beforeAll(async () => {
  app = await MediumApp.start();
  database = app.database;
  await database.query(
    'CREATE TABLE test_row (id int PRIMARY KEY, value int NOT NULL, UNIQUE KEY uq_test_value (value))',
  );
});
afterAll(() => app?.close());
beforeEach(async () => {
  await database.query('DELETE FROM test_row');
  await database.query('INSERT INTO test_row VALUES (1, 10), (2, 20)');
});

const raise = (tx: Tx, id: number, by: number) =>
  tx.query('UPDATE test_row SET value = value + ? WHERE id = ?', [by, id]);

/** Opens when `count` callers have come; later callers pass at once. */
function barrier(count: number): () => Promise<void> {
  let open: () => void;
  const all = new Promise<void>((resolve) => (open = resolve));
  let come = 0;
  return () => {
    come += 1;
    if (come === count) open();
    return all;
  };
}

it('runs a transaction again that lost a deadlock, and both effects are there once', async () => {
  const meet = barrier(2);
  let runs = 0;
  const inOrder = (first: number, second: number, by: number) =>
    database.transaction(async (tx) => {
      runs += 1;
      await raise(tx, first, by);
      await meet();
      await raise(tx, second, by);
    });

  await Promise.all([inOrder(1, 2, 100), inOrder(2, 1, 1_000)]);

  expect(runs).toBe(3);
  expect(await database.query('SELECT value FROM test_row ORDER BY id')).toEqual([{ value: 1_110 }, { value: 1_120 }]);
});

it('gives up after three repetitions', async () => {
  let runs = 0;
  const deadlock = Object.assign(new Error('Deadlock found'), { errno: 1213 });

  await expect(
    database.transaction(() => {
      runs += 1;
      return Promise.reject(deadlock);
    }),
  ).rejects.toBe(deadlock);

  expect(runs).toBe(4);
});

it('does not repeat any other error, and leaves nothing behind', async () => {
  let runs = 0;
  const own = new Error('no');

  await expect(
    database.transaction(async (tx) => {
      runs += 1;
      await raise(tx, 1, 5);
      throw own;
    }),
  ).rejects.toBe(own);

  expect(runs).toBe(1);
  expect(await database.query('SELECT value FROM test_row WHERE id = 1')).toEqual([{ value: 10 }]);
});

it('refuses a transaction inside a transaction, which would wait for itself', async () => {
  await expect(database.transaction(() => database.transaction(() => Promise.resolve()))).rejects.toThrow(
    'pass the tx',
  );
});

it('reads inside a transaction over its own connection, so that a full pool does not wait for itself', async () => {
  await database.query('CREATE TABLE test_own (id int PRIMARY KEY)');
  const meet = barrier(20);
  const read = (id: number) =>
    database.transaction(async (tx) => {
      await tx.query('INSERT INTO test_own VALUES (?)', [id]);
      // Everybody holds a connection now, and as many more wait for one.
      await meet();
      const [row] = await database.query<{ id: number }>('SELECT id FROM test_own WHERE id = ?', [id]);
      const [again] = await database.reader.query<{ id: number }[]>('SELECT id FROM test_own WHERE id = ?', [id]);
      return [row?.id, again?.id];
    });
  const seen = await Promise.all(Array.from({ length: 40 }, (_, index) => read(index)));
  expect(seen).toEqual(seen.map((_, index) => [index, index]));
}, 15_000);

it('reads what others have committed meanwhile (READ COMMITTED)', async () => {
  const seen = await database.transaction(async (tx) => {
    await tx.query('SELECT value FROM test_row WHERE id = 1');
    await app.get(DataSource).query('UPDATE test_row SET value = 77 WHERE id = 1');
    return tx.query('SELECT value FROM test_row WHERE id = 1');
  });

  expect(seen).toEqual([{ value: 77 }]);
});

it('knows by name which unique key refused a row', async () => {
  const error: unknown = await database
    .transaction((tx) => tx.query('INSERT INTO test_row VALUES (3, 10)'))
    .catch((thrown: unknown) => thrown);

  expect(isDuplicate(error, 'uq_test_value')).toBe(true);
  expect(isDuplicate(error, 'test_value')).toBe(false);
  expect(isDuplicate(error, 'PRIMARY')).toBe(false);
});

it('gives counts and sums as numbers, instants as UTC dates with milliseconds, days as text', async () => {
  const [row] = await database.query<{ count: number; sum: number; at: Date; day: string }>(
    `SELECT COUNT(*) AS count, SUM(value) AS sum, CAST(? AS datetime(6)) AS at, CAST('2027-03-28' AS date) AS day FROM test_row`,
    [new Date('2027-03-28T01:30:00.123Z')],
  );

  expect(row).toEqual({ count: 2, sum: 30, at: new Date('2027-03-28T01:30:00.123Z'), day: '2027-03-28' });
});
