/** Carries out the choice of services: looks what there is, says what it takes, starts it. */
import { Problem } from '../problem.mjs';
import { during } from '../progress.mjs';
import { startServices } from '../services.mjs';
import { installPackages, mayInstall } from './apt.mjs';
import { chooseServices } from './choice.mjs';
import { dockerAnswers, startDockerServices } from './docker.mjs';
import { findMariaDb, findRedis } from './programs.mjs';

/** What the choice depends on. Docker is asked only when nothing else is left, because asking takes time. */
export function lookAround(env = process.env, folders) {
  const facts = {
    databaseGiven: Boolean(env.DATABASE_URL || env.DATABASE_URL_FILE),
    redisGiven: Boolean(env.REDIS_URL || env.REDIS_URL_FILE),
    mariaDb: findMariaDb(folders) !== undefined,
    redis: findRedis(folders) !== undefined,
    mayInstall: mayInstall(),
    docker: false,
  };
  return chooseServices(facts).kind === 'none' ? { ...facts, docker: dockerAnswers() } : facts;
}

const words = {
  given: 'Using the database and Redis of DATABASE_URL and REDIS_URL',
  installed: 'Using the installed MariaDB and Redis as private instances under .data/',
  install: 'MariaDB and Redis are not installed; they will be, and run as private instances under .data/',
  docker: 'Using MariaDB and Redis in Docker (the two services of docker-compose.yml)',
};

/** The choice for this machine, told on the terminal. @throws Problem when there is no way */
export function decideServices(say, env = process.env) {
  const choice = chooseServices(lookAround(env));
  if (choice.kind === 'none') throw new Problem(choice.message);
  say(words[choice.kind]);
  return choice;
}

/**
 * Installs if the choice says so, then starts private instances with `start`.
 * @param start makes the servers when the programs are there (the launcher's keep data, the tests' do not)
 */
export async function startChosen(say, choice, dataFolder, start) {
  if (choice.kind === 'docker') {
    return during(say, 'Starting MariaDB and Redis in Docker', () => startDockerServices(dataFolder));
  }
  if (choice.kind === 'install') await installPackages(say, choice.packages);
  const services = await start();
  return {
    databaseUrl: services.database.url,
    redisUrl: services.redis.url,
    servers: services.servers,
    stop: services.stop,
  };
}

/** Private instances that keep their data in `dataFolder`. */
export const startPrivate = (say, choice, dataFolder) =>
  startChosen(say, choice, dataFolder, () => startServices(dataFolder, { database: 'onderling' }));
