import { chooseMode, chooseServices } from './services/choice.mjs';

const nothing = {
  databaseGiven: false,
  redisGiven: false,
  mariaDb: false,
  redis: false,
  mayInstall: false,
  docker: false,
};
const everything = { mariaDb: true, redis: true, mayInstall: true, docker: true };
const both = ['mariadb-server-core', 'mariadb-client-core', 'redis-tools'];

describe('the choice of services', () => {
  it.each([
    [
      'addresses of its own win from everything',
      { databaseGiven: true, redisGiven: true, ...everything },
      { kind: 'given' },
    ],
    ['installed servers win from installing and Docker', everything, { kind: 'installed' }],
    ['installed servers need no root', { mariaDb: true, redis: true }, { kind: 'installed' }],
    ['root on Debian installs both', { mayInstall: true }, { kind: 'install', packages: both }],
    ['installing wins from Docker', { mayInstall: true, docker: true }, { kind: 'install', packages: both }],
    ['only Redis is missing', { mariaDb: true, mayInstall: true }, { kind: 'install', packages: ['redis-tools'] }],
    ['only MariaDB is missing', { redis: true, mayInstall: true }, { kind: 'install', packages: both.slice(0, 2) }],
    ['Docker is the last resort', { docker: true }, { kind: 'docker' }],
    [
      'one installed server is not enough without a way to get the other',
      { redis: true, docker: true },
      { kind: 'docker' },
    ],
  ])('%s', (_case, facts, choice) => {
    expect(chooseServices({ ...nothing, ...facts })).toEqual(choice);
  });

  it.each([
    ['nothing at all', {}, /install mariadb-server and redis-server/],
    ['MariaDB alone, no rights', { mariaDb: true }, /install mariadb-server and redis-server/],
    ['half an address', { databaseGiven: true, ...everything }, /^DATABASE_URL is set but REDIS_URL is not/],
    ['the other half', { redisGiven: true, ...everything }, /^REDIS_URL is set but DATABASE_URL is not/],
  ])('%s: one clear message', (_case, facts, message) => {
    expect(chooseServices({ ...nothing, ...facts })).toEqual({
      kind: 'none',
      message: expect.stringMatching(message) as string,
    });
  });

  it.each([
    ['given', undefined, 'production'],
    ['given', 'demo', 'demo'],
    ['installed', undefined, 'demo'],
    ['installed', 'production', 'production'],
    ['install', '', 'demo'],
    ['docker', undefined, 'demo'],
  ])('with services %s and MODE %s it runs in %s', (kind, asked, mode) => {
    expect(chooseMode(kind, asked)).toBe(mode);
  });
});
