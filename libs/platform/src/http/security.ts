import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config';
import { isApiPath } from './api-version';
import { DomainError } from './domain-error';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const withBody = new Set(['POST', 'PUT', 'PATCH']);
const bodyLimit = 1_048_576;

const hstsSeconds = 63_072_000;

export const securityHeaders = (https: boolean): FastifyHelmetOptions => ({
  // The policy of API answers; pages bring their own, with nonces.
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"] },
  },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
  hsts: https ? { maxAge: hstsSeconds, includeSubDomains: true } : false,
});

/** The same in short, for the errors of the router, which no hook sees. */
export const headersWithoutHooks = ({ https }: Config): Record<string, string> => ({
  'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  ...(https ? { 'strict-transport-security': `max-age=${hstsSeconds}; includeSubDomains` } : {}),
});

/** Headers on every answer; writes only from this site and only as JSON; in production only under the public name. */
export async function addSecurity(server: FastifyInstance, config: Config): Promise<void> {
  await server.register(helmet, securityHeaders(config.https));
  server.addHook('onRequest', async (request, reply) => {
    if (config.mode === 'production' && isForeignHost(request, config)) {
      return reply.redirect(config.publicUrl.origin + pathOf(request), 308);
    }
    if (isApiPath(request.url)) refuseForeignWrite(request, config);
    return undefined;
  });
  acceptOnlyJson(server);
}

function isForeignHost(request: FastifyRequest, config: Config): boolean {
  return request.host !== config.publicUrl.host && !['/livez', '/readyz'].includes(request.url);
}

/** Not resolved as a link: `//other.example` in front would lead away. */
function pathOf({ url }: FastifyRequest): string {
  return url.startsWith('/') ? url : '/';
}

/**
 * A browser says where a write comes from. Without a word about it the request comes from a program, which has no cookies
 * of a person, or from our own pages inside this process.
 */
function refuseForeignWrite(request: FastifyRequest, config: Config): void {
  if (reading.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const own = [config.publicUrl.origin];
  if (config.mode === 'demo') own.push(`${request.protocol}://${request.host}`);
  const foreignOrigin = origin !== undefined && !own.includes(origin);
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreignOrigin || foreignSite) throw new DomainError('foreign-origin');
  if (withBody.has(request.method) && isRoute(request) && !isJson(request)) {
    throw new DomainError('unsupported-media-type');
  }
}

/** An address that does not exist is said to be so, whatever was sent to it. */
function isRoute({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url !== undefined && !routeOptions.url.includes('*');
}

function isJson(request: FastifyRequest): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

function acceptOnlyJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit }, (request, body, done) => {
    // An action without fields has no body; its schema, if any, says what is missing.
    if (body === '') return done(null, undefined);
    return parse(request, body as string, done);
  });
}
