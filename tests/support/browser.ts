import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Response } from 'playwright-core';

export interface VisitorOptions {
  readonly javaScript?: boolean;
  readonly language?: 'nl' | 'en';
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** Chromium without any of its own traffic, so that every request on the wire is ours. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a refused form or a closed page answers is no trouble; the browser prints it as an error all the same. */
const expectedAnswer = /the server responded with a status of 4\d\d/;

/**
 * One person at one browser: cookies of their own, in the language they read, with or without JavaScript. Everything that
 * should never happen on a page is kept in `troubles`: errors on the console (refusals of the content security policy are
 * among them), exceptions, answers of 500 and more, and requests to anybody else.
 */
export class Visitor {
  readonly troubles: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly origin: string,
    readonly javaScript: boolean,
  ) {}

  static async enter(browser: Browser, origin: string, options: VisitorOptions = {}): Promise<Visitor> {
    const { javaScript = true, language = 'nl', width = 1280, height = 900, dark = false } = options;
    const context = await browser.newContext({
      javaScriptEnabled: javaScript,
      viewport: { width, height },
      locale: language === 'nl' ? 'nl-NL' : 'en-GB',
      timezoneId: 'Europe/Amsterdam',
      colorScheme: dark ? 'dark' : 'light',
    });
    await context.addCookies([{ name: 'lang', value: language, url: origin }]);
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const visitor = new Visitor(context, page, origin, javaScript);
    visitor.watch(page);
    return visitor;
  }

  /** Goes to a path or a full address; with JavaScript it waits until the page has come alive. */
  async visit(to: string): Promise<Response | null> {
    const answer = await this.page.goto(new URL(to, this.origin).href, { waitUntil: 'domcontentloaded' });
    await this.alive();
    return answer;
  }

  /** Kit mounts its announcer when the page has come alive; before that, a press loads a new page. */
  async alive(): Promise<void> {
    await this.page.waitForLoadState('domcontentloaded');
    if (this.javaScript) await this.page.locator('#svelte-announcer').waitFor({ state: 'attached' });
  }

  /** Signs in by one click on the page of the demonstration. */
  async become(persona: string): Promise<void> {
    await this.visit('/demo');
    await this.page.locator(`form:has(input[name=persona][value="${persona}"]) button`).click();
    await this.page.waitForURL((url) => url.pathname !== '/demo');
    await this.alive();
  }

  /** The button or link of the page itself with this name, as it is read aloud. */
  control(name: string): Locator {
    const main = this.page.locator('main');
    const link = main.getByRole('link', { name, exact: true });
    return main.getByRole('button', { name, exact: true }).or(link).first();
  }

  /** Presses a button or link and waits until the address is another one. */
  async go(name: string): Promise<void> {
    const before = this.page.url();
    await this.control(name).click();
    await this.page.waitForURL((url) => url.href !== before);
    await this.alive();
  }

  /** Sends a form that is expected to come back with errors. @returns the lines of the error summary */
  async sendWrong(name: string): Promise<string[]> {
    await this.control(name).click();
    const summary = this.page.getByRole('alert');
    await summary.waitFor();
    await this.alive();
    return summary.locator('li').allInnerTexts();
  }

  heading(): Promise<string> {
    return this.page.locator('main h1').innerText();
  }

  /** The text of the page as a reader sees it. */
  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  cookies(): ReturnType<BrowserContext['cookies']> {
    return this.context.cookies(this.origin);
  }

  private watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error' && !expectedAnswer.test(message.text())) {
        this.troubles.push(`${page.url()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => this.troubles.push(`${page.url()}: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 500) this.troubles.push(`${response.url()}: answered ${response.status()}`);
    });
    this.context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== this.origin && /^https?:$/.test(url.protocol)) {
        this.troubles.push(`${page.url()}: asked ${url.origin}`);
      }
    });
  }
}
