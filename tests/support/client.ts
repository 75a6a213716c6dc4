import { randomUUID } from 'node:crypto';
import { type ApiDocument, Contract } from './contract';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

const contracts = new Map<string, Promise<Contract>>();

/** What the product at this address promises about its answers; read once. */
function contractAt(origin: string): Promise<Contract> {
  const known = contracts.get(origin);
  if (known) return known;
  const made = fetch(`${origin}/api/v1/openapi.json`)
    .then((answer) => answer.json())
    .then((document) => new Contract(document as ApiDocument));
  contracts.set(origin, made);
  // A server that was not there yet is asked again the next time.
  made.catch(() => contracts.delete(origin));
  return made;
}

/** A browser without a screen: keeps its cookies, talks to the API of a running product and holds it to openapi.json. */
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
    const contract = await contractAt(this.origin);
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
    const { status } = response;
    const received = (text ? JSON.parse(text) : undefined) as T;
    const at = { method, path: `/api/v1${path.split('?')[0]}`, status, headers: response.headers, body: received };
    const breaches = contract.breaches(at);
    if (breaches.length > 0) throw new Error(`${method} ${path} breaks its promise: ${breaches.join('; ')}`);
    return { status, body: received, headers: response.headers };
  }
}

/** Asks again and again until the answer is there. @throws after `withinMs` */
export async function eventually<T>(ask: () => Promise<T | undefined>, withinMs = 20_000, what = 'it'): Promise<T> {
  const until = Date.now() + withinMs;
  let lastFault: unknown;
  for (;;) {
    const found = await ask().catch((fault: unknown) => {
      lastFault = fault;
      return undefined;
    });
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`${what} did not happen within ${withinMs} ms`, { cause: lastFault });
    await new Promise((again) => setTimeout(again, 100));
  }
}
