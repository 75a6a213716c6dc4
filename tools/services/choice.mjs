/** Where the database and Redis come from: the whole decision, as a pure function of what was found. */

const missing =
  'Onderling needs MariaDB and Redis and found neither a way to use nor to install them: install mariadb-server and ' +
  'redis-server (macOS: brew install mariadb redis), or start Docker, or set DATABASE_URL and REDIS_URL.';

/**
 * The four steps in order.
 * @param facts databaseGiven, redisGiven: DATABASE_URL, REDIS_URL are set; mariaDb, redis: the programs are installed;
 *              mayInstall: a Debian-like system on which we are root; docker: an engine answers
 * @returns {{ kind: 'given' | 'installed' | 'docker' } | { kind: 'install', packages: string[] } | { kind: 'none', message: string }}
 */
export function chooseServices(facts) {
  const { databaseGiven, redisGiven, mariaDb, redis, mayInstall, docker } = facts;
  if (databaseGiven && redisGiven) return { kind: 'given' };
  if (databaseGiven !== redisGiven) {
    const [set, unset] = databaseGiven ? ['DATABASE_URL', 'REDIS_URL'] : ['REDIS_URL', 'DATABASE_URL'];
    return { kind: 'none', message: `${set} is set but ${unset} is not: set both, or neither for private instances.` };
  }
  if (mariaDb && redis) return { kind: 'installed' };
  if (mayInstall) {
    const packages = [
      ...(mariaDb ? [] : ['mariadb-server-core', 'mariadb-client-core']),
      ...(redis ? [] : ['redis-tools']),
    ];
    return { kind: 'install', packages };
  }
  return docker ? { kind: 'docker' } : { kind: 'none', message: missing };
}

/** Demonstration is the standard only on private instances; on a database of one's own it has to be asked for. */
export const chooseMode = (kind, asked) => asked || (kind === 'given' ? 'production' : 'demo');
