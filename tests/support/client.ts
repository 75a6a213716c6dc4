import { randomUUID } from 'node:crypto';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** A browser without a screen: keeps its cookies and talks to the API of a running product. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  /** Signed in by one click as a person of the demonstration. */
  static async as(origin: string, persona: string): Promise<Client> {
    const client = new Client(origin);
    const { status, body } = await client.post('/demo/sessions', { persona });
    if (status !== 201) throw new Error(`${persona} could not sign in: ${status} ${JSON.stringify(body)}`);
    return client;
  }

  get<T = unknown>(path: string): Promise<Answer<T>> {
    return this.send<T>('GET', path);
  }

  /** @param key an Idempotency-Key; a new one for each call unless given */
  post<T = unknown>(path: string, body: unknown = {}, key: string = randomUUID()): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, { 'idempotency-key': key });
  }

  async send<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as T, headers: response.headers };
  }
}

/** Asks again and again until the answer is there. @throws after `withinMs` */
export async function eventually<T>(ask: () => Promise<T | undefined>, withinMs = 20_000, what = 'it'): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const found = await ask().catch(() => undefined);
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`${what} did not happen within ${withinMs} ms`);
    await new Promise((again) => setTimeout(again, 100));
  }
}
