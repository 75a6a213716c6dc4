import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { eventually } from '../support/client';
import { testDatabase, type TestDatabase, testRedis, type TestRedis } from '../support/services';
import { StubClone } from '../support/stub-clone';
import { freePort } from '../../tools/services.mjs';

interface Told {
  PORT: string;
  DATABASE_URL: string;
  REDIS_URL: string;
  MODE: string;
  SECRET_KEY?: string;
}
const toldBy = (text: string) => JSON.parse(/listening (\{.*\})/.exec(text)?.[1] ?? '{}') as Told;

let clone: StubClone;
let port: string;

beforeAll(async () => {
  clone = new StubClone();
  port = String(await freePort());
});
afterAll(() => clone.remove());

/** A server of the running start, as its record has it. */
function serverOf(wanted: string): { pid: number } {
  const { servers } = JSON.parse(readFileSync(clone.path('.data/running.json'), 'utf8')) as {
    servers: { name: string; pid: number }[];
  };
  return servers.find(({ name }) => name === wanted)!;
}

/** Start, wait for the address, stop with one Ctrl-C. */
async function startAndStop(env: NodeJS.ProcessEnv = {}): Promise<{ text: string; told: Told; code: number | null }> {
  const running = clone.run('start.mjs', [], { PORT: port, ...env });
  await running.says('listening');
  running.child.kill('SIGINT');
  const { text, code } = await running.ended();
  return { text, told: toldBy(text), code };
}

const portOf = (url: string) => Number(new URL(url).port);
const isFree = (one: number) =>
  new Promise<boolean>((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen(one, '127.0.0.1', () => server.close(() => answer(true)));
  });
async function untilFree(...ports: number[]): Promise<void> {
  for (const one of ports) while (!(await isFree(one))) await new Promise((later) => setTimeout(later, 100));
}

describe('npm start', () => {
  it('builds, starts private services and the server, and stops all of them at Ctrl-C', async () => {
    const { text, told, code } = await startAndStop();
    expect(text).toContain('private instances under .data/');
    expect(text).toContain('Built the server');
    expect(told).toMatchObject({ PORT: port, MODE: 'demo' });
    expect(told.SECRET_KEY).toBe(readFileSync(clone.path('.data/secret'), 'utf8'));
    expect(statSync(clone.path('.data/secret')).mode & 0o777).toBe(0o600);
    expect(code).toBe(0);
    for (const one of [Number(port), portOf(told.DATABASE_URL), portOf(told.REDIS_URL)]) {
      expect(await isFree(one)).toBe(true);
    }
  });

  it('starts again without building, and builds again when a source has changed', async () => {
    expect((await startAndStop()).text).not.toContain('Built');
    clone.write('libs/contracts/src/index.ts', 'export const word = 2;');
    expect((await startAndStop()).text).toContain('Built the server');
  });

  it('refuses a second start in the same clone with one sentence', async () => {
    const first = clone.run('start.mjs', [], { PORT: port });
    await first.says('listening');
    const second = await clone.run('start.mjs', [], { PORT: port }).ended();
    expect(second).toMatchObject({ code: 1 });
    expect(second.text).toMatch(/\nOnderling already runs in this folder \(npm start, port \d+, process \d+\)/);
    const command = await clone.run('cli.mjs', ['check', 'seats']).ended();
    const { DATABASE_URL } = toldBy(await first.says('listening'));
    expect(JSON.parse(command.text)).toEqual({ args: ['check', 'seats'], DATABASE_URL });
    first.child.kill('SIGTERM');
    expect((await first.ended()).code).toBe(0);
  });

  it('takes its servers along when it is killed, and starts again afterwards', async () => {
    const first = clone.run('start.mjs', [], { PORT: port });
    const told = toldBy(await first.says('listening'));
    first.child.kill('SIGKILL');
    await untilFree(Number(port), portOf(told.DATABASE_URL), portOf(told.REDIS_URL));
    expect((await startAndStop()).code).toBe(0);
  });

  it('starts a private server again that was killed, on its port, and gives up on one that keeps dying', async () => {
    const running = clone.run('start.mjs', [], { PORT: port });
    const told = toldBy(await running.says('listening'));
    const killed = new Set<number>();
    for (const time of [1, 2, 3]) {
      const { pid } = serverOf('Redis');
      expect(killed).not.toContain(pid);
      process.kill(pid, 'SIGKILL');
      killed.add(pid);
      await running.says(new RegExp(`(Redis has stopped by itself[^]*){${time}}`));
      await eventually(async () => (serverOf('Redis').pid === pid ? undefined : true), 10_000, 'another Redis');
      expect(await isFree(portOf(told.REDIS_URL))).toBe(false);
    }
    process.kill(serverOf('Redis').pid, 'SIGKILL');
    const { code, text } = await running.ended();
    expect([code, text]).toEqual([1, expect.stringMatching(/\nRedis has stopped; .* Stopping everything\./)]);
    await untilFree(Number(port), portOf(told.DATABASE_URL), portOf(told.REDIS_URL));
  });

  it('stops everything when npm, which passes no signal on, is asked to stop', async () => {
    const started = clone.npm('start', { PORT: port });
    const told = toldBy(await started.says('listening'));
    started.child.kill('SIGTERM');
    await untilFree(Number(port), portOf(told.DATABASE_URL), portOf(told.REDIS_URL));
    expect((await started.ended()).text).toContain('Stopped');
  });

  it('ends a server that an earlier start left hanging', async () => {
    const first = clone.run('start.mjs', [], { PORT: port });
    const told = toldBy(await first.says('listening'));
    process.kill(serverOf('MariaDB').pid, 'SIGSTOP'); // the guard's first signal changes nothing now
    first.child.kill('SIGKILL');
    await untilFree(Number(port));
    expect((await startAndStop()).code).toBe(0);
    expect(await isFree(portOf(told.DATABASE_URL))).toBe(true);
  });

  it('says in one sentence that the port is in use', async () => {
    const other = createServer().listen(Number(port), '127.0.0.1');
    const { code, text } = await clone.run('start.mjs', [], { PORT: port }).ended();
    other.close();
    expect(code).toBe(1);
    expect(text).toContain(`\nPort ${port} is in use: stop the other program or choose a port`);
  });

  it('says in one sentence that it may not write', async () => {
    const locked = new StubClone();
    mkdirSync(locked.path('.data'), { mode: 0o555 });
    const nobody = process.getuid?.() === 0 ? 65_534 : undefined; // root may write everywhere
    const { code, text } = await locked.run('start.mjs', [], { PORT: port }, nobody).ended();
    locked.remove();
    expect(code).toBe(1);
    expect(text).toMatch(/\nNo right to write in .*\.data/);
  });

  it('takes its own settings from files too', async () => {
    clone.write('settings/port', `${port}\n`);
    clone.write('settings/mode', 'demo\n');
    const files = { PORT: '', PORT_FILE: clone.path('settings/port'), MODE_FILE: clone.path('settings/mode') };
    expect((await startAndStop(files)).told).toMatchObject({ PORT: port, MODE: 'demo' });
  });

  it.each([
    [{ PORT: '80000' }, 'PORT must be a whole number from 0 to 65535, not 80000.'],
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not http.'],
    [{ MODE: 'test' }, 'MODE must be demo or production.'],
    [{ HOST: 'nowhere.invalid' }, 'HOST=nowhere.invalid is not an address of this machine.'],
  ])('refuses %j', async (wrong, sentence) => {
    const { code, text } = await clone.run('start.mjs', [], { PORT: port, ...wrong }).ended();
    expect({ code, text }).toEqual({ code: 1, text: expect.stringContaining(`\n${sentence}\n`) as string });
  });
});

