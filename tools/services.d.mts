import type { ChildProcess } from 'node:child_process';

export interface PrivateServer {
  readonly name: string;
  readonly child: ChildProcess;
  readonly port: number;
  readonly pid: number;
  /** Path of the server's log file. */
  readonly log: string;
  /** `mysql://…` or `redis://…` */
  readonly url: string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  dir: string;
  port?: number;
  /** Throw-away data: nothing is forced to disk. */
  fast?: boolean;
  /** A folder that is removed too when this process is killed before it stopped the server. */
  disposable?: string;
}

export interface MariaDbOptions extends ServerOptions {
  user?: string;
  password?: string;
  /** Made when it does not exist; the user gets all rights on it. */
  database?: string;
  /** The user may make and drop databases. */
  admin?: boolean;
}

export function startMariaDb(options: MariaDbOptions): Promise<PrivateServer & { readonly fresh: boolean }>;
export function startRedis(options: ServerOptions): Promise<PrivateServer>;
export function startTestServices(): Promise<{
  readonly database: PrivateServer;
  readonly redis: PrivateServer;
  readonly dir: string;
  stop(): Promise<void>;
}>;
/** A port of the loopback address that was free a moment ago. */
export function freePort(): Promise<number>;
