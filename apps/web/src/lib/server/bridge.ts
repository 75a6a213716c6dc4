import { env } from '$env/dynamic/private';
import type { RequestEvent } from '@sveltejs/kit';
import { parseSetCookie } from './set-cookie';

/** The server that mounts this app puts its API here: a call that never leaves the process. */
type ApiInside = (request: Request, address?: string) => Promise<Response>;
const apiKey = Symbol.for('onderling.api');

/**
 * Hands a request to the API on behalf of the visitor: with the visitor's cookies, language, address and correlation id.
 * Cookies that the API sets reach the visitor with the page. In development, where web and API are two processes, the
 * call hops to API_URL.
 */
export async function callApi(event: RequestEvent, request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  const cookies = event.cookies.getAll().map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  headers.set('accept-language', event.locals.lang);
  headers.set('x-request-id', event.locals.correlationId);
  headers.set('origin', event.url.origin);
  const agent = event.request.headers.get('user-agent');
  if (agent) headers.set('user-agent', agent);

  const inside = (globalThis as Record<symbol, unknown>)[apiKey] as ApiInside | undefined;
  const url = inside ? request.url : request.url.replace(event.url.origin, env['API_URL'] ?? event.url.origin);
  if (!inside) headers.delete('origin');
  const body = request.body ? { body: await request.arrayBuffer() } : {};
  const inner = new Request(url, { method: request.method, headers, ...body });
  const response = await (inside ? inside(inner, event.getClientAddress()) : fetch(inner));
  for (const line of response.headers.getSetCookie()) {
    const { name, value, options } = parseSetCookie(line);
    event.cookies.set(name, value, { ...options, encode: (text) => text });
  }
  return response;
}
