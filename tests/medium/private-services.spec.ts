import { createConnection } from 'mysql2/promise';
import Redis from 'ioredis';
import { testDatabase, testDatabaseServer, testRedis } from '../support/services';

describe('the private services', () => {
  it('give every test file an empty database and take it away again', async () => {
    const [one, two] = [await testDatabase(), await testDatabase()];
    expect(one.url).not.toBe(two.url);
    const connection = await createConnection(one.url);
    const [rows] = await connection.query(
      'SELECT @@time_zone AS zone, @@tx_isolation AS isolation, @@collation_database AS collation',
    );
    expect(rows).toEqual([{ zone: '+00:00', isolation: 'READ-COMMITTED', collation: 'utf8mb4_unicode_ci' }]);
    await connection.query('CREATE TABLE proof (id int)');
    await connection.end();
    await one.drop();
    await two.drop();
  });

  it('keep what was committed when the database server is killed', async () => {
    const server = await testDatabaseServer();
    const before = await createConnection(server.url);
    before.on('error', () => before.destroy());
    await before.query('CREATE TABLE proof (id int)');
    await before.query('INSERT INTO proof VALUES (7)');
    await server.kill();
    await server.restart();
    const after = await createConnection(server.url);
    expect((await after.query('SELECT id FROM proof'))[0]).toEqual([{ id: 7 }]);
    await after.end();
    await server.stop();
  });

  it('lose everything when Redis is emptied or killed, on the same address', async () => {
    const server = await testRedis();
    const client = new Redis(server.url);
    client.on('error', () => undefined); // the test ends the server on purpose
    await client.set('a', '1');
    await server.empty();
    expect(await client.exists('a')).toBe(0);
    await client.set('b', '1');
    await server.kill();
    await server.restart();
    expect(await client.exists('b')).toBe(0);
    client.disconnect();
    await server.stop();
  });
});
