import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Problem } from '@onderling/contracts';
import { problemText } from '../messages/problems';
import { callApi } from './bridge';

/** What the API answered when it said no, as RFC 9457 problem details. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ApiProblem';
  }
  get status(): number {
    return this.problem.status;
  }
  get code(): string {
    return this.problem.code;
  }
}

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;
interface Call {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  query?: Query;
  body?: unknown;
  key?: string;
}

/**
 * The API as pages use it. Paths are below /api/v1 and answers have the types of contracts.
 * `get` is for `load`: somebody who has to sign in, or to confirm with a second factor, is sent there and comes back; any
 * other no becomes the error page. `find` answers undefined for what does not exist. The writing methods throw ApiProblem,
 * which the form wrapper (`action`) turns into messages at the form.
 */
export class Api {
  constructor(private readonly event: RequestEvent) {}

  async get<T>(path: string, query?: Query): Promise<T> {
    try {
      return await this.send<T>({ method: 'GET', path, query });
    } catch (problem) {
      throw problem instanceof ApiProblem ? this.toPageError(problem) : problem;
    }
  }

  async find<T>(path: string, query?: Query): Promise<T | undefined> {
    try {
      return await this.send<T>({ method: 'GET', path, query });
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      if (problem.status === 404) return undefined;
      throw this.toPageError(problem);
    }
  }

  /** `find` for what must not stand in an address: a link's token, which may be anything that somebody typed. */
  async lookUp<T>(path: string, body: unknown): Promise<T | undefined> {
    try {
      return await this.send<T>({ method: 'POST', path, body });
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      if (problem.status === 404 || problem.status === 400) return undefined;
      throw this.toPageError(problem);
    }
  }

  /** For a part of a page that may be missing: undefined whatever the API says. */
  async peek<T>(path: string, query?: Query): Promise<T | undefined> {
    try {
      return await this.send<T>({ method: 'GET', path, query });
    } catch (problem) {
      if (problem instanceof ApiProblem) return undefined;
      throw problem;
    }
  }

  post<T = void>(path: string, body: unknown = {}, options: { key?: string } = {}): Promise<T> {
    return this.send<T>({ method: 'POST', path, body, ...options });
  }

  put<T = void>(path: string, body: unknown): Promise<T> {
    return this.send<T>({ method: 'PUT', path, body });
  }

  patch<T = void>(path: string, body: unknown): Promise<T> {
    return this.send<T>({ method: 'PATCH', path, body });
  }

  del<T = void>(path: string): Promise<T> {
    return this.send<T>({ method: 'DELETE', path });
  }

  private async send<T>({ method, path, query, body, key }: Call): Promise<T> {
    const url = new URL(`/api/v1${path}`, this.event.url.origin);
    for (const [name, value] of Object.entries(query ?? {})) {
      if (value === null || value === undefined || value === '') continue;
      for (const one of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(one));
    }
    const headers = new Headers({ accept: 'application/json' });
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (key) headers.set('idempotency-key', key);
    const request = new Request(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await callApi(this.event, request).catch(() => undefined);
    if (!response) throw new ApiProblem(unreachable);
    if (!response.ok) throw new ApiProblem(await readProblem(response));
    return (response.status === 204 || response.status === 205 ? undefined : await response.json()) as T;
  }

  /** Throws the redirect or error page that belongs to a problem while reading. */
  private toPageError({ problem }: ApiProblem): never {
    const detour = detourFor(problem.code, this.event.url);
    if (detour) redirect(303, detour);
    // Reading an address with a malformed part, such as half an id, is asking for a page that is not there.
    error(problem.status === 400 ? 404 : problem.status, {
      message: problemText(this.event.locals.lang, problem),
      code: problem.code,
      correlationId: this.event.locals.correlationId,
    });
  }
}

export function api(event: RequestEvent): Api {
  return new Api(event);
}

/** Where somebody goes first who may not yet do this, with the way back; undefined when there is nothing to do about it. */
export function detourFor(code: string, url: URL): string | undefined {
  const back = new URLSearchParams(url.search);
  for (const name of url.searchParams.keys()) if (name.startsWith('/')) back.delete(name);
  const returnTo = encodeURIComponent(url.pathname + (back.size > 0 ? `?${back}` : ''));
  if (code === 'sign-in-required' || code === 'invitation-sign-in-required') return `/sign-in?returnTo=${returnTo}`;
  if (code === 'second-factor-required') return `/second-factor?returnTo=${returnTo}`;
  return undefined;
}

const unreachable: Problem = {
  type: 'about:blank',
  title: 'Temporarily unavailable',
  status: 503,
  detail: 'The API did not answer',
  code: 'temporarily-unavailable',
};

async function readProblem(response: Response): Promise<Problem> {
  const read = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  if (read?.code && read.title) return { ...(read as Problem), status: response.status };
  return response.status === 404
    ? { ...unreachable, status: 404, title: 'Not found', code: 'not-found' }
    : { ...unreachable, status: response.status >= 500 ? response.status : 500, code: 'internal-error' };
}
