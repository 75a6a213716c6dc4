import type { IncomingHttpHeaders } from 'node:http';
import compression from 'compression';
import type { FastifyInstance, onSendHookHandler } from 'fastify';

/** Bytes; what the package takes as well. */
const smallestCompressed = 1024;

/**
 * Whether nobody else can choose words of this request and watch how long the answer becomes. An answer that holds a
 * secret beside words of the request gives the secret away by its compressed length (BREACH, 2013) to whoever makes a
 * browser ask again and again. Such requests are caused by another site, and browsers say so; a browser that does not
 * say counts as watched when it brings cookies.
 * @param headers of the request
 */
export function mayCompress(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined) return headers.cookie === undefined;
  return site === 'same-origin' || site === 'none';
}

/** Compresses texts of 1 kB and more, of pages and of the API alike, under the socket's own answer. */
export function addCompression(server: FastifyInstance): void {
  const compress = compression({
    filter: (request, response) => mayCompress(request.headers) && compression.filter(request, response),
  });
  server.addHook('onRequest', (request, reply, done) => compress(request.raw, reply.raw, done));
  server.addHook('onRoute', (route) => {
    if (route.method === 'HEAD') route.onSend = [route.onSend ?? [], leaveLengthOpen].flat();
  });
}

/** HEAD may not tell another length than GET would have: that of a compressed answer is known when it is made (RFC 9110, 8.6). */
const leaveLengthOpen: onSendHookHandler = (request, reply, payload, done) => {
  const wantsItSmall = /\b(gzip|br|deflate)\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (wantsItSmall && mayCompress(request.headers) && Number(reply.getHeader('content-length')) >= smallestCompressed) {
    reply.removeHeader('content-length');
  }
  done(null, payload);
};
