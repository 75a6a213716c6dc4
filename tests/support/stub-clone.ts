import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(__dirname, '../..');

const server = `
import { createServer } from 'node:http';
const { PORT, DATABASE_URL, REDIS_URL, MODE, SECRET_KEY } = process.env;
createServer((_request, answer) => answer.end('stub')).listen(Number(PORT), '127.0.0.1', () => {
  console.log('listening ' + JSON.stringify({ PORT, DATABASE_URL, REDIS_URL, MODE, SECRET_KEY }));
});
process.on('SIGTERM', () => process.exit(143));
`;
const command = `console.log(JSON.stringify({ args: process.argv.slice(2), DATABASE_URL: process.env['DATABASE_URL'] }));`;

/** What a launcher's run did: everything it printed and the code it ended with. */
export interface Ended {
  readonly code: number | null;
  readonly text: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** Waits until it has printed `words`. @throws when it ends first */
  says(words: string | RegExp): Promise<string>;
  ended(): Promise<Ended>;
}

/** A clone with the real launcher and a stub in the place of the application: the launcher is under test, not the site. */
export class StubClone {
  readonly folder = mkdtempSync(join(tmpdir(), 'onderling-clone-'));
  private readonly started: ChildProcess[] = [];

  constructor() {
    chmodSync(this.folder, 0o755);
    cpSync(join(repository, 'tools'), this.path('tools'), { recursive: true });
    for (const name of ['.swcrc', 'package-lock.json', 'docker-compose.yml']) {
      cpSync(join(repository, name), this.path(name));
    }
    symlinkSync(join(repository, 'node_modules'), this.path('node_modules'));
    const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    manifest.scripts['build:web'] = 'mkdir -p dist/web && echo > dist/web/handler.js';
    this.write('package.json', JSON.stringify(manifest));
    this.write('apps/server/src/main.ts', server);
    this.write('apps/server/src/cli.ts', command);
    this.write('apps/web/src/page.ts', '');
    this.write('libs/contracts/src/index.ts', 'export const word = 1;');
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  write(file: string, text: string): void {
    mkdirSync(join(this.path(file), '..'), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  /** Runs one of the tools in the clone, without the settings of the test run itself. */
  run(tool: string, args: string[] = [], env: NodeJS.ProcessEnv = {}, uid?: number): Running {
    return this.spawn(process.execPath, [this.path('tools', tool), ...args], env, uid);
  }

  /** Runs a script of package.json through npm, as a person does. */
  npm(script: string, env: NodeJS.ProcessEnv = {}): Running {
    return this.spawn('npm', ['run', script], env);
  }

  private spawn(program: string, args: string[], env: NodeJS.ProcessEnv, uid?: number): Running {
    const inherited = Object.entries(process.env).filter(([name]) => !/_URL$|^MODE$|^PORT$|^npm_/.test(name));
    const child = spawn(program, args, {
      cwd: this.folder,
      env: { ...Object.fromEntries(inherited), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      uid,
    });
    this.started.push(child);
    let text = '';
    const listeners = new Set<() => void>();
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes: Buffer) => {
        text += bytes.toString();
        for (const listener of listeners) listener();
      });
    }
    const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, text })));
    const says = (words: string | RegExp) =>
      new Promise<string>((heard, failed) => {
        const listen = () => {
          if (typeof words === 'string' ? text.includes(words) : words.test(text)) heard(text);
        };
        listeners.add(listen);
        listen();
        void ended.then(() => failed(new Error(`ended without saying ${String(words)}: ${text}`)));
      });
    return { child, says, ended: () => ended };
  }

  remove(): void {
    for (const child of this.started) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