describe('npm start with addresses of its own', () => {
  let database: TestDatabase;
  let redis: TestRedis;
  beforeAll(async () => {
    [database, redis] = await Promise.all([testDatabase(), testRedis()]);
  });
  afterAll(async () => {
    await Promise.all([database.drop(), redis.stop()]);
  });

  it('is in production unless the demonstration is asked for, and leaves the servers alone', async () => {
    const given = { DATABASE_URL: database.url, REDIS_URL: redis.url };
    const { told, text } = await startAndStop(given);
    expect(told).toEqual({ PORT: port, MODE: 'production', ...given });
    expect(text).toContain('Using the database and Redis of DATABASE_URL and REDIS_URL');
    expect((await startAndStop({ ...given, MODE: 'demo' })).told.MODE).toBe('demo');
    await redis.empty(); // still answers
  });

  it('says in one sentence what is wrong with an address, without its password', async () => {
    const nobody = await freePort();
    const change = (part: Partial<URL>) => Object.assign(new URL(database.url), part).href;
    const cases: [NodeJS.ProcessEnv, RegExp][] = [
      [{ DATABASE_URL: 'localhost:3306' }, /\nDATABASE_URL must be an address like mysql:/],
      [{ DATABASE_URL: change({ pathname: '/' }) }, /\nDATABASE_URL names no database/],
      [{ DATABASE_URL: change({ port: String(nobody) }) }, /\nDATABASE_URL does not work: .*: nothing listens there\./],
      [{ DATABASE_URL: change({ password: 'geheim' }) }, /: the user name or the password is wrong\./],
      [{ DATABASE_URL: change({ pathname: '/nowhere' }) }, /\/nowhere: that database does not exist\./],
      [{ REDIS_URL: `redis://127.0.0.1:${nobody}` }, /\nREDIS_URL does not work: .*: nothing listens there\./],
      [{ REDIS_URL: '' }, /\nDATABASE_URL is set but REDIS_URL is not/],
    ];
    for (const [wrong, sentence] of cases) {
      const env = { PORT: port, DATABASE_URL: database.url, REDIS_URL: redis.url, ...wrong };
      const { code, text } = await clone.run('start.mjs', [], env).ended();
      expect({ code, text }).toEqual({ code: 1, text: expect.stringMatching(sentence) as string });
      expect(text).not.toContain('geheim');
    }
  });
});
