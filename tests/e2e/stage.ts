import { createConnection } from 'mysql2/promise';
import type { Browser } from 'playwright-core';
import { launchBrowser, Visitor, type VisitorOptions } from '../support/browser';
import { PostBox } from '../support/post-box';
import { Product } from '../support/product';
import { testDatabase, testRedis } from '../support/services';

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
    const product = await Product.start({ databaseUrl: database.url, redisUrl: redis.url, smtpUrl: post.url });
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

  close(): Promise<void> {
    return this.release();
  }
}
