import { createConnection } from 'mysql2/promise';
import type { Browser } from 'playwright-core';
import { launchBrowser, Visitor, type VisitorOptions } from '../support/browser';
import { PostBox } from '../support/post-box';
import { Product } from '../support/product';
import { testDatabase, testRedis } from '../support/services';

/** Everything in the mails of a story that no log may hold: addresses, links' tokens and codes. */
function secretsOf({ mails }: PostBox): string[] {
  const secrets = mails.flatMap(({ to, parsed: { text = '' } }) => [
    to,
    ...[...text.matchAll(/\/(?:go|join)\/(?:[\w-]+\/)?([\w-]{30,})/g)].map(([, token = '']) => token),
    ...[...text.matchAll(/^\s*([A-Z0-9]{4}-[A-Z0-9]{4})\s*$/gm)].map(([, code = '']) => code),
  ]);
  return [...new Set(secrets)];
}

/** The built product with its own database, queue and post office, and a browser in front of it: one for each test file. */
export class Stage {
  private readonly visitors: Visitor[] = [];

  private constructor(
    readonly product: Product,
    readonly post: PostBox,
    private readonly browser: Browser,
    private readonly databaseUrl: string,
    private readonly release: () => Promise<void>,
  ) {}

  static async open(): Promise<Stage> {
    const [database, redis, post, browser] = await Promise.all([
      testDatabase(),
      testRedis(),
      PostBox.open(),
      launchBrowser(),
    ]);
    const product = await Product.start({
      databaseUrl: database.url,
      redisUrl: redis.url,
      smtpUrl: post.url,
      environment: { LOG_LEVEL: 'debug' },
    });
    return new Stage(product, post, browser, database.url, async () => {
      await browser.close();
      await product.stop();
      await post.close();
      await redis.stop();
      await database.drop();
    });
  }

  get url(): string {
    return this.product.url;
  }

  /** A person at a browser of their own, signed in by one click when a persona is named. */
  async enter(options: VisitorOptions = {}, persona?: string): Promise<Visitor> {
    const visitor = await Visitor.enter(this.browser, this.product.url, options);
    this.visitors.push(visitor);
    if (persona) await visitor.become(persona);
    return visitor;
  }

  /** Puts something into the database that cannot be made to happen from outside. */
  async sql(statement: string): Promise<void> {
    const connection = await createConnection(this.databaseUrl);
    await connection.query(statement);
    await connection.end();
  }

  /** What went wrong on any page since the last time this was asked; closes all browsers' windows. */
  async troubles(): Promise<string[]> {
    const left = this.visitors.splice(0);
    await Promise.all(left.map((visitor) => visitor.leave()));
    return left.flatMap(({ troubles }) => troubles);
  }

  /** Ends everything. @throws when the log of the whole story holds an address, a token or a code of its mails */
  async close(): Promise<void> {
    const { log } = this.product;
    await this.release();
    const told = secretsOf(this.post).filter((secret) => log.includes(secret));
    if (told.length > 0) throw new Error(`the log tells what it must not: ${told.join(', ')}`);
    if (!log.includes('"msg":"request"')) throw new Error('the log was not kept, so nothing was looked at');
  }
}
