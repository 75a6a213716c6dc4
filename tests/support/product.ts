import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(__dirname, '../..');
/** What `npm test` builds before these tests run. */
export const builtServer = join(root, 'dist/apps/server/src/main.js');

export interface ProductOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Where mails go; the demonstration's own server when absent. */
  readonly smtpUrl?: string;
  readonly roles?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Another entry file than the built server: the one with failpoints. */
  readonly program?: string;
  readonly port?: number;
}

/** The built product as a process of its own, in the mode of the demonstration. */
export class Product {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly output: string[],
  ) {}

  static async start(options: ProductOptions): Promise<Product> {
    const program = options.program ?? builtServer;
    if (!existsSync(program)) throw new Error(`${program} is not built: run \`npm run build\` first.`);
    const port = options.port ?? (await freePort());
    const child = spawn(process.execPath, ['--enable-source-maps', program], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', ...(options.program ? (['ipc'] as const) : [])],
      env: {
        PATH: process.env['PATH'] ?? '',
        MODE: 'demo',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATABASE_URL: options.databaseUrl,
        REDIS_URL: options.redisUrl,
        SECRET_KEY: 'only the tests know this key, and it is long enough',
        ROLES: options.roles ?? 'api,web,matcher,courier',
        LOG_LEVEL: 'warn',
        ...(options.smtpUrl ? { SMTP_URL: options.smtpUrl } : {}),
        ...options.environment,
      },
    });
    const output: string[] = [];
    await new Promise<void>((listening, failed) => {
      const read = (chunk: Buffer) => {
        output.push(chunk.toString());
        if (/^listening on /m.test(output.join(''))) listening();
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      child.once('exit', (code) => failed(new Error(`the server stopped with ${code}:\n${output.join('')}`)));
    });
    return new Product(child, `http://localhost:${port}`, output);
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Everything the process has printed: its log. */
  get log(): string {
    return this.output.join('');
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Arms a failpoint of the running process; returns when it is. Only the entry file with failpoints listens. */
  arm(failpoint: string): Promise<void> {
    return new Promise((armed) => {
      this.child.once('message', () => armed());
      this.child.send(failpoint);
    });
  }

  /** Returns when the process is gone, whoever ended it. */
  exited(): Promise<void> {
    return new Promise((done) => {
      if (!this.isRunning) return done();
      this.child.once('exit', () => done());
    });
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited();
  }

  /** SIGTERM; returns the exit code. */
  async stop(): Promise<number | null> {
    if (this.isRunning) this.child.kill('SIGTERM');
    await this.exited();
    return this.child.exitCode;
  }
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer()
      .once('error', failed)
      .listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => found(typeof address === 'object' && address ? address.port : 0));
      });
  });
}
