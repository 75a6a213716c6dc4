import type { Environment } from './environment';
import { readEnvironment } from './environment';
import { StartError } from './start-error';
import type { ProcessRole, Variables } from './variables';

export interface MailSender {
  readonly name: string;
  readonly address: string;
  /** The part after the @: the host of every Message-ID. */
  readonly host: string;
}

/** All settings, checked and shaped. The only reader of the environment. */
export class Config {
  readonly mode: 'demo' | 'production';
  readonly roles: readonly ProcessRole[];
  readonly host: string;
  readonly port: number;
  /** The only source of absolute links, of cookies' security and of the accepted Origin. */
  readonly publicUrl: URL;
  /** Addresses or ranges of proxies whose X-Forwarded-* headers count; false: none. */
  readonly trustProxy: readonly string[] | false;
  readonly database: { readonly url: string; readonly poolSize: number; readonly migrateAtStart: boolean };
  readonly redis: { readonly url: string; readonly prefix: string };
  readonly mail: { readonly url: string | undefined; readonly from: MailSender };
  /** Key material: use it through deriveToken and SecretBox, never print it. */
  readonly secret: string;
  readonly logLevel: Variables['LOG_LEVEL'];
  readonly queues: { readonly concurrency: number; readonly lockMs: number };
  readonly outbox: {
    readonly relayEveryMs: number;
    readonly reconcileAfterMs: number;
    readonly reconcileEveryMs: number;
    readonly mostRevivals: number;
  };
  readonly stopWithinMs: number;

  private constructor(settings: Variables) {
    this.mode = settings.MODE;
    this.roles = settings.ROLES;
    this.port = settings.PORT;
    this.host = settings.HOST || (settings.MODE === 'demo' ? '127.0.0.1' : '0.0.0.0');
    this.publicUrl = new URL(settings.PUBLIC_URL || `http://localhost:${settings.PORT}`);
    this.trustProxy = settings.TRUST_PROXY.length > 0 && settings.TRUST_PROXY;
    this.database = {
      url: settings.DATABASE_URL,
      poolSize: settings.DATABASE_POOL_SIZE,
      migrateAtStart: settings.MIGRATE_AT_START ? settings.MIGRATE_AT_START === 'on' : settings.MODE === 'demo',
    };
    this.redis = { url: settings.REDIS_URL, prefix: settings.REDIS_PREFIX };
    this.mail = {
      url: settings.SMTP_URL,
      from: senderOf(settings.MAIL_FROM || 'Onderling <no-reply@onderling.example>'),
    };
    this.secret = settings.SECRET_KEY;
    this.logLevel = settings.LOG_LEVEL;
    this.queues = { concurrency: settings.WORKER_CONCURRENCY, lockMs: settings.WORKER_LOCK_MS };
    this.outbox = {
      relayEveryMs: settings.OUTBOX_RELAY_EVERY_MS,
      reconcileAfterMs: settings.OUTBOX_RECONCILE_AFTER_MS,
      reconcileEveryMs: settings.OUTBOX_RECONCILE_EVERY_MS,
      mostRevivals: settings.OUTBOX_MOST_REVIVALS,
    };
    this.stopWithinMs = settings.STOP_WITHIN_MS;
  }

  /** @throws StartError with one sentence for each setting that is missing or wrong */
  static fromEnvironment(environment: Environment = process.env): Config {
    const settings = readEnvironment(environment);
    const faults = [...missingInProduction(settings), ...faultsOfRoles(settings.ROLES)];
    if (faults.length) throw new StartError(faults.join('\n'));
    return new Config(settings);
  }

  /** The settings of a command: those of the server, but it works no queue and listens nowhere. */
  static forCommand(environment: Environment = process.env): Config {
    return Config.fromEnvironment({ ...environment, ROLES: '' });
  }

  /** The same settings with another mail server: the built-in one of the demonstration. */
  withMailServer(url: string): Config {
    return Object.assign(Object.create(Config.prototype) as Config, this, { mail: { ...this.mail, url } });
  }

  /** Cookies carry Secure and the __Host- prefix, and answers carry HSTS. */
  get https(): boolean {
    return this.publicUrl.protocol === 'https:';
  }

  /** The absolute link to a page of the site, for mails and redirects. */
  link(path: string): string {
    return new URL(path, this.publicUrl).href;
  }

  has(role: ProcessRole): boolean {
    return this.roles.includes(role);
  }
}

function missingInProduction(settings: Variables): string[] {
  if (settings.MODE !== 'production') return [];
  const faults = (['PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM'] as const)
    .filter((name) => !settings[name])
    .map((name) => `${name} is missing: production needs it (MODE=demo does not).`);
  if (settings.PUBLIC_URL?.startsWith('http:')) faults.push('PUBLIC_URL must begin with https:// in production.');
  return faults;
}

function faultsOfRoles(given: readonly ProcessRole[]): string[] {
  return given.includes('web') && !given.includes('api')
    ? ['ROLES has web without api: the pages call the API inside the same process.']
    : [];
}

function senderOf(text: string): MailSender {
  const named = /^\s*(.*?)\s*<([^>]+)>$/.exec(text);
  const address = named?.[2] ?? text;
  return { name: named?.[1] ?? '', address, host: address.slice(address.indexOf('@') + 1) };
}
