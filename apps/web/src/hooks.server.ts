import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit';
import { callApi } from '$lib/server/bridge';
import { chooseLanguage, languageCookie } from '$lib/server/language';

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.lang = chooseLanguage(event.cookies.get(languageCookie), event.request.headers.get('accept-language'));
  event.locals.correlationId = correlationIdOf(event.request);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.lang),
    preload: ({ type, path }) => type === 'js' || type === 'css' || path.includes('latin-wght'),
  });
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  response.headers.set('content-language', event.locals.lang);
  return response;
};

/** A path of the API that is fetched on the server stays inside the process, whatever Host the request named. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const url = new URL(request.url);
  const ours = url.origin === event.url.origin && url.pathname.startsWith('/api/');
  return ours ? callApi(event, request) : fetch(request);
};

/** One log line without personal data; the visitor gets a number to mention, not the cause. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
  const correlationId = event.locals.correlationId;
  if (status >= 500) {
    const cause = error instanceof Error ? { name: error.name, at: framesOf(error) } : { name: 'unknown' };
    console.error(
      JSON.stringify({ level: 'error', msg: 'page failed', route: event.route.id, status, correlationId, ...cause }),
    );
  }
  return { message, correlationId };
};

/** Where it happened; the message may quote what somebody typed, so it stays out. */
const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

function correlationIdOf(request: Request): string {
  const given = request.headers.get('x-request-id') ?? '';
  return /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}
